import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Changes } from "~/ui/changes/changes";
import { Card } from "~/ui/card/card";
import { Empty } from "~/ui/empty/empty";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { NoticeHistory } from "../queries/notice-history.server";
import { FieldName } from "./field-name";

/** How a notice was corrected: each wording before, with what went and what came. */
export function HistoryScreen({ id, title, lang, corrections, more }: NoticeHistory) {
  const { t, i18n } = useTranslation(["notices", "common"]);
  const words = { gone: t("common:changes.gone"), new: t("common:changes.new"), end: t("common:changes.end") };
  const { moment } = useDates();
  return (
    <div className="stack gap-5">
      <PageTitle title={t("history.title")} byline={<Said lang={lang}>{title}</Said>} />
      {corrections.length === 0 ? (
        <Empty picture="bacheca" title={t("history.none")}>
          {t("history.noneText")}
        </Empty>
      ) : (
        <p>{t("history.lead")}</p>
      )}
      {corrections.map((correction) => (
        <Card key={correction.number} labelledBy={`h${id}-${correction.number}`}>
          <h2 id={`h${id}-${correction.number}`}>{t("history.when", { date: moment(correction.at) })}</h2>
          <p>
            <Said lang={correction.lang}>{correction.reason}</Said>
          </p>
          {correction.fields.map(({ field, pieces }) => (
            <div key={field} className="stack gap-1">
              <b>
                <FieldName field={field} />
              </b>
              <p className="checked" lang={correction.lang} dir="auto" data-ugc="">
                <Changes pieces={pieces} words={words} lang={i18n.language} />
              </p>
            </div>
          ))}
        </Card>
      ))}
      {more ? <p className="soft">{t("history.more")}</p> : null}
    </div>
  );
}
