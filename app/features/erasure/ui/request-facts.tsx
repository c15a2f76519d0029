import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import { useDates } from "~/platform/use-dates";
import { Bdi } from "~/ui/bdi/bdi";
import { Chip } from "~/ui/chip/chip";
import { Note } from "~/ui/note/note";
import { Panel } from "~/ui/panel/panel";
import { Said } from "~/ui/prose/prose";
import type { RequestPage } from "../queries/request-page.server";
import { Deadline } from "./deadline";

/** What was asked, when and by whom. */
export function RequestFacts({ page }: { page: RequestPage }) {
  const { t } = useTranslation(["people", "common"]);
  const { date } = useDates();
  const language = contentLanguages.find(({ code }) => code === page.asker?.locale)?.name;
  return (
    <Panel
      id="request"
      title={t("erasure.request")}
      end={
        page.state === "open" ? <Deadline daysLeft={page.daysLeft} /> : <Chip>{t(`erasure.state.${page.state}`)}</Chip>
      }
    >
      <p>
        {t("erasure.number")} <Bdi>{page.asker?.number}</Bdi>
        {page.asker ? ` · ${t("erasure.born", { year: page.asker.birthYear })}` : null}
        {language ? ` · ${t("erasure.lang", { name: language })}` : null}
      </p>
      <p>
        {t("erasure.asked", { date: date(page.requestedAt) })} · {t("erasure.due", { date: date(page.dueOn) })}
      </p>
      {page.words ? <p>{t("erasure.wordsChip")}</p> : null}
      {page.message ? (
        <p>
          {t("erasure.message")}: <Said lang="und">{page.message}</Said>
        </p>
      ) : null}
      {page.extendedBecause ? (
        <p>
          {t("erasure.extendedBecause")}: <Said lang="und">{page.extendedBecause}</Said>
        </p>
      ) : null}
    </Panel>
  );
}

/** What the office answered, and whether a letter has to be sent. */
export function AnswerGiven({ page }: { page: RequestPage }) {
  const { t } = useTranslation(["people", "common"]);
  const { date } = useDates();
  if (!page.answer || !page.decidedAt) return null;
  return (
    <Panel
      id="answer"
      title={t("erasure.answerTitle")}
      text={t("erasure.decided", { date: date(page.decidedAt), name: page.decider ?? t("erasure.someone") })}
    >
      <p>
        <Said lang="und">{page.answer}</Said>
      </p>
      {page.told ? (
        <Note icon={page.told === "email" ? "mail" : "printer"} tone={page.told === "email" ? "stone" : "ochre"}>
          {t(`erasure.told.${page.told}`)}
        </Note>
      ) : null}
    </Panel>
  );
}
