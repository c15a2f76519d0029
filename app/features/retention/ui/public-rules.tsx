import { useTranslation } from "react-i18next";
import { Card } from "~/ui/card/card";
import { Table } from "~/ui/table/table";
import { spanOf } from "../model";
import type { findPublicRules } from "../queries/retention-page.server";

/** On the page about privacy: what is kept for how long, in words for everybody. */
export function PublicRules({ rules }: { rules: Awaited<ReturnType<typeof findPublicRules>> }) {
  const { t } = useTranslation("pages");
  const span = (days: number) => {
    const { unit, count } = spanOf(days);
    return unit === "years" ? t("keep.years", { count }) : t("keep.days", { count });
  };
  return (
    <Card gap={3}>
      <h2>{t("keep.title")}</h2>
      <p>{t("keep.text")}</p>
      <Table
        caption={t("keep.title")}
        captionHidden
        columns={[{ head: t("keep.what") }, { head: t("keep.kept") }]}
        rows={rules.map(({ kind, days }) => ({ key: kind, cells: [t(`keep.kinds.${kind}`), span(days)] }))}
      />
      <p>{t("keep.rest")}</p>
    </Card>
  );
}
