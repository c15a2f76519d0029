import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Row, Rows } from "~/ui/rows/rows";
import type { findRuns } from "../queries/retention-page.server";

/** The last nights: when, and what went. */
export function RunList({ runs }: { runs: Awaited<ReturnType<typeof findRuns>> }) {
  const { t } = useTranslation("retention");
  const { moment } = useDates();
  if (runs.length === 0) return <p>{t("runs.none")}</p>;
  return (
    <Rows label={t("runs.title")}>
      {runs.map(({ id, at, kinds, total }) => (
        <Row
          key={id}
          icon="clock"
          title={moment(at)}
          text={
            total === 0
              ? t("runs.nothing")
              : [
                  t("runs.total", { count: total }),
                  ...kinds.map(({ kind, count }) => t("runs.part", { what: t(`kinds.${kind}`), count })),
                ].join(" · ")
          }
        />
      ))}
    </Rows>
  );
}
