import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { FormMarks } from "~/platform/form-marks";

/** The question before a notice is taken down, and its reason. */
export function WithdrawScreen({ title, lang, path }: { title: string; lang: string; path: string }) {
  const { t } = useTranslation(["notices", "common"]);
  const reply = useReply();
  return (
    <Form method="post" noValidate className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("withdraw.title")} byline={<Said lang={lang}>{title}</Said>} />
      <p>{t("withdraw.text")}</p>
      <FormMarks />
      <TextArea
        name="reason"
        label={t("withdraw.reason")}
        error={reply.error("reason")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("reason")}
        rows={3}
        dir="auto"
      />
      <Buttons column>
        <Button variant="danger" full>
          {t("withdraw.action")}
        </Button>
        <ButtonLink to={path} variant="line" full>
          {t("withdraw.keep")}
        </ButtonLink>
      </Buttons>
    </Form>
  );
}
