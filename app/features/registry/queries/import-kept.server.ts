import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { Kept } from "../model";

const pageSize = 50;

/**
 * Whose rows an undo left as they are, and why; `after` is the last person's id of the page before. For coordinators and
 * directors: row security gives nobody else a row, and `office_names` nobody else a name.
 */
export async function findKeptPeople(db: Db, importId: number, after: number | null) {
  const { rows } = await sql<{
    personId: number;
    firstName: string | null;
    lastName: string | null;
    personNumber: string | null;
    kept: Kept;
  }>`
    with kept as (
      select c.person_id, min(c.kept) as kept from registry_import_change c
      where c.import_id = ${importId} and c.kept is not null and c.person_id > ${after ?? 0}
      group by c.person_id order by c.person_id limit ${pageSize + 1})
    select k.person_id as "personId", n.first_name as "firstName", n.last_name as "lastName", n.registry_number as "personNumber", k.kept
    from kept k left join office_names((select array_agg(person_id) from kept)) n on n.id = k.person_id
    order by k.person_id`.execute(db);
  const people = rows.slice(0, pageSize);
  return { people, next: rows.length > pageSize ? (people.at(-1)?.personId ?? null) : null };
}
