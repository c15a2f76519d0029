/** Acts of the story that are news for who follows an idea; `publish` is news for the whole house. Each has its words in initiatives:following.news. */
export const toldActs = [
  "publish",
  "reach",
  "expire",
  "withdraw",
  "refer",
  "take",
  "accept",
  "reject",
  "reply",
  "revise",
  "start",
  "complete",
  "resume",
  "confirm",
  "giveUp",
  "stepDone",
  "update",
] as const;

/** What the calendar brings: the time for supporting ends, an answer is due or late, and, a month after, how it went. */
export const toldDates = ["closing", "answerSoon", "toAnswer", "late", "lateToAnswer", "evaluate"] as const;

/** What can be said of an idea in a summary; `reviseYours` to who supports what was changed. */
export type NewsKind = (typeof toldActs)[number] | (typeof toldDates)[number] | "reviseYours";

/** One line of a summary; `day` is the date it is about. */
export type NewsLine = { kind: NewsKind; day: string | null };
export type IdeaNews = { initiativeId: number; title: string; lines: NewsLine[] };

/** So many ideas are told of in one summary, and so many lines of each. */
export const mostNews = { ideas: 20, lines: 6 };

const duties: readonly NewsKind[] = ["toAnswer", "lateToAnswer"];

/**
 * News as they came, oldest first, made into a summary: idea by idea, what one must do first, then what is newest;
 * the same thing once; of much that happened the newest. `more`: ideas that found no room.
 */
export function summarize(news: readonly (NewsLine & { initiativeId: number; title: string })[]): {
  ideas: IdeaNews[];
  more: number;
} {
  const ideas = new Map<number, IdeaNews>();
  for (const { initiativeId, title, kind, day } of news) {
    const before = ideas.get(initiativeId)?.lines.filter((line) => line.kind !== kind) ?? [];
    ideas.delete(initiativeId);
    ideas.set(initiativeId, { initiativeId, title, lines: [...before, { kind, day }].slice(-mostNews.lines) });
  }
  const newest = [...ideas.values()].reverse();
  const isDuty = ({ lines }: IdeaNews) => lines.some(({ kind }) => duties.includes(kind));
  const ordered = [...newest.filter(isDuty), ...newest.filter((idea) => !isDuty(idea))];
  return { ideas: ordered.slice(0, mostNews.ideas), more: Math.max(0, ordered.length - mostNews.ideas) };
}
