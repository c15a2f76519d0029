import { type Kysely, sql } from "kysely";

/** Ways in, sessions, brakes and idempotency keys. Only keyed hashes of codes and tokens are stored, never the thing itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table access_code (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      code_hash bytea not null unique, created_at timestamptz not null default now(), expires_at timestamptz not null,
      used_at timestamptz, voided_at timestamptz
    );
    create index on access_code (person_id);
    create unique index access_code_one_open on access_code (person_id) where used_at is null and voided_at is null;

    create table passphrase (
      person_id bigint primary key references person, argon2_hash text not null, changed_at timestamptz not null default now()
    );
    create table sign_in_link (
      token_hash bytea primary key, person_id bigint not null references person, purpose text not null check (purpose in ('enter', 'confirm')),
      email text not null, created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz
    );
    create index on sign_in_link (person_id);
    create table second_factor (
      person_id bigint primary key references person, sealed_secret bytea not null, confirmed_at timestamptz, last_step bigint not null default 0
    );
    create table recovery_code (
      person_id bigint not null references person, code_hash bytea not null, used_at timestamptz, primary key (person_id, code_hash)
    );

    create table session (
      id bigint generated always as identity primary key, token_hash bytea not null unique, person_id bigint not null references person,
      device text not null default '', second_factor boolean not null default false, sliding boolean not null,
      created_at timestamptz not null default now(), seen_at timestamptz not null default now(), expires_at timestamptz not null
    );
    create index on session (person_id);
    create table known_device (
      person_id bigint not null references person, device_hash bytea not null, first_seen_at timestamptz not null default now(),
      primary key (person_id, device_hash)
    );
    create table account_event (
      id bigint generated always as identity primary key, person_id bigint not null references person,
      kind text not null check (kind in ('newDevice', 'passphraseSet', 'emailConfirmed', 'secondFactorSet', 'sessionsClosed')),
      device text not null default '', created_at timestamptz not null default now(), acknowledged_at timestamptz
    );
    create index on account_event (person_id, id desc);

    create table throttle (
      key bytea primary key, hits int not null, window_ends_at timestamptz not null, blocked_until timestamptz
    );
    create table idempotency_key (
      person_id bigint not null references person, scope text not null, key text not null check (char_length(key) between 8 and 64),
      outcome jsonb, created_at timestamptz not null default now(), primary key (person_id, scope, key)
    );
    create index on idempotency_key (created_at);
  `.execute(db);
}
