import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { today } from "~/platform/today.server";

/** Where somebody lives today, the newest home as everywhere in the portal, as far as row security lets the asker see it. */
export function findHomeToday(db: Db, personId: number) {
  return db
    .selectFrom("household_member as m")
    .innerJoin("condominium as c", "c.id", "m.condominium_id")
    .innerJoin("tenancy as t", "t.household_id", "m.household_id")
    .select(["c.id as condominiumId", "c.territory_id as territoryId", "c.street", "c.house_number as houseNumber"])
    .where("m.person_id", "=", personId)
    .where(sql<boolean>`${today} between m.joined_on and coalesce(m.left_on - 1, 'infinity')`)
    .where(sql<boolean>`${today} between t.starts_on and coalesce(t.ends_on, 'infinity')`)
    .orderBy("m.joined_on", "desc")
    .limit(1)
    .executeTakeFirst();
}
