import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { batchState, mostBatches, pageSize } from "../model";
import { batchesInReach } from "../reach.server";
import { findNeverIn } from "./never-in.server";

const shownPlaces = 10;

/** The office's page of letters: batches newest first, twenty at a time, and where people have never been in. */
export async function findBatchList(db: Db, actor: Actor, before: number | null) {
  const rows = await batchesInReach(db)
    .$if(before !== null, (query) => query.where("b.id", "<", before ?? 0))
    .where("c.territory_id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
    .orderBy("b.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const batches = rows.slice(0, pageSize).map((batch) => ({ ...batch, state: batchState(batch) }));
  const next = rows.length > pageSize ? (batches.at(-1)?.id ?? null) : null;
  return { batches, next, neverIn: before === null ? summary(await findNeverIn(db, actor)) : null };
}

function summary(places: Awaited<ReturnType<typeof findNeverIn>>) {
  const most = [...places].sort((a, b) => b.without - a.without || b.people - a.people).slice(0, shownPlaces);
  return {
    people: places.reduce((sum, place) => sum + place.people, 0),
    without: places.reduce((sum, place) => sum + place.without, 0),
    condominiums: places.length,
    most,
  };
}

/** What the press for everybody would do: how many letters in how many condominiums, and how many wait for the next. */
export async function findPlanForAll(db: Db, actor: Actor) {
  const places = (await findNeverIn(db, actor)).filter(({ without }) => without > 0);
  const now = places.slice(0, mostBatches);
  return {
    letters: now.reduce((sum, { without }) => sum + without, 0),
    condominiums: now.length,
    left: places.length - now.length,
  };
}
