import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { findNotices } from "~/features/notices/queries/notice-search.server";
import { readSearch } from "~/features/notices/queries/search-address.server";
import { SearchScreen } from "~/features/notices/ui/search-screen";
import { memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageTitle } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:search.title") };

export const loader = memberLoader(async ({ db, actor, request }) => {
  const asked = readSearch(new URL(request.url).searchParams);
  const search = { ...asked, territory: null, condominium: null };
  return { search, ...(await findNotices(db, actor, search, false)) };
});

export default function NoticeSearchRoute() {
  const results = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: "/notices", label: t("list.title") }}>
      <div className="stack gap-5">
        <PageTitle title={t("search.title")} />
        <SearchScreen {...results} base="/notices" />
      </div>
    </MemberPage>
  );
}
