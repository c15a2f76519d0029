import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { letterPeople } from "../reach.server";

export type NeverIn = {
  condominiumId: number;
  street: string;
  houseNumber: string;
  /** Adults who have never been in, and how many of them have no letter that counts. */
  people: number;
  without: number;
};

/**
 * Condominiums of the officer's territories where somebody has never been in, by street; those the officer has a tie
 * to are left out, because they may not write there.
 */
export async function findNeverIn(db: Db, actor: Actor): Promise<NeverIn[]> {
  const places = await db
    .selectFrom("condominium as c")
    .where("c.territory_id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
    .$if(actor.conflictIds.length > 0, (query) => query.where("c.id", "not in", actor.conflictIds))
    .select(["c.id as condominiumId", "c.street", "c.house_number as houseNumber"])
    .orderBy(sql`c.street collate "it-x-icu"`)
    .orderBy("c.house_number")
    .orderBy("c.id")
    .execute();
  const counts = await letterPeople(
    db,
    places.map(({ condominiumId }) => condominiumId),
  )
    .where("who.been_in", "=", false)
    .select([
      "who.condominium_id as condominiumId",
      sql<number>`count(distinct who.person_id)::int`.as("people"),
      sql<number>`count(distinct who.person_id) filter (where not who.has_letter)::int`.as("without"),
    ])
    .groupBy("who.condominium_id")
    .execute();
  const of = new Map(counts.map((count) => [count.condominiumId, count]));
  return places.flatMap((place) => {
    const count = of.get(place.condominiumId);
    return count ? [{ ...place, people: count.people, without: count.without }] : [];
  });
}
