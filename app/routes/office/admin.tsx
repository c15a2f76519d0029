import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findSystemPage } from "~/features/office/queries/system-page.server";
import { findRuns } from "~/features/retention/queries/retention-page.server";
import { adminLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { PageHeader } from "~/ui/page-header/page-header";
import { Table } from "~/ui/table/table";

export const handle: RouteHandle = { texts: ["office", "retention"], title: (t) => t("office:admin.title") };

export const loader = adminLoader(async ({ db }) => ({
  ...(await findSystemPage(db)),
  cleaned: (await findRuns(db, 1))[0] ?? null,
}));

export default function AdminRoute() {
  const system = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "retention"]);
  const { moment } = useDates();
  const { cleaned } = system;
  return (
    <OfficePage>
      <PageHeader title={t("admin.title")} text={t("admin.lead")} />
      <Table
        caption={t("admin.checks")}
        captionHidden
        columns={[{ head: t("admin.check") }, { head: t("admin.state") }]}
        rows={[
          { key: "database", cells: [t("admin.database"), t("admin.ok")] },
          { key: "postgres", cells: [t("admin.postgres"), system.postgres] },
          { key: "node", cells: [t("admin.version"), system.node] },
          { key: "jobs", cells: [t("admin.jobs"), system.waiting] },
          { key: "mail", cells: [t("admin.mail"), system.mail ? t("admin.ok") : t("admin.mailOff")] },
          {
            key: "retention",
            cells: [
              t("retention:admin.last"),
              cleaned
                ? t("retention:admin.done", { at: moment(cleaned.at), count: cleaned.total })
                : t("retention:admin.never"),
            ],
          },
        ]}
      />
    </OfficePage>
  );
}
