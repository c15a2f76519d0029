import { type Kysely, sql } from "kysely";

/**
 * What is not written in Italian, which is little of all. A word that Italian grammar passes over ("c'è") stands in many
 * thousand notices: without this, all of them were read to see that none is in another language.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index notice_other_language on notice (lang) where lang <> 'it';
    create index notice_comment_other_language on notice_comment (lang) where lang <> 'it';
  `.execute(db);
}
