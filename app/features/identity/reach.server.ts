import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { today } from "~/platform/today.server";

/** Whether a person (a column such as "person.id") has a staff role in force today. */
export function isStaff(personColumn: string) {
  return sql<boolean>`exists (select from staff_role r where r.person_id = ${sql.ref(personColumn)}
    and r.starts_on <= ${today}
    and (r.ends_on is null or r.ends_on >= ${today}))`;
}

/** The condominium in which somebody lives today; null for nowhere. For the system actor `door`. */
export async function livesIn(db: Db, personId: number): Promise<number | null> {
  const home = await db
    .selectFrom("household_member as m")
    .innerJoin("tenancy as t", "t.household_id", "m.household_id")
    .select("m.condominium_id as id")
    .where("m.person_id", "=", personId)
    .where(sql<boolean>`m.joined_on <= ${today} and coalesce(m.left_on > ${today}, true)`)
    .where(sql<boolean>`t.starts_on <= ${today} and coalesce(t.ends_on >= ${today}, true)`)
    .orderBy("m.joined_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return home?.id ?? null;
}
