import { type Kysely, sql } from "kysely";

/** Letters with codes, the desk, assisted participation and what staff saw (domain.md, "Getting in", "Rules for everything"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The codes of a batch follow from its seed and the portal's secret; when the batch is sealed the seed is erased and
    -- nobody can print them again.
    create table letter_batch (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      scope text not null check (scope in ('person', 'household', 'stairwell', 'condominium', 'neverUsed')),
      made_by bigint not null references person, made_at timestamptz not null default now(), letters int not null default 0,
      seed bytea, sealed_at timestamptz, printed_at timestamptz, printed_by bigint references person,
      made_by_name text not null default '', printed_by_name text,
      unique (id, condominium_id), check ((seed is null) = (sealed_at is not null))
    );
    create index on letter_batch (condominium_id, id desc);
    create index on letter_batch (made_by);
    create index on letter_batch (printed_by);
    create index letter_batch_open on letter_batch (made_at) where sealed_at is null;
    create table letter (
      batch_id bigint not null, condominium_id bigint not null, person_id bigint not null references person,
      place int not null, attempt int not null default 0, access_code_id bigint references access_code on delete set null,
      primary key (batch_id, person_id), foreign key (batch_id, condominium_id) references letter_batch (id, condominium_id) on delete cascade
    );
    create unique index letter_place on letter (batch_id, place);
    create index on letter (batch_id, condominium_id);
    create index on letter (person_id);
    create index on letter (access_code_id);

    create table identity_check (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      checked_by bigint not null references person, method text not null check (method in ('document', 'known', 'contract')),
      created_at timestamptz not null default now()
    );
    create index on identity_check (person_id, id desc);
    create index on identity_check (checked_by);

    -- A neighbour's device that waits to be let in; whoever helps types its number and the neighbour's code elsewhere.
    create table sign_in_pairing (
      token_hash bytea primary key, number text not null check (number ~ '^[0-9]{6}$'),
      created_at timestamptz not null default now(), expires_at timestamptz not null,
      helper_id bigint references person, person_id bigint references person, code_id bigint references access_code on delete cascade,
      used_at timestamptz
    );
    create unique index sign_in_pairing_open on sign_in_pairing (number) where used_at is null;
    create index on sign_in_pairing (helper_id);
    create index on sign_in_pairing (person_id);
    create index on sign_in_pairing (code_id);

    alter table session add column assisted_by bigint references person;
    create index on session (assisted_by);
    create index on session (person_id, seen_at);

    -- Who saw or did what about a person in the office; the person can read it.
    create table data_access (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      staff_id bigint not null references person, staff_name text not null,
      kind text not null check (kind in ('sheet', 'letter', 'identity', 'assisted', 'registry', 'staff', 'erasure', 'secondFactor')),
      reason text not null default '' check (char_length(reason) <= 300), created_at timestamptz not null default now()
    );
    create index on data_access (person_id, id desc);
    create index on data_access (staff_id);
    create index on data_access (created_at);

    alter table account_event add column by_name text not null default '';
    alter table account_event drop constraint account_event_kind_check;
    alter table account_event add constraint account_event_kind_check check (kind in ('newDevice', 'passphraseSet', 'emailConfirmed',
      'secondFactorSet', 'sessionsClosed', 'assisted', 'helped', 'phoneConfirmed', 'secondFactorReset'));

    -- Both names stand on what was done with somebody's help: the transaction knows who helps, no command has to say it.
    alter table notice add column assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      add column assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), '');
    alter table notice_comment add column assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      add column assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), '');
    alter table notice_read add column assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person;
    create index on notice (assisted_by);
    create index on notice_comment (assisted_by);
    create index on notice_read (assisted_by);
  `.execute(db);
}
