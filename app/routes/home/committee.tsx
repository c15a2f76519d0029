import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findCommitteePage } from "~/features/home/queries/committee-page.server";
import { Households, Members, Recent, Waiting } from "~/features/home/ui/committee-desk";
import { TakeDown } from "~/features/home/ui/take-down";
import { committeeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["home"], title: (t) => t("home:committee.title") };

export const loader = committeeLoader(async ({ db, actor }) => ({
  ...(await findCommitteePage(db, actor)),
  home: actor.home,
}));

export default function CommitteeRoute() {
  const { home, households, waiting, recent, posters, members } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["home", "common"]);
  const facade = { ...home, lit: households.takingPart, total: households.households, seed: home.condominiumId };
  return (
    <OfficePage facade={facade}>
      <PageHeader
        title={t("committee.title")}
        text={t("common:address", { street: home.street, number: home.houseNumber })}
        actions={
          <>
            <ButtonLink office to="/committee/initiatives" icon="lightbulb">
              {t("committee.initiatives")}
            </ButtonLink>
            <ButtonLink office to="/notices/new" variant="main" icon="megaphone">
              {t("committee.publish")}
            </ButtonLink>
          </>
        }
      />
      <div className="grid g-main">
        <div className="stack gap-5">
          <Waiting waiting={waiting} />
          <TakeDown posters={posters} />
          <Recent recent={recent} total={households.households} />
        </div>
        <div className="stack gap-5">
          <Households households={households} />
          <Members members={members} />
        </div>
      </div>
    </OfficePage>
  );
}
