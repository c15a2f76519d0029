import { type Kysely, sql } from "kysely";

/** Notices of one condominium with comments, replies and "I have read it" (domain.md, "Notices"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      kind text not null check (kind in ('office', 'committee', 'neighbour')),
      importance text not null default 'normal' check (importance in ('urgent', 'important', 'normal')),
      status text not null check (status in ('draft', 'published', 'withdrawn', 'hidden')),
      author_id bigint not null references person,
      title text not null check (char_length(title) between 3 and 120),
      body text not null check (char_length(body) between 1 and 8000),
      brief_what text not null default '', brief_when text not null default '',
      brief_where text not null default '', brief_todo text not null default '',
      lang text not null, comments_open boolean not null default true,
      created_at timestamptz not null default now(), published_at timestamptz, valid_until timestamptz,
      withdrawn_at timestamptz, withdrawn_by bigint references person, withdrawn_reason text,
      unique (id, condominium_id),
      check (char_length(brief_what) <= 200 and char_length(brief_when) <= 200 and char_length(brief_where) <= 200 and char_length(brief_todo) <= 200),
      check (kind <> 'neighbour' or importance = 'normal'),
      check ((status = 'draft') = (published_at is null)),
      check ((status = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null and withdrawn_reason is not null)),
      check (valid_until > published_at)
    );
    create index notice_list on notice (condominium_id, published_at desc, id desc);
    create index on notice (author_id);
    create index on notice (withdrawn_by);

    create table notice_comment (
      id bigint generated always as identity primary key, notice_id bigint not null, condominium_id bigint not null,
      parent_id bigint, author_id bigint not null references person,
      voice text not null check (voice in ('office', 'committee', 'neighbour')),
      body text not null check (char_length(body) between 1 and 2000), lang text not null,
      created_at timestamptz not null default now(), removed_at timestamptz,
      foreign key (notice_id, condominium_id) references notice (id, condominium_id), unique (id, notice_id),
      foreign key (parent_id, notice_id) references notice_comment (id, notice_id)
    );
    create index on notice_comment (notice_id, id);
    create index on notice_comment (notice_id, condominium_id);
    create index on notice_comment (parent_id, notice_id);
    create index on notice_comment (author_id);

    create table notice_read (
      notice_id bigint not null, condominium_id bigint not null, household_id bigint not null,
      person_id bigint not null references person, read_at timestamptz not null default now(),
      primary key (notice_id, person_id),
      foreign key (notice_id, condominium_id) references notice (id, condominium_id),
      foreign key (household_id, condominium_id) references household (id, condominium_id)
    );
    create index on notice_read (notice_id, condominium_id);
    create index on notice_read (household_id, condominium_id);
    create index on notice_read (person_id);

    create table accessibility_feedback (
      id bigint generated always as identity primary key, key text not null unique, page text not null check (char_length(page) <= 200),
      message text not null check (char_length(message) between 1 and 2000), contact text not null default '' check (char_length(contact) <= 200),
      created_at timestamptz not null default now()
    );
  `.execute(db);
}
