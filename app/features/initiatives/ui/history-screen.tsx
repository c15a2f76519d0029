import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useMoney } from "~/platform/use-money";
import { Changes } from "~/ui/changes/changes";
import { Card } from "~/ui/card/card";
import { Empty } from "~/ui/empty/empty";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { InitiativeHistory } from "../queries/initiative-history.server";
import { FieldName } from "./field-name";

/** How the words of an idea changed since somebody first agreed: each wording before, with what went and what came. */
export function HistoryScreen({ title, lang, changes }: InitiativeHistory) {
  const { t, i18n } = useTranslation(["initiatives", "common"]);
  const words = { gone: t("common:changes.gone"), new: t("common:changes.new"), end: t("common:changes.end") };
  const { moment } = useDates();
  const money = useMoney();
  const cost = (cents: number | null) => (cents === null ? t("history.noCost") : money(cents));
  return (
    <div className="stack gap-5">
      <PageTitle title={t("history.title")} byline={<Said lang={lang}>{title}</Said>} />
      {changes.length === 0 ? (
        <Empty picture="panchina" title={t("history.none")}>
          {t("history.noneText")}
        </Empty>
      ) : null}
      {changes.map((change) => (
        <Card key={change.number} labelledBy={`change-${change.number}`}>
          <h2 id={`change-${change.number}`}>{t("history.when", { date: moment(change.at) })}</h2>
          <p>
            <Said lang={change.lang}>{change.reason}</Said>
          </p>
          {change.fields.map(({ field, pieces }) => (
            <div key={field} className="stack gap-1">
              <b>
                <FieldName field={field} />
              </b>
              <p className="checked" lang={change.lang} dir="auto" data-ugc="">
                <Changes pieces={pieces} words={words} lang={i18n.language} />
              </p>
            </div>
          ))}
          {change.cost.before === change.cost.after ? null : (
            <p>{t("history.cost", { before: cost(change.cost.before), after: cost(change.cost.after) })}</p>
          )}
        </Card>
      ))}
    </div>
  );
}
