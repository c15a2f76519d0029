import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { RowError, RowFields, RowOutcome } from "../model";

const pageSize = 50;

/** What a row says on one side: only what changes (model: before and after of a plan). */
export type Side = Record<string, string | number | boolean | string[] | null>;

/**
 * The rows of an import with one outcome, in the order of the file; `after` is the id of the last one of the page before.
 * For coordinators and directors: row security gives nobody else a row.
 */
export async function findImportRows(
  db: Db,
  importId: number,
  filter: { outcome: RowOutcome; condominium: string | null; after: number | null },
) {
  const rows = await db
    .selectFrom("registry_import_row")
    .where("import_id", "=", importId)
    .where("outcome", "=", filter.outcome)
    .$if(filter.condominium !== null, (query) => query.where("condominium_code", "=", filter.condominium))
    .$if(filter.after !== null, (query) => query.where("id", ">", filter.after))
    .select([
      "id",
      "line",
      sql<RowFields>`fields`.as("fields"),
      "condominium_code as condominium",
      sql<RowOutcome>`outcome`.as("outcome"),
      sql<Side | null>`before`.as("before"),
      sql<Side | null>`after`.as("after"),
      sql<RowError[]>`errors`.as("errors"),
      "end_ticked as endTicked",
      "person_id as personId",
      "household_id as householdId",
    ])
    .orderBy("id")
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize);
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** The condominiums of the rows with one outcome, with how many rows each has, for the filter; at most 1,000. */
export function findImportCondominiums(db: Db, importId: number, outcome: RowOutcome) {
  return db
    .selectFrom("registry_import_row")
    .where("import_id", "=", importId)
    .where("outcome", "=", outcome)
    .where("condominium_code", "is not", null)
    .select((eb) => [
      eb.ref("condominium_code").$notNull().as("code"),
      eb.cast<number>(eb.fn.countAll(), "integer").as("rows"),
    ])
    .groupBy("condominium_code")
    .orderBy("condominium_code")
    .limit(1000)
    .execute();
}

export type ImportRow = Awaited<ReturnType<typeof findImportRows>>["rows"][number];
