import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "~/platform/database.server";
import { today } from "~/platform/today.server";

/** One condominium for the office: the house, its committee, how many households take part. Undefined: out of reach. */
export function findCondominiumPage(db: Db, condominiumId: number) {
  return db
    .selectFrom("condominium as c")
    .innerJoin("municipality as m", "m.id", "c.municipality_id")
    .where("c.id", "=", condominiumId)
    .select((eb) => [
      "c.id",
      "c.code",
      "c.street",
      "c.house_number as houseNumber",
      "c.territory_id as territoryId",
      "c.storeys",
      "c.columns",
      "c.plaster",
      "m.name as municipality",
      sql<number>`(condominium_households(c.id)).taking_part`.as("takingPart"),
      sql<number>`(condominium_households(c.id)).households`.as("households"),
      sql<number>`(select count(*)::int from dwelling d where d.condominium_id = c.id)`.as("dwellings"),
      sql<number>`(select count(*)::int from stairwell s where s.condominium_id = c.id)`.as("stairwells"),
      jsonArrayFrom(
        eb
          .selectFrom("committee_office as o")
          .innerJoin("participant as p", (join) =>
            join.onRef("p.person_id", "=", "o.person_id").onRef("p.condominium_id", "=", "o.condominium_id"),
          )
          .select(["o.id", "o.office", "p.shown_name as name"])
          .whereRef("o.condominium_id", "=", "c.id")
          .where(sql<boolean>`${today} between o.starts_on and coalesce(o.ends_on, 'infinity')`)
          .orderBy("o.id")
          .limit(12),
      ).as("committee"),
    ])
    .executeTakeFirst();
}
