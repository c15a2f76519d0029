import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { openNotReached } from "~/features/notices/commands/open-not-reached.server";
import { NotReachedScreen } from "~/features/notices/ui/not-reached-screen";
import { idIn } from "~/platform/address";
import { found, officeRecordLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["office", "notices"], title: (t) => t("notices:reach.title") };

/** Names stand in this page, and opening it is written down: it is kept nowhere. */
const unkept = { "Cache-Control": "no-store" };
export const headers = () => unkept;

export const loader = officeRecordLoader(async ({ actor, params }) =>
  data(found(await openNotReached(actor, idIn(params["postingId"]))), { headers: unkept }),
);

export default function NotReachedRoute() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "notices"]);
  const path = `/office/notices/${list.id}`;
  return (
    <OfficePage>
      <Crumbs
        label={t("list.caption")}
        items={[
          { to: `/office/condominiums/${list.condominiumId}`, label: t("notice.back") },
          { to: path, label: t("notices:reach.notice") },
        ]}
      />
      <NotReachedScreen list={list} path={`${path}/not-reached`} />
    </OfficePage>
  );
}
