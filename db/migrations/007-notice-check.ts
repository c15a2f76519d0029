import { type Kysely, sql } from "kysely";

/** What the office published although the check before publication had marked it (domain.md, "Notices"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notice add column published_despite jsonb not null default '[]'`.execute(db);
}
