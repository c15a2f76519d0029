import { useLoaderData } from "@remix-run/react";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findPeople } from "~/features/people/queries/people-search.server";
import { SearchScreen } from "~/features/people/ui/search-screen";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["people"], title: (t) => t("people:search.title") };

export const loader = officeLoader(async ({ db, request }) => {
  // The database knows no NUL in texts.
  const search = (new URL(request.url).searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const found = search === "" ? null : await findPeople(db, search);
  return { search, found };
});

export default function PeopleRoute() {
  return (
    <OfficePage>
      <SearchScreen {...useLoaderData<typeof loader>()} />
    </OfficePage>
  );
}
