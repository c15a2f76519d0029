import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { today } from "~/platform/today.server";

/** What the form of a new import begins with: today in Rome. */
export async function findNewImport(db: Db): Promise<{ today: string }> {
  const { rows } = await sql<{ today: string }>`
    select ${today}::text as today`.execute(db);
  return { today: rows[0]?.today ?? "" };
}

/** As of which day the registry is, by the newest import that was written; null when none was. */
export async function findRegistryDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(effective_on)::text as day from registry_import where state = 'applied'`.execute(db);
  return rows[0]?.day ?? null;
}
