import { type RawBuilder, sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { mostSteps, type OfferKind, type StepState, type Verdict } from "../model/doing";
import { promoterIds } from "../reach.server";

/** Columns of one initiative of a query over visibleInitiatives, each a list that is made inside the one statement. */
type Voice = "promoter" | "committee" | "office";
/** A day or a moment as JSON carries it. */
type Moment = string;

const list = <Row>(rows: RawBuilder<unknown>) =>
  sql<Row[]>`(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${rows}) one)`;

const nameOf = (person: RawBuilder<unknown>) => sql`(select p.shown_name from participant p
  where p.person_id = ${person} and p.condominium_id = initiative.condominium_id)`;

const mostOffers = 50;
const mostExpenses = 50;
const mostUpdates = 20;
const mostPeople = 80;

export type Offer = {
  id: number;
  kind: OfferKind;
  words: string;
  lang: string;
  at: Moment;
  name: string | null;
  helperName: string | null;
  mine: boolean;
};

/** Help that is offered today, in the order in which it was. */
export const offers = (actor: Actor) =>
  list<Offer>(sql`select o.id, o.kind, o.words, o.lang, o.offered_at as at, ${nameOf(sql`o.person_id`)} as name,
      o.assisted_by_name as "helperName", o.person_id = ${actor.personId} as mine
    from initiative_offer o where o.initiative_id = initiative.id and o.withdrawn_at is null
    order by o.id limit ${sql.lit(mostOffers)}`);

export type Step = {
  id: number;
  revision: number;
  title: string;
  lang: string;
  state: StepState;
  dueOn: Moment | null;
  late: boolean;
  doneAt: Moment | null;
  ownerId: number | null;
  ownerName: string | null;
  ownerWords: string | null;
  /** The offer it was made from, as long as it stands. */
  offerId: number | null;
};

/** The steps of the plan, in the order in which they were made. */
export const steps = list<Step>(sql`select s.id, s.revision, s.title, s.lang, s.state, s.due_on as "dueOn",
    s.state <> 'done' and coalesce(s.due_on < (now() at time zone 'Europe/Rome')::date, false) as late,
    s.done_at as "doneAt", s.owner_id as "ownerId", ${nameOf(sql`s.owner_id`)} as "ownerName", s.owner_words as "ownerWords",
    (select o.id from initiative_offer o where o.id = s.offer_id and o.withdrawn_at is null) as "offerId"
  from initiative_step s where s.initiative_id = initiative.id and s.removed_at is null
  order by s.id limit ${sql.lit(mostSteps)}`);

export type Expense = {
  id: number;
  what: string;
  lang: string;
  cents: number;
  spentOn: Moment;
  removedReason: string | null;
  removedLang: string | null;
};

/** What was spent, the newest first, also lines that were taken out. */
export const expenses = list<Expense>(sql`select e.id, e.what, e.lang, e.cents, e.spent_on as "spentOn",
    e.removed_reason as "removedReason", e.removed_lang as "removedLang"
  from initiative_expense e where e.initiative_id = initiative.id
  order by e.spent_on desc, e.id desc limit ${sql.lit(mostExpenses)}`);

/** All that was spent, also what the list has no room for. */
export const spent = sql<number>`(select coalesce(sum(e.cents), 0)::bigint from initiative_expense e
  where e.initiative_id = initiative.id and e.removed_at is null)`;

export type Update = {
  id: number;
  body: string;
  lang: string;
  voice: Voice;
  at: Moment;
  name: string | null;
  helperName: string | null;
  mine: boolean;
};

/** News of the work, the newest first. */
export const updates = (actor: Actor) =>
  list<Update>(sql`select u.id, u.body, u.lang, u.voice, u.at, ${nameOf(sql`u.author_id`)} as name,
      u.assisted_by_name as "helperName", u.author_id = ${actor.personId} as mine
    from initiative_update u where u.initiative_id = initiative.id and u.removed_at is null
    order by u.id desc limit ${sql.lit(mostUpdates)}`);

export type Evaluation = { asProposed: Verdict; works: Verdict; again: Verdict };

/** What the actor said about how it went. */
export const ownEvaluation = (actor: Actor) => sql<Evaluation | null>`(
  select jsonb_build_object('asProposed', word[v.as_proposed], 'works', word[v.works], 'again', word[v.again])
  from initiative_evaluation v cross join (select array['yes', 'partly', 'no'] as word) words
  where v.initiative_id = initiative.id and v.person_id = ${actor.personId})`;

/** How many said yes, partly and no, in this order; of nobody else's answers anything more is known. */
export type EvaluationCounts = { people: number; asProposed: number[]; works: number[]; again: number[] };

export const evaluationCounts = sql<EvaluationCounts | null>`case when initiative.state = 'done' then (
  select jsonb_build_object('people', c.people, 'asProposed', c.as_proposed, 'works', c.works, 'again', c.again)
  from initiative_evaluation_count(initiative.id) c) end`;

/** Who can be asked to do a step: who promotes it, the committee, and who does one already. */
export const people = list<{ id: number; name: string }>(sql`select p.person_id as id, p.shown_name as name
  from participant p
  where p.condominium_id = initiative.condominium_id and p.shown_name is not null
    and p.person_id in (select unnest(${promoterIds})
      union select o.person_id from committee_office o
        where o.condominium_id = initiative.condominium_id and in_force(o.starts_on, o.ends_on)
      union select s.owner_id from initiative_step s where s.initiative_id = initiative.id and s.removed_at is null)
  order by p.shown_name, p.person_id limit ${sql.lit(mostPeople)}`);
