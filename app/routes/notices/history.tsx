import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { findNoticeHistory } from "~/features/notices/queries/notice-history.server";
import { HistoryScreen } from "~/features/notices/ui/history-screen";
import { idIn } from "~/platform/address";
import { found, memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:history.title") };

export const loader = memberLoader(async ({ db, actor, params }) =>
  found(await findNoticeHistory(db, actor, idIn(params["postingId"]))),
);

export default function HistoryRoute() {
  const facts = useLoaderData<typeof loader>();
  const path = `/notices/${facts.id}`;
  const { t } = useTranslation("notices");
  return (
    <MemberPage back={{ to: path, label: t("history.back") }}>
      <HistoryScreen {...facts} />
    </MemberPage>
  );
}
