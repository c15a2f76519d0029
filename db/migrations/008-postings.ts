import { type Kysely, sql } from "kysely";

/**
 * One text, one posting per condominium (domain.md, "Notices"): answers, read marks, pins and hides belong to the posting.
 * A posting carries its notice's author and hour, held equal by a foreign key, so that row security and the list need
 * no other table. Drafts hold the form as it was left, also half filled, and are a table of their own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function if exists notice_households(bigint);

    create table notice_draft (
      id bigint generated always as identity primary key, author_id bigint not null references person,
      kind text not null check (kind in ('office', 'committee', 'neighbour')),
      condominium_id bigint references condominium, territory_id bigint references territory,
      words jsonb not null, revision int not null default 1, saved_by bigint not null references person,
      created_at timestamptz not null default now(), saved_at timestamptz not null default now(),
      check ((kind = 'office') = (territory_id is not null)), check ((kind = 'office') = (condominium_id is null))
    );
    create index on notice_draft (author_id, saved_at desc, id desc);
    create index on notice_draft (saved_by);
    create index on notice_draft (condominium_id);
    create index on notice_draft (territory_id, saved_at desc, id desc);
    insert into notice_draft (author_id, kind, condominium_id, territory_id, words, saved_by, created_at, saved_at)
    select n.author_id, n.kind, case when n.kind <> 'office' then n.condominium_id end, case when n.kind = 'office' then c.territory_id end,
      jsonb_build_object('title', n.title, 'body', n.body, 'what', n.brief_what, 'when', n.brief_when, 'where', n.brief_where,
        'todo', n.brief_todo, 'importance', n.importance, 'lang', n.lang, 'comments', case when n.comments_open then 'open' else 'closed' end),
      n.author_id, n.created_at, n.created_at
    from notice n join condominium c on c.id = n.condominium_id where n.status = 'draft';
    delete from notice where status = 'draft';

    alter table notice add column revision int not null default 1, add column corrected_at timestamptz,
      alter column published_at set not null, add unique (id, author_id, published_at);

    create table posting (
      id bigint generated always as identity primary key, notice_id bigint not null, condominium_id bigint not null references condominium,
      author_id bigint not null, published_at timestamptz not null,
      stairwell_ids bigint[], pinned_until timestamptz, hidden_at timestamptz,
      unique (id, condominium_id), unique (condominium_id, notice_id),
      foreign key (notice_id, author_id, published_at) references notice (id, author_id, published_at) on update cascade,
      check (cardinality(stairwell_ids) between 1 and 60)
    );
    create index on posting (notice_id, author_id, published_at);
    create index posting_list on posting (condominium_id, published_at desc, id desc);
    insert into posting (id, notice_id, condominium_id, author_id, published_at, hidden_at) overriding system value
    select id, id, condominium_id, author_id, published_at, case status when 'hidden' then published_at end from notice;
    select setval(pg_get_serial_sequence('posting', 'id'), coalesce((select max(id) from posting), 0) + 1, false);

    -- An array cannot have a foreign key. Checked after the write, when row security has let the row through.
    create function posting_stairwells() returns trigger language plpgsql as $$
      begin
        if exists (select from unnest(new.stairwell_ids) asked (id)
            where not exists (select from stairwell s where s.id = asked.id and s.condominium_id = new.condominium_id)) then
          raise foreign_key_violation using message = 'posting.stairwell_ids names a stairwell of another condominium';
        end if;
        return null;
      end
    $$;
    create constraint trigger posting_stairwells after insert or update of stairwell_ids, condominium_id on posting
      for each row execute function posting_stairwells();

    alter table notice_comment drop constraint notice_comment_notice_id_condominium_id_fkey;
    alter table notice_comment rename column notice_id to posting_id;
    alter table notice_comment add foreign key (posting_id, condominium_id) references posting (id, condominium_id);
    alter table notice_read drop constraint notice_read_notice_id_condominium_id_fkey;
    alter table notice_read rename column notice_id to posting_id;
    alter table notice_read add foreign key (posting_id, condominium_id) references posting (id, condominium_id);

    update notice set status = 'published' where status = 'hidden';
    alter table notice drop constraint notice_status_check, add constraint notice_status_check check (status in ('published', 'withdrawn')),
      drop column condominium_id;

    create table notice_version (
      notice_id bigint not null references notice, lang text not null,
      title text not null check (char_length(title) between 3 and 120), body text not null check (char_length(body) between 1 and 8000),
      brief_what text not null default '', brief_when text not null default '', brief_where text not null default '', brief_todo text not null default '',
      source text not null check (source in ('person', 'machine')), revision int not null,
      written_by bigint references person, written_at timestamptz not null default now(),
      reviewed_by bigint references person, reviewed_at timestamptz,
      primary key (notice_id, lang), check ((source = 'person') = (written_by is not null)),
      check ((reviewed_by is null) = (reviewed_at is null)),
      check (char_length(brief_what) <= 200 and char_length(brief_when) <= 200 and char_length(brief_where) <= 200 and char_length(brief_todo) <= 200)
    );
    create index on notice_version (written_by);
    create index on notice_version (reviewed_by);

    create table notice_revision (
      notice_id bigint not null references notice, number int not null, lang text not null,
      title text not null, body text not null,
      brief_what text not null, brief_when text not null, brief_where text not null, brief_todo text not null,
      reason text not null check (char_length(reason) between 3 and 500),
      replaced_at timestamptz not null default now(), replaced_by bigint not null references person,
      primary key (notice_id, number)
    );
    create index on notice_revision (replaced_by);
  `.execute(db);
}
