import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { mayImport, mayReadImports } from "~/features/registry/policy";
import { findImportList } from "~/features/registry/queries/import-list.server";
import { findRegistryDay } from "~/features/registry/queries/new-import.server";
import { ImportTable } from "~/features/registry/ui/import-table";
import { FilePanel } from "~/features/registry/ui/file-panel";
import { notFound, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { numberIn } from "~/platform/address";

export const handle: RouteHandle = { texts: ["registry"], title: (t) => t("registry:title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  if (!mayReadImports(actor).allowed) notFound();
  const { searchParams } = new URL(request.url);
  const before = numberIn(searchParams.get("before"));
  return {
    ...(await findImportList(db, before)),
    first: before === null,
    day: await findRegistryDay(db),
    importing: mayImport(actor).allowed,
    dropped: searchParams.get("done") === "dropped",
  };
});

export default function RegistryRoute() {
  const { imports, older, first, day, importing, dropped } = useLoaderData<typeof loader>();
  const { t } = useTranslation("registry");
  const { date } = useDates();
  return (
    <OfficePage>
      {dropped ? <StatusMessage>{t("done.dropped")}</StatusMessage> : null}
      <PageHeader
        title={t("title")}
        text={t("lead")}
        actions={
          importing ? (
            <ButtonLink office to="/office/registry/new" variant="main" icon="plus">
              {t("list.new")}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="stack gap-5">
        <p>{day ? t("list.last", { day: date(day) }) : t("list.never")}</p>
        <ImportTable imports={imports} older={older} first={first} />
        <FilePanel />
      </div>
    </OfficePage>
  );
}
