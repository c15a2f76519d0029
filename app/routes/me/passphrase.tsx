import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useShellParts } from "~/features/frame/ui/use-frame";
import { setPassphrase } from "~/features/identity/commands/set-passphrase.server";
import { NewPassphraseInput } from "~/features/identity/input";
import { aloneAction, aloneLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { FormMarks } from "~/platform/form-marks";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me", "signIn"], title: (t) => t("me:ways.passphraseNew") };

export const loader = aloneLoader(async () => null);

export const action = aloneAction(async ({ request, actor }) => {
  const form = await readForm(request, NewPassphraseInput);
  if (!form.ok) return form.reply;
  return setPassphrase(actor, form.value.passphrase);
});

function Saved({ signInName }: { signInName: string }) {
  const { t } = useTranslation(["me", "signIn"]);
  const { home } = useShellParts();
  return (
    <div className="stack gap-5">
      <StatusMessage>{t("ways.passphraseSaved")}</StatusMessage>
      <Card gap={5}>
        <h1>{t("signIn:welcome.wayBack.doneTitle")}</h1>
        <p>{t("signIn:welcome.wayBack.doneText")}</p>
        <p>
          {t("signIn:welcome.wayBack.doneName")}
          <br />
          <b className="lead">
            <bdi dir="ltr">{signInName}</bdi>
          </b>
        </p>
        <ButtonLink to={home} variant="main" full>
          {t("signIn:welcome.wayBack.done")}
        </ButtonLink>
      </Card>
    </div>
  );
}

export default function PassphraseScreen() {
  const { t } = useTranslation(["me", "signIn", "common"]);
  const reply = useReply();
  const answer = useActionData<{ signInName?: string }>();
  return (
    <MemberPage back={{ to: "/me", label: t("title") }}>
      {answer?.signInName ? (
        <Saved signInName={answer.signInName} />
      ) : (
        <Form method="post" noValidate className="stack gap-5">
          <FormMarks />
          <ErrorSummary {...reply.summary} />
          <PageTitle title={t("ways.passphraseNew")} byline={t("ways.passphraseText")} />
          <Field
            name="passphrase"
            type="password"
            label={t("signIn:passphrase.newLabel")}
            hint={t("signIn:passphrase.hint")}
            error={reply.error("passphrase")}
            errorPrefix={reply.errorPrefix}
            autoComplete="new-password"
          />
          <Field
            name="repeat"
            type="password"
            label={t("signIn:passphrase.repeatLabel")}
            error={reply.error("repeat")}
            errorPrefix={reply.errorPrefix}
            autoComplete="new-password"
          />
          <Button variant="main" full>
            {t("common:form.save")}
          </Button>
        </Form>
      )}
    </MemberPage>
  );
}
