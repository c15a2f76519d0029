import { type Kysely, sql } from "kysely";

/** The homes of one condominium: without this all tenancies there are were passed through for each house that is counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on tenancy (condominium_id)`.execute(db);
}
