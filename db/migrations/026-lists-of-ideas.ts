import { type Kysely, sql } from "kysely";

/**
 * Lists of ideas over many houses, for the office: the newest, and those that an answer is awaited for, the longest first.
 * Without these all ideas there are were read and sorted for one page.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index initiative_newest on initiative (published_at desc, id desc);
    create index initiative_waiting on initiative (asked_at, id) where state = 'discussion';
  `.execute(db);
}
