import { type Kysely, sql } from "kysely";

/**
 * What is said about an idea (domain.md, "questions and answers; doubts"): threads of three kinds, one level deep. Whether
 * a question is answered follows from its replies; neighbours' words about it are comments of their own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table initiative_comment (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      kind text not null check (kind in ('question', 'doubt', 'comment')), parent_id bigint,
      author_id bigint not null references person,
      voice text not null check (voice in ('neighbour', 'promoter', 'committee', 'office')),
      body text not null check (char_length(body) between 1 and 2000), lang text not null,
      created_at timestamptz not null default now(), removed_at timestamptz,
      assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), ''),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id),
      unique (id, initiative_id, kind),
      foreign key (parent_id, initiative_id, kind) references initiative_comment (id, initiative_id, kind),
      check (parent_id < id), check (kind <> 'question' or parent_id is null or voice <> 'neighbour')
    );
    create index initiative_thread on initiative_comment (initiative_id, kind, id) where parent_id is null;
    create index initiative_reply on initiative_comment (parent_id, initiative_id, kind, id);
    create index on initiative_comment (initiative_id, condominium_id);
    create index on initiative_comment (author_id);
    create index on initiative_comment (assisted_by);
  `.execute(db);
}
