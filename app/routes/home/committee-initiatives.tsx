import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deskSearch } from "~/features/initiatives/forms/desk-search.server";
import { findInitiativeDesk } from "~/features/initiatives/queries/initiative-desk.server";
import { DeskList } from "~/features/initiatives/ui/desk-list";
import { committeeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:desk.title") };

export const loader = committeeLoader(async ({ db, actor, request }) => {
  const search = deskSearch(request);
  return { ...(await findInitiativeDesk(db, actor, actor.home.condominiumId, search)), search };
});

export default function CommitteeInitiativesRoute() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <OfficePage>
      <PageHeader
        title={t("desk.title")}
        text={t("desk.textCommittee")}
        actions={
          <>
            <ButtonLink office to="/initiatives/done" icon="badge-check">
              {t("together.link")}
            </ButtonLink>
            <ButtonLink office to="/committee/initiatives/rule" icon="scale">
              {t("rule.link")}
            </ButtonLink>
          </>
        }
      />
      <DeskList {...list} path="/committee/initiatives" base="/initiatives" territories={null} />
    </OfficePage>
  );
}
