import { romeDay, romeInstant } from "./calendar.ts";
import type { Days, EstateRows, Person } from "./world.ts";

const HOUR = 3_600_000;

/**
 * What hangs in the stairs of the first building: the newest notice in one stairwell only, the next in all, one that is over
 * and waits to come down, one that came down in time. And a neighbour who does not want to see how many come to the feast.
 */
export function writePaper(rows: EstateRows, people: Person[], days: Days): void {
  const stairs = rows.stairwell.filter(({ condominium_id }) => condominium_id === 1);
  const last = romeInstant(days.yesterday, 1320);
  const end = romeInstant(days.today, 0);
  const hung = rows.posting
    .filter((posting) => posting.condominium_id === 1 && posting.hidden_at === null && posting.published_at < end)
    .map((posting) => ({ posting, notice: rows.notice.find(({ id }) => id === posting.notice_id)! }))
    .filter(({ notice }) => notice.kind !== "neighbour" && notice.status === "published" && notice.lang === "it")
    .sort((a, b) => b.posting.published_at.getTime() - a.posting.published_at.getTime());
  const standing = hung.filter(({ notice }) => notice.valid_until === null || notice.valid_until > end);
  const over = hung.filter(({ notice }) => notice.valid_until !== null && notice.valid_until < last);
  const plan: [(typeof hung)[number] | undefined, typeof stairs, boolean][] = [
    [standing[0], stairs.slice(0, 1), false],
    [standing[1], stairs, false],
    [over[0], stairs.slice(-1), false],
    [over[1], stairs, true],
  ];
  for (const [one, where, down] of plan) {
    if (!one) continue;
    const at = new Date(Math.min(one.posting.published_at.getTime() + 2 * HOUR, last.getTime()));
    const by = memberOn(rows, romeDay(at));
    if (by === null || at < one.posting.published_at) continue;
    const gone = new Date(Math.min((one.notice.valid_until ?? last).getTime() + 10 * HOUR, last.getTime()));
    for (const { id } of where) {
      rows.posting_display.push({
        ...{ posting_id: one.posting.id, condominium_id: 1, stairwell_id: id, posted_at: at, posted_by: by },
        ...{ taken_down_at: down ? gone : null, taken_down_by: down ? by : null },
      });
    }
  }
  mute(rows, people, last);
}

/** Somebody of the committee on a day. */
function memberOn(rows: EstateRows, day: string): number | null {
  const terms = rows.committee_office.filter(
    (term) => term.condominium_id === 1 && term.starts_on <= day && (term.ends_on === null || term.ends_on >= day),
  );
  return terms[0]?.person_id ?? null;
}

/** The longest talk of the building, folded away by one who has read enough. */
function mute(rows: EstateRows, people: Person[], at: Date): void {
  const person = people.find(({ key }) => key === "youssef");
  const counts = new Map<number, number>();
  for (const { posting_id, condominium_id } of rows.notice_comment) {
    if (condominium_id === 1) counts.set(posting_id, (counts.get(posting_id) ?? 0) + 1);
  }
  const [longest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (person && longest) rows.notice_mute.push({ person_id: person.id, posting_id: longest[0], muted_at: at });
}
