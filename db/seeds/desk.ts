import { isWorkday, romeDay, romeInstant } from "./calendar.ts";
import { feastTalk } from "./glicini-feast.ts";
import type { EstateRows, Person, Row } from "./world.ts";

/** While the desk is open somebody can be helped there. */
function atDesk(at: Date): boolean {
  const day = romeDay(at);
  return isWorkday(day) && at >= romeInstant(day, 8 * 60 + 30) && at <= romeInstant(day, 17 * 60 + 30);
}

/** Under the feast of Via dei Tre Glicini the oldest who wrote on a weekday did so at the desk, with Paolo: both names stand there. */
export function helpAtTheDesk(rows: EstateRows, people: Person[]): void {
  const paolo = people.find(({ key }) => key === "paolo");
  const bornIn = new Map(people.map(({ id, born }) => [id, born]));
  const age = (comment: Row<"notice_comment">) => bornIn.get(comment.author_id) ?? Number.POSITIVE_INFINITY;
  const words = new Set(feastTalk.map(({ text }) => text));
  const [oldest] = rows.notice_comment
    .filter(({ voice, body, created_at }) => voice === "neighbour" && words.has(body) && atDesk(created_at))
    .sort((a, b) => age(a) - age(b) || b.created_at.getTime() - a.created_at.getTime());
  if (!paolo || !oldest) return;
  oldest.assisted_by = paolo.id;
  oldest.assisted_by_name = paolo.shownName ?? paolo.first;
}
