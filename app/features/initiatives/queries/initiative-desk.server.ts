import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type DeskSearch, pageSize } from "../model";
import { state, visibleInitiatives } from "../reach.server";

/**
 * Initiatives for who answers them with the filters of their list, in its order, after the one it ended with: what lists
 * and files choose their columns from.
 */
export function deskIdeas(db: Db, actor: Actor, condominiumId: number | null, search: DeskSearch) {
  const { shelf, area, wanted, territory, after } = search;
  const waiting = shelf === "waiting";
  return (
    visibleInitiatives(db, actor)
      .innerJoin("condominium", "condominium.id", "initiative.condominium_id")
      .$if(condominiumId !== null, (query) => query.where("initiative.condominium_id", "=", condominiumId))
      .$if(condominiumId === null, (query) =>
        query.where("condominium.territory_id", "in", territory === null ? [0, ...actor.territoryIds] : [territory]),
      )
      .where("initiative.published_at", "<=", sql<Date>`now()`)
      // Written out: for a value that is only known later the index of what waits does not serve.
      .$if(waiting, (query) => query.where(sql<boolean>`initiative.state = 'discussion'`))
      .$if(area !== null, (query) => query.where("initiative.area", "=", area))
      .$if(!waiting && wanted !== null, (query) => query.where(state, "=", wanted))
      .$if(after !== null && waiting, (query) =>
        query.where(
          sql<boolean>`(initiative.asked_at, initiative.id) > (select i.asked_at, i.id from initiative i where i.id = ${after})`,
        ),
      )
      .$if(after !== null && !waiting, (query) =>
        query.where(
          sql<boolean>`(initiative.published_at, initiative.id) < (select i.published_at, i.id from initiative i where i.id = ${after})`,
        ),
      )
      .orderBy(waiting ? "initiative.asked_at" : "initiative.published_at", waiting ? "asc" : "desc")
      .orderBy("initiative.id", waiting ? "asc" : "desc")
  );
}

/**
 * A page of initiatives for who answers them, of one condominium (the committee's) or of all the actor's territories.
 * `waiting`: those that an answer is awaited for, the longest first; else all that are out, the newest first. Keyset:
 * `after` is the id of the last one of the page before.
 */
export async function findInitiativeDesk(db: Db, actor: Actor, condominiumId: number | null, search: DeskSearch) {
  const rows = await deskIdeas(db, actor, condominiumId, search)
    .select(["initiative.id", "initiative.title", "initiative.lang", "initiative.area", state.as("state")])
    .select(["condominium.street", "condominium.house_number as houseNumber", "initiative.published_at as publishedAt"])
    .select(["initiative.supporting_dwellings as supportingDwellings", "initiative.dwellings"])
    .select([
      "initiative.answer_due_at as answerDueAt",
      "initiative.owner_name as ownerName",
      sql<number | null>`case when initiative.state = 'discussion' then (now() at time zone 'Europe/Rome')::date
        - (initiative.asked_at at time zone 'Europe/Rome')::date end`.as("waitedDays"),
      sql<boolean>`coalesce(initiative.state = 'discussion' and initiative.answer_due_at <= now(), false)`.as("late"),
    ])
    .limit(pageSize + 1)
    .execute();
  const initiatives = rows.slice(0, pageSize);
  return { initiatives, next: rows.length > pageSize ? (initiatives.at(-1)?.id ?? null) : null };
}

export type DeskInitiative = Awaited<ReturnType<typeof findInitiativeDesk>>["initiatives"][number];

/** The officer's territories by name, for the choice among them. */
export function findTerritories(db: Db, actor: Actor) {
  return db
    .selectFrom("territory")
    .select(["id", "name"])
    .where("id", "in", [0, ...actor.territoryIds])
    .orderBy("name")
    .limit(100)
    .execute();
}
