import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deskView } from "~/features/notices/forms/desk-view.server";
import { findOfficeNotices } from "~/features/notices/queries/desk-list.server";
import { findOfficeDrafts } from "~/features/notices/queries/drafts.server";
import { DeskList } from "~/features/notices/ui/desk-list";
import { DeskSaid } from "~/features/notices/ui/desk-said";
import { SearchField } from "~/features/notices/ui/search-field";
import { officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:officeList.title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const { shelf, after } = deskView(request);
  const view = { shelf, first: after === null };
  if (shelf === "drafts") return { ...view, notices: [], ...(await findOfficeDrafts(db, actor, after)) };
  return { ...view, drafts: [], ...(await findOfficeNotices(db, actor, shelf, after)) };
});

export default function OfficeNoticesRoute() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation("notices");
  return (
    <OfficePage>
      <DeskSaid />
      <PageHeader
        title={t("officeList.title")}
        text={t("officeList.lead")}
        actions={
          <>
            <ButtonLink office to="/office/notices/templates" icon="copy">
              {t("templates.title")}
            </ButtonLink>
            <ButtonLink office to="/office/notices/new" variant="main" icon="megaphone">
              {t("officeList.new")}
            </ButtonLink>
          </>
        }
      />
      <div className="stack gap-5">
        <SearchField path="/office/notices/search" />
        <DeskList {...list} path="/office/notices" base="/office/notices" where />
      </div>
    </OfficePage>
  );
}
