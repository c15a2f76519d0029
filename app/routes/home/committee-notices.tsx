import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deskView } from "~/features/notices/forms/desk-view.server";
import { findCommitteeNotices } from "~/features/notices/queries/desk-list.server";
import { findOwnDrafts } from "~/features/notices/queries/drafts.server";
import { DeskList } from "~/features/notices/ui/desk-list";
import { committeeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:officeList.title") };

export const loader = committeeLoader(async ({ db, actor, request }) => {
  const { shelf, after } = deskView(request);
  const view = { shelf, first: after === null, home: actor.home };
  if (shelf === "drafts") return { ...view, notices: [], drafts: await findOwnDrafts(db, actor), next: null };
  return { ...view, drafts: [], ...(await findCommitteeNotices(db, actor, shelf, after)) };
});

export default function CommitteeNoticesRoute() {
  const { home, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["notices", "common"]);
  return (
    <OfficePage>
      <PageHeader
        title={t("officeList.title")}
        text={t("common:address", { street: home.street, number: home.houseNumber })}
        actions={
          <ButtonLink office to="/notices/new" variant="main" icon="megaphone">
            {t("officeList.new")}
          </ButtonLink>
        }
      />
      <DeskList {...list} path="/committee/notices" base="/notices" />
    </OfficePage>
  );
}
