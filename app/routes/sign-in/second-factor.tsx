import { redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { letIn, readEntering } from "~/features/identity/forms.server";
import { passSecondFactor } from "~/features/identity/commands/second-factor.server";
import { SecondFactorInput } from "~/features/identity/input";
import { SignInForm } from "~/features/identity/ui/sign-in-form";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:factor.title") };

export const loader = publicLoader(async ({ request }) => {
  if (readEntering(request)?.step !== "factor") throw redirect("/sign-in");
  return null;
});

export const action = publicAction(async ({ request }) => {
  const entering = readEntering(request);
  const form = await readForm(request, SecondFactorInput);
  if (!form.ok) return form.reply;
  if (entering?.step !== "factor") return form.refuse("signIn:refusal.expired");
  const outcome = await passSecondFactor(entering.personId, form.value.number);
  if (!outcome.ok) return form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
  return redirect(entering.next, { headers: await letIn(request, entering, true) });
});

export default function SecondFactorScreen() {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <SignInForm reply={reply}>
        <h1>{t("factor.title")}</h1>
        <p>{t("factor.text")}</p>
        <Field
          name="number"
          label={t("factor.label")}
          error={reply.error("number")}
          errorPrefix={reply.errorPrefix}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
        <Button variant="main" full>
          {t("enter")}
        </Button>
      </SignInForm>
    </PublicPage>
  );
}
