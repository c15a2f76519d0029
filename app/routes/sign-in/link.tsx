import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PublicPage } from "~/features/frame/ui/public-page";
import { arrive } from "~/features/identity/forms.server";
import { confirmEmail, enterWithLink, readLink } from "~/features/identity/commands/enter-with-link.server";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { FormMarks } from "~/platform/form-marks";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:email.title") };

/** Looking at a link does not use it: mail programs open links to check them. The button does. */
export const loader = publicLoader(async ({ params }) => ({ link: await readLink(params["token"] ?? "") }));

export const action = publicAction(async ({ request, params, actor }) => {
  const token = params["token"] ?? "";
  const form = await readForm(request, z.object({ purpose: z.enum(["enter", "confirm"]) }));
  if (!form.ok) return form.reply;
  if (form.value.purpose === "confirm") {
    const outcome = await confirmEmail(token);
    return outcome.ok ? redirect(actor ? "/me?done=email" : "/sign-in/again?confirmed") : form.refuse(outcome.refusal);
  }
  const outcome = await enterWithLink(token);
  return outcome.ok ? arrive(request, outcome.value, "/home") : form.refuse(outcome.refusal);
});

export default function LinkScreen() {
  const { link } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  if (!link) {
    return (
      <PublicPage>
        <div className="stack gap-4">
          <ErrorSummary {...reply.summary} />
          <PageTitle title={t("link.goneTitle")} picture="chiavi" />
          <p>{t("link.goneText")}</p>
          <ButtonLink to="/sign-in/again" variant="main">
            {t("link.again")}
          </ButtonLink>
        </div>
      </PublicPage>
    );
  }
  const confirming = link.purpose === "confirm";
  return (
    <PublicPage>
      <Form method="post" className="stack gap-5">
        <ErrorSummary {...reply.summary} />
        <FormMarks />
        <Hidden values={{ purpose: link.purpose }} />
        <Card gap={5}>
          <h1>{confirming ? t("link.confirmTitle") : t("link.enterTitle")}</h1>
          <p>{confirming ? t("link.confirmText") : t("link.enterText")}</p>
          <Button variant="main" full>
            {confirming ? t("link.confirm") : t("enter")}
          </Button>
        </Card>
      </Form>
    </PublicPage>
  );
}
