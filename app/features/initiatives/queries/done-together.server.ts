import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { visibleInitiatives } from "../reach.server";
import { evaluationCounts, spent } from "./doing-lists.server";

/** More than a house ever ends in one year, and more years than one looks back. */
const mostIdeas = 200;
const mostYears = 60;

const yearOf = sql<number>`extract(year from initiative.closed_at at time zone 'Europe/Rome')::int`;

/** Ideas of a house that were begun and ended: done, or given up. What is hidden is in nobody's memory. */
const ended = (db: Db, actor: Actor, condominiumId: number) =>
  visibleInitiatives(db, actor)
    .where("initiative.condominium_id", "=", condominiumId)
    .where("initiative.hidden_at", "is", null)
    .where("initiative.state", "in", ["done", "not_done"]);

const lastSaid = (detail: "reason" | "lang") => sql<
  string | null
>`(select e.details->>'${sql.raw(detail)}' from initiative_event e
  where e.initiative_id = initiative.id and e.act = case initiative.state when 'done' then 'complete' else 'giveUp' end
  order by e.id desc limit 1)`;
/** The words with which somebody said last that it is done, or why it is given up, and their language; null once they were erased. */
const reason = lastSaid("reason");
const reasonLang = sql<string>`coalesce(${lastSaid("lang")}, initiative.lang)`;

/** Whose idea it is: the author and who promoted it, by the names under which they go in the house today. */
const names = sql<string[]>`array(select n.shown_name from (
    select initiative.author_id as person_id, 0 as place, null::timestamptz as at
    union all select p.person_id, 1, p.accepted_at from initiative_promoter p
      where p.initiative_id = initiative.id and p.accepted_at is not null) whose
  join participant n on n.person_id = whose.person_id and n.condominium_id = initiative.condominium_id
  where n.shown_name is not null order by whose.place, whose.at limit 21)`;

const signature = sql<{ voice: "committee" | "office"; name: string; at: string } | null>`(
  select jsonb_build_object('voice', a.voice, 'name', a.signed_name, 'at', a.answered_at) from initiative_answer a
  where a.initiative_id = initiative.id and a.accepted order by a.id desc limit 1)`;

/**
 * What a house did together in a year (null: the last one in which something ended), and what it gave up; with the other
 * years there are. For who lives there and the office of the territory. Undefined: nothing ended in that year. Two statements.
 */
export async function findDoneTogether(db: Db, actor: Actor, condominiumId: number, wanted: number | null) {
  const years = await ended(db, actor, condominiumId)
    .select(yearOf.as("year"))
    .distinct()
    .orderBy("year", "desc")
    .limit(mostYears)
    .execute();
  const year = wanted ?? years[0]?.year;
  if (year === undefined) return { year: null, years: [], done: [], givenUp: [] };
  if (!years.some((one) => one.year === year)) return undefined;
  const rows = await ended(db, actor, condominiumId)
    .where(yearOf, "=", year)
    .select([
      "initiative.id",
      "initiative.state",
      "initiative.title",
      "initiative.lang",
      "initiative.published_at as publishedAt",
      "initiative.closed_at as closedAt",
      "initiative.supporting_dwellings as supportingDwellings",
      "initiative.dwellings",
      names.as("names"),
      spent.as("spent"),
      signature.as("signature"),
      reason.as("reason"),
      reasonLang.as("reasonLang"),
      evaluationCounts.as("evaluations"),
    ])
    .orderBy("initiative.closed_at")
    .orderBy("initiative.id")
    .limit(mostIdeas)
    .execute();
  const ideas = rows.map(({ signature: signed, ...row }) => ({
    ...row,
    signed: signed && { ...signed, at: new Date(signed.at) },
  }));
  return {
    year,
    years: years.map((one) => one.year),
    done: ideas.filter(({ state }) => state === "done"),
    givenUp: ideas.filter(({ state }) => state === "not_done"),
  };
}

export type DoneTogether = NonNullable<Awaited<ReturnType<typeof findDoneTogether>>>;
