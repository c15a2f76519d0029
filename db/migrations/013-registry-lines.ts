import { type Kysely, sql } from "kysely";

/**
 * The plan writes its verdict into every line of a file. No index holds what it writes, and each page has room for the
 * second version of its lines, so that the database neither writes every index anew nor moves the line (a HOT update).
 * Person and household of a line are what the plan found; who takes people and households back empties them there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table registry_import_row
      drop constraint registry_import_row_person_id_fkey, drop constraint registry_import_row_household_id_fkey;
    drop index registry_import_row_person_id_idx, registry_import_row_household_id_idx, registry_import_row_outcome;
    create index registry_import_row_order on registry_import_row (import_id, id);
    alter table registry_import_row set (fillfactor = 45);
  `.execute(db);
}
