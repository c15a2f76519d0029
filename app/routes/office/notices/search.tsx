import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findNotices, findSearchPlaces } from "~/features/notices/queries/notice-search.server";
import { readSearch } from "~/features/notices/queries/search-address.server";
import { SearchScreen } from "~/features/notices/ui/search-screen";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:search.title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const search = readSearch(new URL(request.url).searchParams);
  return {
    search,
    places: await findSearchPlaces(db, actor, search),
    ...(await findNotices(db, actor, search, true)),
  };
});

export default function OfficeNoticeSearchRoute() {
  const results = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <OfficePage>
      <PageHeader title={t("search.title")} text={t("search.leadOffice")} />
      <SearchScreen {...results} base="/office/notices" />
    </OfficePage>
  );
}
