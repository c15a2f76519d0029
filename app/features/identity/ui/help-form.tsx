import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { CodeField } from "~/ui/code-field/code-field";
import { Field } from "~/ui/field/field";
import { SignInForm } from "./sign-in-form";

/** What a committee member types while a neighbour stands beside them: the number, the code, the year. */
export function HelpForm() {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <SignInForm reply={reply} action="/committee/help">
      <Field
        name="number"
        label={t("helped.number")}
        hint={t("helped.numberHint")}
        error={reply.error("number")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("number")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        dir="ltr"
      />
      <CodeField
        name="code"
        label={t("helped.code")}
        hint={t("code.hint")}
        error={reply.error("code")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("code")}
        progress={(typed, total) => t("code.progress", { count: typed, total })}
      />
      <Field
        name="birthYear"
        label={t("helped.year")}
        error={reply.error("birthYear")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("birthYear")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        dir="ltr"
      />
      <p className="soft">{t("helped.deskNote")}</p>
      <Button variant="main" full>
        {t("helped.open")}
      </Button>
    </SignInForm>
  );
}
