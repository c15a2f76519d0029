import { sql } from "kysely";
import type { Section } from "../reach.server";

/** What a person offered, planned, spent and wrote to get the ideas of the house done, and what they think of the result. */
export const ownDoing: Record<string, Section> = {
  helpOffered: {
    covers: ["initiative_offer.person_id"],
    rows: (id) => sql`
      select o.initiative_id as "initiative", o.kind, o.words, o.lang as "language", o.offered_at as "at",
        o.withdrawn_at as "withdrawnAt", o.assisted_by_name as "withHelpOf"
      from initiative_offer o where o.person_id = ${id} order by o.id`,
  },
  steps: {
    covers: ["initiative_step.owner_id", "initiative_step.saved_by"],
    // What somebody else wrote for them to do names the step; the words about others stay with who wrote them.
    rows: (id) => sql`
      select s.initiative_id as "initiative", s.owner_id is not distinct from ${id} as "yours", s.title,
        case when s.saved_by = ${id} then s.owner_words end as "owner", s.due_on as "dueOn", s.state, s.done_at as "doneAt",
        case when s.saved_by = ${id} then s.saved_at end as "savedAt", s.removed_at as "removedAt"
      from initiative_step s where ${id} in (s.owner_id, s.saved_by) order by s.id`,
  },
  expenses: {
    covers: ["initiative_expense.entered_by", "initiative_expense.removed_by"],
    rows: (id) => sql`
      select e.initiative_id as "initiative", e.entered_by = ${id} as "yours",
        case when e.entered_by = ${id} then e.what end as "what", e.cents as "costCents", e.spent_on as "spentOn",
        case when e.entered_by = ${id} then e.entered_at end as "at", e.removed_at as "removedAt",
        case when e.removed_by = ${id} then e.removed_reason end as "reason"
      from initiative_expense e where ${id} in (e.entered_by, e.removed_by) order by e.id`,
  },
  updates: {
    covers: ["initiative_update.author_id"],
    rows: (id) => sql`
      select u.initiative_id as "initiative", u.body, u.lang as "language", u.voice, u.at, u.removed_at as "removedAt",
        u.assisted_by_name as "withHelpOf"
      from initiative_update u where u.author_id = ${id} order by u.id`,
  },
  evaluations: {
    covers: ["initiative_evaluation.person_id"],
    rows: (id) => sql`
      select v.initiative_id as "initiative", word[v.as_proposed] as "asProposed", word[v.works] as "works",
        word[v.again] as "again", v.given_at as "at"
      from initiative_evaluation v cross join (select array['yes', 'partly', 'no'] as word) words
      where v.person_id = ${id} order by v.initiative_id`,
  },
};
