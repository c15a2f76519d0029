import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Card } from "~/ui/card/card";
import { Chip } from "~/ui/chip/chip";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Prose, Said } from "~/ui/prose/prose";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";

type Answer = InitiativeScreenFacts["answers"][number];

function AnswerWords({ answer, officeName }: { answer: Answer; officeName: string }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const { accepted, voice, html, conditions, follows, lang, signedName, at } = answer;
  const signed = { name: signedName, office: officeName, date: date(at) };
  return (
    <div className="stack gap-3">
      <p>
        <Chip tone={accepted ? "olive" : "stone"} icon={accepted ? "circle-check" : "circle-x"}>
          {t(accepted ? "answers.yes" : "answers.no")}
        </Chip>
      </p>
      <h3>{t("answers.why")}</h3>
      <Prose html={html} lang={lang} />
      {conditions ? (
        <>
          <h3>{t("answers.conditions")}</h3>
          <p className="checked">
            <Said lang={lang}>{conditions}</Said>
          </p>
        </>
      ) : null}
      <h3>{t("answers.follows")}</h3>
      <p className="checked">
        <Said lang={lang}>{follows}</Said>
      </p>
      <p className="soft">{t(voice === "office" ? "answers.signedOffice" : "answers.signedCommittee", signed)}</p>
    </div>
  );
}

/** The answer that the idea was given, signed and with what follows; the one before, when a "no" was replied to. */
export function Answers({ facts, officeName }: { facts: InitiativeScreenFacts; officeName: string }) {
  const { t } = useTranslation("initiatives");
  const [last, ...before] = facts.answers;
  if (!last) return null;
  return (
    <Card labelledBy="answer-title" id="answer">
      <h2 id="answer-title">{t("answers.title")}</h2>
      <AnswerWords answer={last} officeName={officeName} />
      {before.map((answer) => (
        <Disclosure key={answer.id} summary={t("answers.older")} icon="history">
          <AnswerWords answer={answer} officeName={officeName} />
        </Disclosure>
      ))}
    </Card>
  );
}
