import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { arrive } from "~/features/identity/forms.server";
import { sendSignInLink } from "~/features/identity/commands/enter-with-link.server";
import { enterWithPassphrase } from "~/features/identity/commands/enter-with-passphrase.server";
import { EmailInput, PassphraseSignInInput } from "~/features/identity/input";
import { SignInForm } from "~/features/identity/ui/sign-in-form";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { mailWorks } from "~/platform/mail.server";
import { safeNext } from "~/platform/next.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:already.title") };

export const loader = publicLoader(async ({ request }) => ({
  mail: mailWorks(),
  next: safeNext(new URL(request.url).searchParams.get("next")),
  confirmed: new URL(request.url).searchParams.has("confirmed"),
}));

export const action = publicAction(async ({ request, context: { address } }) => {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  if (new URL(request.url).searchParams.get("by") === "email") {
    const form = await readForm(request, EmailInput);
    if (!form.ok) return form.reply;
    if (!mailWorks()) return form.refuse("signIn:refusal.noMail");
    const outcome = await sendSignInLink({ email: form.value.email, address });
    return outcome.ok ? { sent: true } : form.refuse(outcome.refusal, { wait: outcome.wait ?? 0 });
  }
  const form = await readForm(request, PassphraseSignInInput);
  if (!form.ok) return form.reply;
  const outcome = await enterWithPassphrase({ ...form.value, address });
  if (!outcome.ok) return form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
  return arrive(request, outcome.value, next);
});

function PassphraseForm({ next }: { next: string }) {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply("passphrase");
  return (
    <SignInForm
      name="passphrase"
      reply={reply}
      action={`/sign-in/again?by=passphrase&next=${encodeURIComponent(next)}`}
    >
      <Field
        name="signInName"
        label={t("name.label")}
        hint={t("name.hint")}
        error={reply.error("signInName")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("signInName")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
      />
      <Field
        name="passphrase"
        type="password"
        label={t("passphrase.label")}
        error={reply.error("passphrase")}
        errorPrefix={reply.errorPrefix}
        autoComplete="current-password"
      />
      <Button variant="main" full>
        {t("enter")}
      </Button>
    </SignInForm>
  );
}

function EmailForm({ next }: { next: string }) {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply("email");
  return (
    <SignInForm name="email" reply={reply} action={`/sign-in/again?by=email&next=${encodeURIComponent(next)}`}>
      <h2>{t("email.title")}</h2>
      <p>{t("email.text")}</p>
      <Field
        name="email"
        type="email"
        label={t("email.label")}
        error={reply.error("email")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("email")}
        autoComplete="email"
        dir="ltr"
      />
      <Button full>{t("email.send")}</Button>
    </SignInForm>
  );
}

export default function AgainScreen() {
  const { mail, next, confirmed } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const answer = useActionData<{ sent?: boolean }>();
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <div className="stack gap-5">
        <PageTitle title={t("already.title")} picture="chiavi" />
        {answer?.sent ? (
          <StatusMessage icon="mail">{`${t("email.sentTitle")}. ${t("email.sentText")}`}</StatusMessage>
        ) : null}
        {confirmed ? <StatusMessage icon="mail">{t("link.confirmText")}</StatusMessage> : null}
        <PassphraseForm next={next} />
        {mail ? <EmailForm next={next} /> : null}
      </div>
    </PublicPage>
  );
}
