import { type Kysely, sql } from "kysely";

/**
 * The writing desk. A draft says who saved it last, because officers of a territory share theirs. A template is a text
 * of the office with variables, kept for its territory. The index finds the first posting of a
 * text that hangs on many boards.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice_draft add column saved_by_name text not null default '';

    create table notice_template (
      id bigint generated always as identity primary key, territory_id bigint not null references territory,
      name text not null check (char_length(name) between 3 and 80), words jsonb not null, revision int not null default 1,
      saved_by bigint not null references person, saved_at timestamptz not null default now()
    );
    create index on notice_template (territory_id, name, id);
    create index on notice_template (saved_by);

    create index on posting (notice_id, id);
  `.execute(db);
}
