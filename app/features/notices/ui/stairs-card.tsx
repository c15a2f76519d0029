import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { RowLink, Rows } from "~/ui/rows/rows";
import { type Display, hangs } from "../model";

/** Where the poster hangs, stairwell by stairwell, and the way to print it: for the committee and the office. */
export function StairsCard({ displays, path, postingId }: { displays: Display[]; path: string; postingId: number }) {
  const { t } = useTranslation("notices");
  const { day } = useDates();
  const hung = displays.filter(hangs).length;
  return (
    <section id="stairs" className="no-print">
      <Card labelledBy="stairs-title">
        <h2 id="stairs-title">{t("stairs.title")}</h2>
        <p>{t("stairs.count", { count: displays.length, hung })}</p>
        <Rows labelledBy="stairs-title">
          {displays.map((one) => (
            <RowLink
              key={one.stairwellId}
              to={`/notices/${postingId}/posted/${one.stairwellId}`}
              icon={hangs(one) ? "check" : "printer"}
              tone={hangs(one) ? "olive" : "stone"}
              title={t("stairs.stair", { stairwell: one.stairwell })}
              text={
                hangs(one)
                  ? t("stairs.since", { date: day(one.postedAt ?? "") })
                  : one.takenDownAt
                    ? t("stairs.down", { date: day(one.takenDownAt) })
                    : t("stairs.notYet")
              }
            />
          ))}
        </Rows>
        <ButtonLink to={`${path}/poster`} icon="printer" reload>
          {t("poster.print")}
        </ButtonLink>
      </Card>
    </section>
  );
}
