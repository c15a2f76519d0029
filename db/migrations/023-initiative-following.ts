import { type Kysely, sql } from "kysely";

/**
 * Who follows an idea, and how they hear of it: by one mail a day, and by a calendar that their telephone fetches. The
 * author, who promotes and who supports follow without a row; a row is what somebody chose themselves, and it counts more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table initiative_follow (
      initiative_id bigint not null, condominium_id bigint not null, person_id bigint not null references person,
      since timestamptz not null default now(), until timestamptz check (until >= since),
      primary key (initiative_id, person_id),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id) on delete cascade
    );
    create index on initiative_follow (initiative_id, condominium_id);
    create index on initiative_follow (person_id);

    -- The evenings on which everybody was told; what no evening told, the next one tells.
    create table initiative_evening (day date primary key, finished_at timestamptz);
    create table initiative_summary (
      person_id bigint not null references person, day date not null references initiative_evening on delete cascade,
      queued_at timestamptz not null default now(), primary key (person_id, day)
    );
    create index on initiative_summary (day);
    create index person_told_by_mail on person (id) where told_by = 'email' and email_confirmed_at is not null;

    -- The address follows from the seed and a secret of the portal; from these rows nobody can make it.
    create table initiative_calendar (
      person_id bigint primary key references person, seed text not null check (char_length(seed) between 32 and 64), token_hash bytea not null unique,
      made_at timestamptz not null default now()
    );

    create index on initiative_event (condominium_id, at);
    create index initiative_done on initiative (closed_at) where state = 'done';
  `.execute(db);
}
