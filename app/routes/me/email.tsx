import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeEmail } from "~/features/account/commands/change-email.server";
import { MemberPage } from "~/features/frame/ui/member-page";
import { EmailInput } from "~/features/identity/input";
import { aloneAction, aloneLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { mailWorks } from "~/platform/mail.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { FormMarks } from "~/platform/form-marks";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me", "signIn"], title: (t) => t("me:ways.emailChange") };

export const loader = aloneLoader(async () => ({ mail: mailWorks() }));

export const action = aloneAction(async ({ request, actor }) => {
  const form = await readForm(request, EmailInput);
  if (!form.ok) return form.reply;
  if (!mailWorks()) return form.refuse("signIn:refusal.noMail");
  const outcome = await changeEmail(actor, form.value.email);
  return outcome.ok ? { sent: true } : form.refuse(outcome.refusal);
});

export default function EmailScreen() {
  const { mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["me", "signIn", "common"]);
  const reply = useReply();
  const answer = useActionData<{ sent?: boolean }>();
  const back = { to: "/me", label: t("title") };
  if (!mail) {
    return (
      <MemberPage back={back}>
        <div className="stack gap-5">
          <PageTitle title={t("ways.emailChange")} />
          <p>{t("ways.noMail")}</p>
        </div>
      </MemberPage>
    );
  }
  return (
    <MemberPage back={back}>
      <Form method="post" noValidate className="stack gap-5">
        <FormMarks />
        <ErrorSummary {...reply.summary} />
        <PageTitle title={t("ways.emailChange")} />
        {answer?.sent ? <StatusMessage icon="mail">{t("ways.emailSent")}</StatusMessage> : null}
        <Field
          name="email"
          type="email"
          label={t("signIn:email.label")}
          error={reply.error("email")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("email")}
          autoComplete="email"
          dir="ltr"
        />
        <Button variant="main" full>
          {t("signIn:email.send")}
        </Button>
      </Form>
    </MemberPage>
  );
}
