import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { renewRecoveryCodes } from "~/features/identity/commands/renew-recovery-codes.server";
import { SecondFactorInput } from "~/features/identity/input";
import { RecoveryCodes } from "~/features/identity/ui/recovery-codes";
import { aloneAction, aloneLoader, notFound } from "~/platform/door.server";
import { FormMarks } from "~/platform/form-marks";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me", "signIn"], title: (t) => t("me:factor.newTitle") };

/** Who has roles has passed the second factor; for everybody else there is nothing here. */
export const loader = aloneLoader(async ({ actor }) => (actor.roles.length > 0 ? null : notFound()));

export const action = aloneAction(async ({ request, actor }) => {
  if (actor.roles.length === 0) notFound();
  const form = await readForm(request, SecondFactorInput);
  if (!form.ok) return form.reply;
  const outcome = await renewRecoveryCodes(actor, form.value.number);
  return outcome.ok
    ? { recoveryCodes: outcome.value.recoveryCodes }
    : form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
});

export default function RecoveryCodesScreen() {
  const { t } = useTranslation(["me", "signIn", "common"]);
  const reply = useReply();
  const codes = useActionData<{ recoveryCodes?: string[] }>()?.recoveryCodes;
  return (
    <MemberPage back={{ to: "/me", label: t("title") }}>
      {codes ? (
        <RecoveryCodes codes={codes} done={{ to: "/me", label: t("factor.done") }} />
      ) : (
        <Form method="post" noValidate className="stack gap-5">
          <FormMarks />
          <ErrorSummary {...reply.summary} />
          <PageTitle title={t("factor.newTitle")} byline={t("factor.newText")} />
          <Field
            name="number"
            label={t("factor.label")}
            error={reply.error("number")}
            errorPrefix={reply.errorPrefix}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
          />
          <Button variant="main" full>
            {t("factor.make")}
          </Button>
        </Form>
      )}
    </MemberPage>
  );
}
