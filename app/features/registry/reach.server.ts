import { type RawBuilder, sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { ImportCounts } from "./model";

/** Imports as the coordinator and the director can see them: row security gives nobody else a row. */
export function visibleImports(db: Db) {
  return db.selectFrom("registry_import");
}

/** Counts as the plan wrote them; empty before the first plan. */
export const importCounts = sql<Partial<ImportCounts>>`registry_import.counts`;

/** The name of somebody of the office, for whom may know it. */
export function officeName(column: string): RawBuilder<string | null> {
  return sql`(select trim(n.first_name || ' ' || n.last_name) from office_names(array[${sql.ref(column)}]) n)`;
}
