import { sql } from "kysely";
import { type Actor, isTied } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { today } from "~/platform/today.server";

/** The stairwells of a condominium by name. */
export function findStairwells(db: Db, condominiumId: number) {
  return db
    .selectFrom("stairwell")
    .select(["id", "name"])
    .where("condominium_id", "=", condominiumId)
    .orderBy("name")
    .orderBy("id")
    .limit(60)
    .execute();
}

/**
 * For whom the office can write: the condominiums of the actor's territories by street, with their households, and the
 * clusters and territories they make. Where the actor has a tie a condominium is named and left out.
 * @param here the condominium for which the form was opened, with its stairwells; 0 for none
 */
export async function findAudienceChoices(db: Db, actor: Actor, here: number) {
  const rows = await db
    .selectFrom("condominium as c")
    .innerJoin("territory as t", "t.id", "c.territory_id")
    .leftJoin("cluster as k", "k.id", "c.cluster_id")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("tenancy")
          .where(sql<boolean>`tenancy.starts_on <= ${today} and coalesce(tenancy.ends_on >= ${today}, true)`)
          .select(["tenancy.condominium_id", (e) => e.cast<number>(e.fn.countAll(), "integer").as("households")])
          .groupBy("tenancy.condominium_id")
          .as("lived"),
      (join) => join.onRef("lived.condominium_id", "=", "c.id"),
    )
    .where("c.territory_id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
    .select([
      "c.id",
      "c.street",
      "c.house_number as number",
      "t.id as territoryId",
      "t.name as territory",
      "k.id as clusterId",
      "k.name as cluster",
      sql<number>`coalesce(lived.households, 0)`.as("households"),
    ])
    .orderBy(sql`t.name collate "it-x-icu"`)
    .orderBy("t.id")
    .orderBy(sql`c.street collate "it-x-icu"`)
    .orderBy("c.house_number")
    .orderBy("c.id")
    .limit(2000)
    .execute();
  const places = rows.map((row) => ({ ...row, tied: isTied(actor, row.id) }));
  const one = places.find(({ id, tied }) => id === here && !tied);
  return {
    here: one ? { ...placeOf(one), stairwells: await findStairwells(db, here) } : null,
    territories: grouped(places, ({ territoryId, territory }) => [territoryId, territory]),
    clusters: grouped(places, ({ clusterId, cluster }) => [clusterId, cluster]).map(({ free, ...group }) => ({
      ...group,
      free: free.map(({ id }) => id),
    })),
  };
}
export type AudienceChoices = Awaited<ReturnType<typeof findAudienceChoices>>;

type Place = { id: number; street: string; number: string; households: number; tied: boolean };
const placeOf = ({ id, street, number, households }: Place) => ({ id, street, number, households });

/** Condominiums under the territory or cluster they belong to: those that it reaches, and those left out. */
function grouped<P extends Place>(places: P[], nameOf: (place: P) => [number | null, string | null]) {
  const groups = new Map<number, { id: number; name: string; free: P[]; tied: P[] }>();
  for (const place of places) {
    const [id, name] = nameOf(place);
    if (id === null) continue;
    const group = groups.get(id) ?? { id, name: name ?? "", free: [], tied: [] };
    group[place.tied ? "tied" : "free"].push(place);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ id, name, free, tied }) => ({
    ...{ id, name, free: free.map(placeOf), tied: tied.map(placeOf) },
    households: free.reduce((sum, { households }) => sum + households, 0),
  }));
}
