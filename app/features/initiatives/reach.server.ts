import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type InitiativeRule, type InitiativeState, usualRule } from "./model";

/** The time for supporting is over, by the database's clock; the row says so once the hourly job has looked. */
export const overdue = sql<boolean>`coalesce(initiative.state = 'gathering' and initiative.support_until <= now(), false)`;

/** Where an initiative stands. Nobody waits for the job to read that the time is over. */
export const state = sql<InitiativeState>`case when ${overdue} then 'expired' else initiative.state end`;

/** Nothing more will happen to it. */
export const over = sql<boolean>`(initiative.closed_at is not null or ${overdue})`;

/** The author and who accepted to promote it. */
export const promoterIds = sql<
  number[]
>`(array[initiative.author_id] || array(select p.person_id from initiative_promoter p
  where p.initiative_id = initiative.id and p.accepted_at is not null order by p.accepted_at limit 20))`;

/** Somebody sits on the committee who does not promote it. */
const hasCommittee = sql<boolean>`exists (select from committee_office o
  where o.condominium_id = initiative.condominium_id and in_force(o.starts_on, o.ends_on)
    and not o.person_id = any (${promoterIds}))`;

/** The name by which somebody of a column goes in the house; null for who no longer does. */
export const nameOf = (column: "initiative.author_id" | "initiative.helper_id") =>
  sql<string | null>`(select n.shown_name from participant n
    where n.person_id = ${sql.ref(column)} and n.condominium_id = initiative.condominium_id)`;

/** The words of an initiative as its author wrote them. */
export const initiativeWords = [
  "initiative.title",
  "initiative.missing",
  "initiative.place",
  "initiative.why",
  "initiative.proposal",
  "initiative.benefit",
  "initiative.cost_cents as costCents",
  "initiative.cost_words as costWords",
  "initiative.area",
  "initiative.lang",
] as const;

/**
 * The initiatives that an actor can see, the only reading door to them: those of the house and of the office's
 * territories that are out and not hidden, and the drafts one writes or promotes. Screens of one condominium add its id.
 */
export function visibleInitiatives(db: Db, actor: Actor) {
  return db
    .selectFrom("initiative")
    .where((eb) => eb.or([eb("initiative.hidden_at", "is", null), eb("initiative.author_id", "=", actor.personId)]));
}

/** The facts on which the policies of initiatives decide, with the number of the wording that stands there now. */
export function initiativeFacts(db: Db, actor: Actor, initiativeId: number) {
  return visibleInitiatives(db, actor)
    .innerJoin("condominium", "condominium.id", "initiative.condominium_id")
    .where("initiative.id", "=", initiativeId)
    .select([
      "initiative.id",
      "initiative.state",
      "initiative.condominium_id as condominiumId",
      "condominium.territory_id as territoryId",
      "initiative.author_id as authorId",
      "initiative.helper_id as helperId",
      promoterIds.as("promoterIds"),
      "initiative.path",
      hasCommittee.as("hasCommittee"),
      sql<boolean>`initiative.hidden_at is not null`.as("hidden"),
      sql<boolean>`coalesce(initiative.support_until <= now(), false)`.as("overdue"),
      sql<boolean>`initiative.completed_at is not null`.as("completed"),
      sql<boolean>`(select count(*) > 1 from initiative_answer a where a.initiative_id = initiative.id and not a.accepted)`.as(
        "replied",
      ),
      "initiative.revision",
      "initiative.needed",
      "initiative.answer_days as answerDays",
      "initiative.supporters",
    ]);
}

/** How a house counts support: what its committee chose, else as usual. */
export async function ruleOf(db: Db, condominiumId: number): Promise<InitiativeRule> {
  const chosen = await db
    .selectFrom("initiative_rule")
    .where("condominium_id", "=", condominiumId)
    .select([
      "share_numerator as shareNumerator",
      "share_denominator as shareDenominator",
      "support_days as supportDays",
      "answer_days as answerDays",
    ])
    .executeTakeFirst();
  return chosen ?? usualRule;
}

/** The facts on which the policies of the doing decide, with the money that there is and whether the actor supported it. */
export function doingFacts(db: Db, actor: Actor, initiativeId: number) {
  return initiativeFacts(db, actor, initiativeId).select([
    sql<number | null>`case when initiative.state = 'done'
      then extract(epoch from now() - initiative.closed_at)::float8 / 86400 end`.as("doneDays"),
    sql<boolean>`exists (select from initiative_support mine where mine.initiative_id = initiative.id
      and mine.person_id = ${actor.personId} and mine.withdrawn_at is null)`.as("supported"),
    "initiative.budget_cents as budget",
  ]);
}
