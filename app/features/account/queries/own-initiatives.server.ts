import { sql } from "kysely";
import type { Section } from "../reach.server";
import { ownDoing } from "./own-doing.server";

/** What a person proposed, supported, decided and did with the ideas of the house, also what is over or was taken back. */
export const ownInitiatives: Record<string, Section> = {
  initiatives: {
    covers: ["initiative.author_id", "initiative.helper_id", "initiative.saved_by"],
    rows: (id) => sql`
      select i.id as number, c.street, c.house_number as "houseNumber", i.author_id = ${id} as "yours", i.state as "status", i.area,
        i.title, i.missing, i.place, i.why, i.proposal, i.benefit, i.cost_cents as "costCents", i.cost_words as "costWords",
        i.lang as "language", i.created_at as "at", i.published_at as "publishedAt", i.closed_at as "closedAt",
        i.assisted_by_name as "withHelpOf"
      from initiative i join condominium c on c.id = i.condominium_id
      where ${id} in (i.author_id, i.helper_id) or i.saved_by = ${id} order by i.id`,
  },
  promotedInitiatives: {
    covers: ["initiative_promoter.person_id", "initiative_promoter.invited_by"],
    rows: (id) => sql`
      select p.initiative_id as "initiative", p.person_id = ${id} as "yours", p.invited_at as "at", p.accepted_at as "acceptedAt",
        p.declined_at as "declinedAt"
      from initiative_promoter p where ${id} in (p.person_id, p.invited_by) order by p.initiative_id`,
  },
  supports: {
    covers: ["initiative_support.person_id", "initiative_support.entered_by"],
    rows: (id) => sql`
      select s.initiative_id as "initiative", s.supported_at as "at", s.withdrawn_at as "withdrawnAt",
        s.entered_by is not null as "onPaper", s.assisted_by is not null as "withHelp"
      from initiative_support s where ${id} in (s.person_id, s.entered_by) order by s.id`,
  },
  initiativeChanges: {
    covers: ["initiative_revision.replaced_by"],
    rows: (id) => sql`
      select r.initiative_id as "initiative", r.replaced_at as "at", r.reason from initiative_revision r
      where r.replaced_by = ${id} order by r.replaced_at`,
  },
  initiativeAnswers: {
    covers: ["initiative_answer.signed_by"],
    rows: (id) => sql`
      select a.initiative_id as "initiative", a.accepted, a.reasons as "reason", a.conditions, a.follows, a.answered_at as "at"
      from initiative_answer a where a.signed_by = ${id} order by a.id`,
  },
  initiativeComments: {
    covers: ["initiative_comment.author_id"],
    rows: (id) => sql`
      select m.initiative_id as "initiative", m.kind, m.voice, m.body, m.lang as "language", m.created_at as "at",
        m.removed_at as "removedAt", m.assisted_by_name as "withHelpOf"
      from initiative_comment m where m.author_id = ${id} order by m.id`,
  },
  initiativeActs: {
    covers: ["initiative_event.person_id"],
    rows: (id) => sql`
      select e.initiative_id as "initiative", e.act as "kind", e.details->>'reason' as "reason", e.at
      from initiative_event e
      where e.person_id = ${id} order by e.id`,
  },
  followedInitiatives: {
    covers: ["initiative_follow.person_id"],
    rows: (id) => sql`
      select f.initiative_id as "initiative", f.until is null as "following", coalesce(f.until, f.since) as "at"
      from initiative_follow f where f.person_id = ${id} order by f.initiative_id`,
  },
  initiativeSummaries: {
    covers: ["initiative_summary.person_id"],
    rows: (id) => sql`select s.queued_at as "at" from initiative_summary s where s.person_id = ${id} order by s.day`,
  },
  initiativeCalendar: {
    covers: ["initiative_calendar.person_id"],
    rows: (id) => sql`select k.made_at as "at" from initiative_calendar k where k.person_id = ${id}`,
  },
  initiativeRules: {
    covers: ["initiative_rule.changed_by"],
    rows: (id) => sql`
      select c.street, c.house_number as "houseNumber", r.changed_at as "at"
      from initiative_rule r join condominium c on c.id = r.condominium_id where r.changed_by = ${id}`,
  },
  ...ownDoing,
};
