import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import type { DiffPiece } from "~/platform/word-diff";
import { Card } from "~/ui/card/card";
import { Empty } from "~/ui/empty/empty";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import type { NoticeHistory } from "../queries/notice-history.server";
import { FieldName } from "./field-name";

/** How a notice was corrected: each wording before, with what went and what came. */
export function HistoryScreen({ id, title, lang, corrections, more }: NoticeHistory) {
  const { t } = useTranslation("notices");
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
                {pieces.map((piece, at) => (
                  <Piece key={at} {...piece} />
                ))}
              </p>
            </div>
          ))}
        </Card>
      ))}
      {more ? <p className="soft">{t("history.more")}</p> : null}
    </div>
  );
}

/** Struck out or underlined for the eye and on paper; said in words for who listens, because few readers say <del>. */
function Piece({ text, change }: DiffPiece) {
  const { t, i18n } = useTranslation("notices");
  if (change === "same") return text;
  const Mark = change === "gone" ? "del" : "ins";
  return (
    <Mark>
      <span className="vh" lang={i18n.language}>
        {t(`history.${change}`)}{" "}
      </span>
      {text}
      <span className="vh" lang={i18n.language}>
        {t("history.end")}{" "}
      </span>
    </Mark>
  );
}
