import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { useRoot, useShellParts } from "~/features/frame/ui/use-frame";
import { publicLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { Card, WithPicture } from "~/ui/card/card";
import { SectionHeading } from "~/ui/section-heading/section-heading";

export const handle: RouteHandle = { texts: ["pages"], title: (t) => t("pages:start.title") };

export const loader = publicLoader(async () => null);

const promises = [
  { name: "notices", picture: "bacheca" },
  { name: "voice", picture: "parole" },
  { name: "private", picture: "portone-verde" },
] as const;

export default function StartRoute() {
  const { t } = useTranslation(["pages", "common"]);
  const root = useRoot();
  const { home } = useShellParts();
  return (
    <PublicPage door={{ title: t("start.title"), lead: t("start.lead") }} width="wide">
      <div className="stack gap-6">
        <div className="grid g-2">
          <section className="stack gap-5" aria-labelledby="how">
            <SectionHeading id="how" title={t("start.howTitle")} />
            <div className="prose lead">
              <ol>
                {(["how1", "how2", "how3"] as const).map((step) => (
                  <li key={step}>{t(`start.${step}`)}</li>
                ))}
              </ol>
            </div>
            <ButtonLink to={root?.me ? home : "/sign-in"} variant="main" full iconEnd="arrow-right">
              {root?.me ? t("start.goHome") : t("start.enter")}
            </ButtonLink>
          </section>
          <img
            className="screen"
            src="/screens/home.webp"
            alt={t("start.picture")}
            width={390}
            height={844}
            loading="lazy"
          />
        </div>
        <div className="grid g-3 g-even">
          {promises.map(({ name, picture }) => (
            <Card key={name}>
              <WithPicture picture={picture}>
                <h2>{t(`start.${name}Title`)}</h2>
                <p>{t(`start.${name}Text`)}</p>
              </WithPicture>
            </Card>
          ))}
        </div>
      </div>
    </PublicPage>
  );
}
