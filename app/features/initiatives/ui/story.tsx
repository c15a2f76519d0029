import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Said } from "~/ui/prose/prose";
import type { InitiativeScreenFacts } from "../queries/initiative-screen.server";

type Line = InitiativeScreenFacts["story"][number];

const plain = [
  ...(["publish", "join", "revise", "expire", "withdraw", "take", "accept", "reject", "reply"] as const),
  ...(["start", "complete", "resume", "confirm", "giveUp", "offer", "step", "stepDone", "update"] as const),
];

/** What a line of the story says; null for what this page does not know. */
function useWords() {
  const { t } = useTranslation("initiatives");
  return ({ act, name, details }: Line): string | null => {
    const facts = {
      name: name ?? t("story.someone"),
      needed: details.needed ?? 0,
      dwellings: details.dwellings ?? 0,
    };
    const toOffice = details.path === "office";
    if (act === "reach") return t(toOffice ? "story.reachOffice" : "story.reach", facts);
    if (act === "refer") return t(toOffice ? "story.referOffice" : "story.refer", facts);
    const known = plain.find((one) => one === act);
    return known ? t(`story.${known}`, facts) : null;
  };
}

/** The story of an idea from its first day, to be read from top to bottom by who arrives a year later. `lang`: that of the idea. */
export function Story({ lines, lang }: { lines: Line[]; lang: string }) {
  const { t } = useTranslation("initiatives");
  const { date } = useDates();
  const wordsOf = useWords();
  return (
    <section className="stack gap-3" aria-labelledby="story">
      <h2 id="story">{t("story.title")}</h2>
      <ol className="story" role="list">
        {lines.map((line) => {
          const words = wordsOf(line);
          return words === null ? null : (
            <li key={line.id}>
              <time dateTime={line.at.toISOString()}>{date(line.at)}</time>
              <span dir="auto">{words}</span>
              {line.details.reason ? (
                <blockquote>
                  <Said lang={line.details.lang ?? lang}>{line.details.reason}</Said>
                </blockquote>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
