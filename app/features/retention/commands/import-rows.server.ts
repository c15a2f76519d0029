import { sql } from "kysely";
import { type Clock, type Duty, moment, one } from "./due-rows.server";

const batch = 5_000;

/** Imports that nothing is working on and that were finished, undone or left lying long enough ago. */
const ripe = (clock: Clock) => sql`select id from registry_import
  where state not in ('reading', 'planning', 'applying', 'undoing')
    and coalesce(undone_at, applied_at, made_at) < ${moment(clock)}`;

/** What of the import's own line goes: the sample of its rows, and a preview that nobody confirmed. */
const unfinished = sql`(sample <> '[]' or state in ('mapping', 'ready', 'waiting'))`;

/**
 * The rows of a file and what an import wrote, person by person; the import's own line stays. A preview whose rows go
 * cannot be confirmed any more and is dropped in the same statement.
 */
export const importRows: Duty = {
  tables: ["registry_import_row", "registry_import_change"],
  batch,
  count: (trx, clock) =>
    one(
      trx,
      sql`with ripe as (${ripe(clock)})
      select ((select count(*) from registry_import_row where import_id in (select id from ripe))
        + (select count(*) from registry_import_change where import_id in (select id from ripe))
        + (select count(*) from registry_import where id in (select id from ripe) and ${unfinished}))::int as n`,
    ),
  remove: (trx, clock) =>
    one(
      trx,
      sql`with ripe as (${ripe(clock)} for update skip locked),
        rows as (delete from registry_import_row where id in (
          select id from registry_import_row where import_id in (select id from ripe) limit ${batch}) returning 1),
        changes as (delete from registry_import_change where id in (
          select id from registry_import_change where import_id in (select id from ripe) limit ${batch}) returning 1),
        lines as (update registry_import set sample = '[]',
            state = case when state in ('mapping', 'ready', 'waiting') then 'dropped' else state end
          where id in (select id from ripe) and ${unfinished} returning 1)
      select ((select count(*) from rows) + (select count(*) from changes) + (select count(*) from lines))::int as n`,
    ),
};
