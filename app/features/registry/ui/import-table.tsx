import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Pager } from "~/ui/pager/pager";
import { Table } from "~/ui/table/table";
import type { ImportList } from "../queries/import-list.server";
import { stateLook } from "./look";

type ImportTableProps = Pick<ImportList, "imports" | "older"> & { first: boolean };

/** All imports, newest first, with where each stands. */
export function ImportTable({ imports, older, first }: ImportTableProps) {
  const { t } = useTranslation("registry");
  const { date } = useDates();
  if (imports.length === 0) {
    return (
      <Empty picture="lettera" title={t("list.none")} level={2}>
        {t("list.noneText")}
      </Empty>
    );
  }
  return (
    <div className="stack gap-3">
      <Table
        caption={t("list.caption")}
        columns={[
          { head: t("list.file") },
          { head: t("list.state") },
          { head: t("list.day") },
          { head: t("list.when") },
          { head: t("list.by") },
        ]}
        rows={imports.map((one) => ({
          key: one.id,
          cells: [
            <Link key="f" to={`/office/registry/${one.id}`}>
              <bdi>{one.fileName}</bdi>
            </Link>,
            <Chip key="s" {...stateLook[one.state]}>
              {t(`state.${one.state}`)}
            </Chip>,
            date(one.effectiveOn),
            date(one.madeAt),
            <bdi key="b">{one.madeByName}</bdi>,
          ],
        }))}
      />
      <Pager
        label={t("list.pager")}
        newer={first ? undefined : { to: "/office/registry", label: t("list.newest") }}
        older={older === null ? undefined : { to: `/office/registry?before=${older}`, label: t("list.older") }}
      />
    </div>
  );
}
