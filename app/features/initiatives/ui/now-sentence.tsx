import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Said } from "~/ui/prose/prose";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";

/** The last day that a clock leaves, which ends at midnight. */
export const lastDay = (until: Date) => new Date(until.getTime() - 1);

/** What happens now, who has to do it, and until when; silence is said with its days. */
export function NowSentence({ facts }: { facts: InitiativeScreenFacts }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const { shownState: state, closedAt } = facts;
  const ended = (at: Date | null) => ({ date: at ? date(at) : "" });
  if (state === "gathering") {
    return <p>{t("now.gathering", { date: facts.supportUntil ? date(lastDay(facts.supportUntil)) : "" })}</p>;
  }
  if (state === "discussion") return <Waiting facts={facts} />;
  if (state === "in_progress" && facts.completed) {
    return <p>{t(facts.hasCommittee ? "now.completed" : "now.completedOffice")}</p>;
  }
  const why = facts.story.findLast(({ act }) => act === "withdraw" || act === "giveUp")?.details;
  const stopped = state === "withdrawn" || state === "not_done";
  return (
    <p>
      {state === "expired" ? t("now.expired", ended(facts.supportUntil && lastDay(facts.supportUntil))) : null}
      {state === "decided" || state === "in_progress" || state === "rejected" ? t(`now.${state}`) : null}
      {state === "done" || stopped ? t(`now.${state}`, ended(closedAt)) : null}
      {stopped && why?.reason ? (
        <>
          {" "}
          <Said lang={why.lang ?? facts.lang}>{why.reason}</Said>
        </>
      ) : null}
    </p>
  );
}

function Waiting({ facts }: { facts: InitiativeScreenFacts }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const due = facts.answerDueAt ? date(lastDay(facts.answerDueAt)) : "";
  const whose = facts.path === "office" ? "office" : "committee";
  return (
    <p>
      {facts.late ? t(`now.${whose}Late`, { date: due }) : t(`now.${whose}`, { date: due })}{" "}
      {facts.waitedDays === 0 ? t("now.today") : t("now.waits", { count: facts.waitedDays })}{" "}
      {facts.ownerName ? t("now.owner", { name: facts.ownerName }) : t("now.noOwner")}
    </p>
  );
}
