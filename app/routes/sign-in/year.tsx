import { redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { arrive, readEntering } from "~/features/identity/forms.server";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { BirthYearInput } from "~/features/identity/input";
import { SignInForm } from "~/features/identity/ui/sign-in-form";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { safeNext } from "~/platform/next.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:year.pageTitle") };

export const loader = publicLoader(async ({ request }) => {
  if (readEntering(request)?.step !== "code") throw redirect("/sign-in");
  return null;
});

export const action = publicAction(async ({ request, context }) => {
  const entering = readEntering(request);
  const form = await readForm(request, BirthYearInput);
  if (!form.ok) return form.reply;
  if (entering?.step !== "code") return form.refuse("signIn:refusal.expired");
  const outcome = await enterWithCode({
    code: entering.code,
    birthYear: form.value.birthYear,
    address: context.address,
  });
  if (!outcome.ok) return form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
  return arrive(request, outcome.value, safeNext(new URL(request.url).searchParams.get("next")));
});

export default function YearScreen() {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <SignInForm reply={reply}>
        <h1>{t("year.title")}</h1>
        <Field
          name="birthYear"
          label={t("year.label")}
          hint={t("year.hint")}
          error={reply.error("birthYear")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("birthYear")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="bday-year"
        />
        <Button variant="main" full>
          {t("enter")}
        </Button>
      </SignInForm>
    </PublicPage>
  );
}
