import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";

/** How many households an official notice has not reached, and the way to the list: the office's page only. */
export function ReachCard({ missing, total, path }: { missing: number; total: number; path: string }) {
  const { t } = useTranslation("notices");
  return (
    <section id="reach" className="no-print">
      <Card labelledBy="reach-title">
        <h2 id="reach-title">{t("reach.title")}</h2>
        <p>{missing === 0 ? t("reach.none") : t("reach.missing", { count: missing, total })}</p>
        {missing > 0 ? (
          // A whole document: nothing with names is fetched before somebody asks for it.
          <ButtonLink office to={`${path}/not-reached`} icon="list-checks" reload>
            {t("reach.open")}
          </ButtonLink>
        ) : null}
      </Card>
    </section>
  );
}
