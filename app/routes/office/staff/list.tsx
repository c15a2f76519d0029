import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { mayManageStaff } from "~/features/staff/policy";
import { findStaffList } from "~/features/staff/queries/staff-list.server";
import { StaffTable } from "~/features/staff/ui/staff-table";
import { notFound, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export const handle: RouteHandle = { texts: ["staff"], title: (t) => t("staff:title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  if (!mayManageStaff(actor).allowed) notFound();
  const { searchParams } = new URL(request.url);
  // The database knows no NUL in texts.
  const search = (searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const after = idIn(searchParams.get("after") ?? "") || null;
  return { ...(await findStaffList(db, search, after)), search, first: after === null };
});

export default function StaffRoute() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  return (
    <OfficePage>
      <PageHeader
        title={t("title")}
        text={t("lead")}
        actions={
          <ButtonLink office variant="main" icon="plus" to="/office/staff/new">
            {t("add")}
          </ButtonLink>
        }
      />
      <StaffTable {...list} />
    </OfficePage>
  );
}
