import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findOwnDrafts } from "~/features/notices/queries/drafts.server";
import { findOwnScheduled } from "~/features/notices/queries/scheduled.server";
import { Board } from "~/features/notices/ui/board";
import { DeskSaid } from "~/features/notices/ui/desk-said";
import { OwnDesk } from "~/features/notices/ui/own-desk";
import { SearchField } from "~/features/notices/ui/search-field";
import { boardView } from "~/features/notices/forms.server";
import { memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageTitle } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:list.title") };

export const loader = memberLoader(async ({ db, actor, request }) => {
  const { shelf, before } = boardView(request);
  const list = await findNoticeList(db, actor, actor.home.condominiumId, shelf, before);
  const own =
    before === null && shelf === "current"
      ? { drafts: await findOwnDrafts(db, actor), scheduled: await findOwnScheduled(db, actor) }
      : null;
  return { ...list, shelf, first: before === null, own };
});

export default function NoticesScreen() {
  const { own, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["notices", "common"]);
  const officeName = useRoot()?.company.officeName ?? "";
  return (
    <MemberPage>
      <div className="stack gap-5">
        <div className="split">
          <PageTitle title={t("list.title")} />
          <ButtonLink to="/notices/new" variant="main" icon="pencil">
            {t("list.new")}
          </ButtonLink>
        </div>
        <SearchField path="/notices/search" />
        <DeskSaid />
        {own ? <OwnDesk {...own} /> : null}
        <Board {...list} path="/notices" base="/notices" reader officeName={officeName} />
      </div>
    </MemberPage>
  );
}
