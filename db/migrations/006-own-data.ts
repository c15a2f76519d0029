import { type Kysely, sql } from "kysely";
import { personWords, placeWords } from "../policies/plain-words.ts";

/** Staff and committee changes, one's own data, erasure, retention (domain.md, "Rules for everything"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person add column phone_confirmed_at timestamptz, add column erased_at timestamptz;
    -- Search by name, number and address for the office; the text is cut at word borders, as people type it.
    create index person_words on person using gin (${sql.raw(personWords())}) with (fastupdate = off);
    create index condominium_words on condominium using gin (${sql.raw(placeWords())}) with (fastupdate = off);
    create index dwelling_code_start on dwelling (upper(code) text_pattern_ops);
    create index tenancy_contract_start on tenancy (upper(contract_number) text_pattern_ops);

    -- A term or a role that ends at once on its first day has no day in force.
    alter table committee_office drop constraint committee_office_check, add constraint committee_office_days check (ends_on >= starts_on - 1);
    alter table staff_role drop constraint staff_role_check, add constraint staff_role_days check (ends_on >= starts_on - 1);
    alter table committee_office add column appointed_by bigint references person, add column ended_by bigint references person;
    create index on committee_office (appointed_by);
    create index on committee_office (ended_by);
    create unique index committee_office_once on committee_office (condominium_id, person_id, office) where ends_on is null;

    create table staff_change (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      changed_by bigint references person, kind text not null check (kind in
        ('made', 'roleGiven', 'roleEnded', 'territoriesSet', 'conflictSet', 'conflictEnded', 'deactivated', 'codePrinted', 'secondFactorReset')),
      details jsonb not null default '{}', created_at timestamptz not null default now()
    );
    create index on staff_change (person_id, id desc);
    create index on staff_change (changed_by);

    create table data_export (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed', 'removed')),
      requested_at timestamptz not null default now(), ready_at timestamptz, expires_at timestamptz,
      file text, bytes bigint
    );
    create index on data_export (person_id, id desc);
    create unique index data_export_one_waiting on data_export (person_id) where state = 'waiting';

    create table erasure_request (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      words boolean not null, message text not null default '' check (char_length(message) <= 1000),
      requested_at timestamptz not null default now(), due_on date not null, extended_because text,
      state text not null default 'open' check (state in ('open', 'withdrawn', 'done', 'refused')),
      decided_by bigint references person, decided_at timestamptz, answer text check (char_length(answer) <= 2000),
      -- How the answer reached the person: the address is gone when it was done, so it has to be remembered.
      told text check (told in ('email', 'paper')),
      check ((state in ('done', 'refused')) = (decided_at is not null and decided_by is not null and answer is not null))
    );
    create index on erasure_request (person_id);
    create index on erasure_request (decided_by);
    create index erasure_request_queue on erasure_request (due_on, id) where state = 'open';
    create unique index erasure_request_one_open on erasure_request (person_id) where state = 'open';

    -- A face without a name is somebody whose data was erased on request: screens say "a neighbour" in their language.
    alter table participant alter column shown_name drop not null;

    create table retention_rule (
      kind text primary key, days int not null check (days between 1 and 36500),
      changed_by bigint references person, changed_at timestamptz not null default now()
    );
    create index on retention_rule (changed_by);
    -- What each kind lost in a night; a dry run only counted it. "ahead" is what the next thirty days would take.
    create table retention_run (
      id bigint generated always as identity primary key, ran_at timestamptz not null default now(),
      dry boolean not null default false, removed jsonb not null, ahead jsonb not null default '{}'
    );
  `.execute(db);
}
