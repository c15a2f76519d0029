import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deskSearch } from "~/features/initiatives/forms/desk-search.server";
import { findInitiativeDesk, findTerritories } from "~/features/initiatives/queries/initiative-desk.server";
import { DeskList } from "~/features/initiatives/ui/desk-list";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:desk.title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const search = deskSearch(request);
  const list = await findInitiativeDesk(db, actor, null, search);
  return { ...list, search, territories: await findTerritories(db, actor) };
});

export default function OfficeInitiativesRoute() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  return (
    <OfficePage>
      <PageHeader title={t("desk.title")} text={t("desk.text")} />
      <DeskList {...list} path="/office/initiatives" base="/office/initiatives" />
    </OfficePage>
  );
}
