import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayAssist } from "../policy";
import { findHomeToday } from "../reach.server";

/**
 * Whose Cortile an officer is about to open, and whether they may. Undefined: there is nobody for this officer. Whether
 * the person is a colleague is not seen here; the command knows.
 */
export async function findAssistPage(db: Db, actor: Actor, personId: number) {
  const { rows } = await sql<{
    name: string;
  }>`select first_name || ' ' || last_name as name from office_names(array[${personId}]::bigint[]) limit 1`.execute(db);
  const [person] = rows;
  if (!person) return undefined;
  const home = (await findHomeToday(db, personId)) ?? null;
  return { personId, name: person.name, home, assisting: mayAssist(actor, { personId, home, staff: false }) };
}
