import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { renderSVG } from "uqr";
import { PublicPage } from "~/features/frame/ui/public-page";
import { letIn, readEntering } from "~/features/identity/forms.server";
import { beginSecondFactor, passSecondFactor } from "~/features/identity/commands/second-factor.server";
import { SecondFactorInput } from "~/features/identity/input";
import { RecoveryCodes } from "~/features/identity/ui/recovery-codes";
import { SignInForm } from "~/features/identity/ui/sign-in-form";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { Qr } from "~/ui/qr/qr";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:factor.newTitle") };

export const loader = publicLoader(async ({ request, actor }) => {
  const entering = readEntering(request);
  if (entering?.step !== "factor") return actor ? null : redirect("/sign-in");
  const factor = await beginSecondFactor(entering.personId);
  // Confirmed a moment ago: without JavaScript this same answer shows the recovery codes.
  if (!factor) return null;
  return { secret: factor.secret.match(/.{4}/g)!.join(" "), qr: renderSVG(factor.uri, { border: 2 }) };
});

export const action = publicAction(async ({ request }) => {
  const entering = readEntering(request);
  const form = await readForm(request, SecondFactorInput);
  if (!form.ok) return form.reply;
  if (entering?.step !== "factor") return form.refuse("signIn:refusal.expired");
  const outcome = await passSecondFactor(entering.personId, form.value.number);
  if (!outcome.ok) return form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
  const headers = await letIn(request, entering, true);
  return data({ recoveryCodes: outcome.value.recoveryCodes }, { headers });
});

export default function NewSecondFactorScreen() {
  const factor = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  const answer = useActionData<{ recoveryCodes?: string[] }>();
  if (answer?.recoveryCodes) {
    const done = { to: "/welcome/way-back", label: t("factor.recoveryDone") };
    return (
      <PublicPage>
        <RecoveryCodes codes={answer.recoveryCodes} done={done} />
      </PublicPage>
    );
  }
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <div className="stack gap-5">
        <PageTitle title={t("factor.newTitle")} byline={t("factor.newText")} />
        {factor === null ? <ButtonLink to="/sign-in/second-factor">{t("factor.title")}</ButtonLink> : null}
        {factor ? (
          <Card>
            <p>{t("factor.step1")}</p>
            <Qr svg={factor.qr} label={t("factor.qr")} />
            <p>{t("factor.stepManual")}</p>
            <p className="num">
              <span dir="ltr">{factor.secret}</span>
            </p>
          </Card>
        ) : null}
        <SignInForm reply={reply}>
          <Field
            name="number"
            label={t("factor.step2")}
            error={reply.error("number")}
            errorPrefix={reply.errorPrefix}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
          />
          <Button variant="main" full>
            {t("enter")}
          </Button>
        </SignInForm>
      </div>
    </PublicPage>
  );
}
