import { type Kysely, sql } from "kysely";

/**
 * Finds what waits for an answer, and what the office published lately, by an index: the committee's desk and the
 * office's figures would else read whole boards.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index notice_comment_asked on notice_comment (condominium_id, created_at)
      where parent_id is null and voice = 'neighbour' and removed_at is null;
    create index notice_of_office on notice (published_at desc, id desc) where kind = 'office';
  `.execute(db);
}
