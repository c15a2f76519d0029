import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { arrive } from "~/features/identity/forms.server";
import { enterWithLink, readLink } from "~/features/identity/commands/enter-with-link.server";
import { publicAction, publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { PageTitle } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:email.title") };

/** Looking at a link does not use it: mail programs open links to check them. The button does. */
export const loader = publicLoader(async ({ params }) => ({ link: await readLink(params["token"] ?? "") }));

export const action = publicAction(async ({ request, params }) => {
  const outcome = await enterWithLink(params["token"] ?? "");
  // A link that was used meanwhile shows the same page as one that is too old.
  return outcome.ok ? arrive(request, outcome.value, "/home") : null;
});

export default function LinkScreen() {
  const { link } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  if (!link) {
    return (
      <PublicPage>
        <div className="stack gap-4">
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
      <Form method="post">
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
