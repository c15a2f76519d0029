import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { useMoney } from "~/platform/use-money";
import { Bdi } from "~/ui/bdi/bdi";
import { Brief } from "~/ui/brief/brief";
import { Said } from "~/ui/prose/prose";
import { evaluationQuestions, verdicts } from "../model/doing";
import type { DoneTogether } from "../queries/done-together.server";
import { useNames } from "./use-names";

export type Idea = DoneTogether["done"][number];
/** `base`: where the pages of ideas are. */
type IdeaProps = { idea: Idea; base: string; officeName: string };

function Whose({ idea }: { idea: Idea }) {
  const { t } = useTranslation("common");
  return <bdi>{useNames()(idea.names.length > 0 ? idea.names : [t("voice.someone")])}</bdi>;
}

function Evaluated({ evaluations }: { evaluations: NonNullable<Idea["evaluations"]> }) {
  const { t } = useTranslation("initiatives");
  return (
    <>
      {t("doing.evaluation.counts", { count: evaluations.people })}
      <ul role="list">
        {evaluationQuestions.map((question) => (
          <li key={question}>
            {t(`doing.evaluation.questions.${question}`)}{" "}
            {verdicts
              .map((verdict, at) => `${t(`doing.evaluation.verdicts.${verdict}`)} ${evaluations[question][at] ?? 0}`)
              .join(" · ")}
          </li>
        ))}
      </ul>
    </>
  );
}

/** An idea that was done: what changed, whose it was, how many agreed, what it cost, who answered, how it went. */
export function DoneIdea({ idea, base, officeName }: IdeaProps) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const money = useMoney();
  const { id, title, lang, signed, spent, evaluations, reason, reasonLang } = idea;
  const by = signed && { name: signed.name, office: officeName, date: date(signed.at) };
  const days = {
    from: idea.publishedAt ? date(idea.publishedAt) : "",
    until: idea.closedAt ? date(idea.closedAt) : "",
  };
  const homes = { count: idea.supportingDwellings, total: idea.dwellings ?? 0 };
  return (
    <Brief
      title={
        <Link className="inline-flex min-h-11 items-center" to={`${base}/${id}`}>
          <Said lang={lang}>{title}</Said>
        </Link>
      }
      lines={[
        ...(reason
          ? [
              {
                icon: "badge-check" as const,
                term: t("together.changed"),
                text: <Said lang={reasonLang}>{reason}</Said>,
              },
            ]
          : []),
        { icon: "lightbulb", term: t("together.whose"), text: <Whose idea={idea} /> },
        { icon: "house", term: t("together.homes"), text: t("together.homesOf", homes) },
        { icon: "calendar-days", term: t("together.when"), text: t("together.fromUntil", days) },
        ...(spent > 0 ? [{ icon: "euro" as const, term: t("together.cost"), text: <Bdi>{money(spent)}</Bdi> }] : []),
        ...(by
          ? [
              {
                icon: "pencil" as const,
                term: t("together.answer"),
                text: t(signed.voice === "office" ? "answers.signedOffice" : "answers.signedCommittee", by),
              },
            ]
          : []),
        ...(evaluations && evaluations.people > 0
          ? [{ icon: "users" as const, term: t("together.said"), text: <Evaluated evaluations={evaluations} /> }]
          : []),
      ]}
    />
  );
}
