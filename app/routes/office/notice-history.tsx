import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findNoticeHistory } from "~/features/notices/queries/notice-history.server";
import { HistoryScreen } from "~/features/notices/ui/history-screen";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:history.title") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findNoticeHistory(db, actor, idIn(params["postingId"]))),
);

export default function OfficeHistoryRoute() {
  const { t } = useTranslation("notices");
  const facts = useLoaderData<typeof loader>();
  return (
    <OfficePage back={{ to: `/office/notices/${facts.id}`, label: t("history.back") }}>
      <HistoryScreen {...facts} />
    </OfficePage>
  );
}
