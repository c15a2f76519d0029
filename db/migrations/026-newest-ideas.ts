import { type Kysely, sql } from "kysely";

/** The newest ideas of many houses, for the office's list: without this all of them were read and sorted for one page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index initiative_newest on initiative (published_at desc, id desc)`.execute(db);
}
