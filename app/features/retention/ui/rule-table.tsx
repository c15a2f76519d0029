import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { Go } from "~/ui/link/link";
import { Table } from "~/ui/table/table";
import type { findRetentionPage } from "../queries/retention-page.server";
import { useSpan } from "./span";

type Rules = Awaited<ReturnType<typeof findRetentionPage>>;

/** Every kind with its days and what the last count said. */
export function RuleTable({ rules, daysAhead }: Pick<Rules, "rules" | "daysAhead">) {
  const { t } = useTranslation("retention");
  const span = useSpan();
  const counted = (count: number | null) => count ?? <span className="soft">{t("notCounted")}</span>;
  return (
    <Table
      caption={t("table")}
      captionHidden
      columns={[
        { head: t("what") },
        { head: t("kept") },
        { head: t("today"), numbers: true },
        { head: t("ahead", { count: daysAhead }), numbers: true },
      ]}
      rows={rules.map(({ kind, days, today, ahead }) => ({
        key: kind,
        cells: [
          <Go key={kind} to={`/office/retention/${kind}`}>
            {t(`kinds.${kind}`)}
          </Go>,
          <Bdi key="days">{span(days)}</Bdi>,
          counted(today),
          counted(ahead),
        ],
      }))}
    />
  );
}
