import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { welcomeSteps } from "~/features/account/ui/welcome-step";
import { PublicPage } from "~/features/frame/ui/public-page";
import { useShellParts } from "~/features/frame/ui/use-frame";
import { personLoader } from "~/platform/door.server";
import { mailWorks } from "~/platform/mail.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink, Buttons } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { Steps } from "~/ui/steps/steps";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:welcome.wayBack.title") };

export const loader = personLoader(async ({ db, actor }) => {
  // Ways in are for the person alone.
  if (actor.assistedBy) throw redirect("/home");
  return { mail: mailWorks(), passphrase: (await findMyPage(db, actor)).passphrase };
});

export default function WelcomeWayBackScreen() {
  const { mail, passphrase } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const { home } = useShellParts();
  return (
    <PublicPage>
      <div className="stack gap-5">
        <Steps current={4} total={welcomeSteps}>
          {t("welcome.steps", { current: 4, total: welcomeSteps })}
        </Steps>
        <Card gap={5}>
          <h1>{t("welcome.wayBack.title")}</h1>
          <p>{t("welcome.wayBack.text")}</p>
          <Buttons column>
            <ButtonLink to="/me/passphrase?welcome" variant={passphrase ? "line" : "main"} full icon="key-round">
              {t("welcome.wayBack.passphrase")}
            </ButtonLink>
            {mail ? (
              <ButtonLink to="/me/email?welcome" full icon="mail">
                {t("welcome.wayBack.email")}
              </ButtonLink>
            ) : null}
            <ButtonLink to={home} variant="quiet" full>
              {t("welcome.wayBack.later")}
            </ButtonLink>
          </Buttons>
          <p className="soft small">{t("welcome.wayBack.laterText")}</p>
        </Card>
      </div>
    </PublicPage>
  );
}
