import { addDays, romeInstant } from "./calendar.ts";
import { staffList } from "./staff-list.ts";
import { templateTexts } from "./template-texts.ts";
import type { Days, EstateRows, Person } from "./world.ts";

/**
 * The office's writing desk: templates in every territory, kept by its moderator, one notice to a whole territory that
 * waits for its hour, and a draft that a colleague went on with.
 */
export function writeDesk(rows: EstateRows, people: Person[], days: Days): void {
  const moderators = staffList.filter(({ roles }) => roles.includes("moderator"));
  const idOf = (key: string) => people.find((person) => person.key === key)?.id ?? 0;
  const territoryOf = (name: string) => rows.territory.find((one) => one.name === name)?.id ?? 0;
  for (const { key, territories } of moderators) {
    for (const [at, { name, ...words }] of templateTexts.entries()) {
      rows.notice_template.push({
        ...{ id: rows.notice_template.length + 1, territory_id: territoryOf(territories[0] ?? ""), name },
        ...{
          words: { lang: "it", comments: "open", importance: "normal", ...words },
          revision: 1,
          saved_by: idOf(key),
        },
        saved_at: romeInstant(addDays(days.yesterday, -90), 600 + at),
      });
    }
  }
  waiting(rows, idOf("silvia"), territoryOf("Piana e Scandicci"), days);
  const draft = rows.notice_draft.findLast(({ kind }) => kind === "office");
  if (!draft) return;
  const colleague = staffList.find(({ key }) => key === "marta");
  Object.assign(draft, {
    ...{ revision: 2, saved_by: idOf("marta"), saved_by_name: colleague?.first ?? "" },
    saved_at: romeInstant(days.yesterday, 700),
  });
}

/** A notice to a whole territory that comes out in three days, pinned for a week. */
function waiting(rows: EstateRows, author: number, territory: number, days: Days): void {
  const tied = new Set(rows.staff_conflict.filter((one) => one.person_id === author).map((one) => one.condominium_id));
  const places = rows.condominium.filter(({ id, territory_id }) => territory_id === territory && !tied.has(id));
  const out = addDays(days.today, 3);
  const id = Math.max(...rows.notice.map((one) => one.id), ...rows.posting.map((one) => one.id)) + 1;
  rows.notice.push({
    ...{ id, kind: "office", importance: "important", status: "published", author_id: author, lang: "it" },
    title: "Nuovi orari dello sportello di zona",
    body: "Lo sportello cambia orario.\n\nDa lunedì siamo aperti anche il martedì pomeriggio. Potete venire senza appuntamento.",
    ...{
      brief_what: "Cambia l’orario dello sportello",
      brief_when: "Da lunedì",
      brief_where: "Allo sportello di zona",
    },
    ...{ brief_todo: "", comments_open: true, created_at: romeInstant(days.yesterday, 660) },
    ...{ published_at: romeInstant(out, 540), valid_until: romeInstant(addDays(out, 30), 0) },
    ...{ withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null, revision: 1, corrected_at: null },
  });
  for (const [at, place] of places.entries()) {
    rows.posting.push({
      ...{ id: id + at, notice_id: id, condominium_id: place.id, author_id: author, hidden_at: null },
      ...{ published_at: romeInstant(out, 540), stairwell_ids: null, pinned_until: romeInstant(addDays(out, 7), 0) },
    });
  }
}
