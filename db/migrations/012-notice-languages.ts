import { type Kysely, sql } from "kysely";

/**
 * Notices in several languages (domain.md, "Notices"). A version may hold only the "in brief" box: then the text itself
 * stays in the language of the notice. `translation` keeps what a machine said about a sentence, so that the same
 * sentence is asked once; the hash is of the sentence after words that point at a person were taken out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice_version drop constraint notice_version_body_check,
      add constraint notice_version_body_check check (char_length(body) <= 8000),
      add constraint notice_version_says check (body || brief_what || brief_when || brief_where || brief_todo <> '');

    create table translation (
      hash bytea primary key, text text not null check (char_length(text) between 1 and 40000),
      made_at timestamptz not null default now()
    );
    create index on translation (made_at);
  `.execute(db);
}
