import { addDays, romeDay, romeInstant } from "./calendar.ts";
import type { Post } from "./notices.ts";
import { randomFor } from "./random.ts";
import type { Building, Days, Resident } from "./world.ts";

export type ReadBy = { resident: Resident; at: Date };

/** Left unread on purpose, so that a visitor finds something to read and the button "I have read it". */
const unread: Record<string, string[]> = {
  "glicini-water": ["rosa", "amina", "youssef"],
  "glicini-assembly": ["rosa", "amina", "grace"],
};

/** Who said "I have read it" under the notices of the office and of the committee. */
export function readsOf(building: Building, posts: Post[], days: Days): Map<Post, ReadBy[]> {
  const random = randomFor(`reads/${building.plan.code}`);
  const diligence = new Map(building.residents.map((resident) => [resident, 0.35 + random.next() * 0.6]));
  const reads = new Map<Post, ReadBy[]>();
  for (const post of posts) {
    const { kind, status, importance } = post.row;
    if (kind === "neighbour" || status === "draft" || status === "hidden") continue;
    const readers: ReadBy[] = [];
    for (const resident of building.residents) {
      const { entered, until, person } = resident;
      const draw = random.next();
      const wait = random.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9]);
      const minute = random.int(450, 1320);
      if (entered === null || unread[post.text.id]?.includes(person.key ?? "")) continue;
      const keen = (diligence.get(resident) ?? 0) + (importance === "normal" ? 0 : 0.15);
      // Whoever comes later still looks at some of what was on the board.
      const late = entered >= post.day;
      const day = addDays(late ? entered : post.day, late ? wait + 1 : wait);
      const at = romeInstant(
        day,
        wait === 0 && !late ? Math.max(minute, Math.min(post.minute + 5 + (minute % 90), 1430)) : minute,
      );
      const open = post.ends ?? post.row.valid_until;
      const reads = post.text.id === "glicini-water" || draw < (late ? keen * 0.12 : keen);
      if (!reads || (open !== null && at >= open) || (until !== null && day >= until)) continue;
      if (post.text.id === "glicini-water") readers.push({ resident, at: soon(post, random.int(5, 500), days) });
      else if (romeDay(at) <= days.yesterday) readers.push({ resident, at });
    }
    if (readers.length > 0) reads.set(post, readers);
  }
  return reads;
}

/** Within the hours between publication and last night. */
function soon(post: Post, minutes: number, days: Days): Date {
  return romeInstant(post.day < days.yesterday ? days.yesterday : post.day, Math.min(1380, post.minute + minutes));
}
