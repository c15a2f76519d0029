import { type Kysely, sql } from "kysely";

/** Places, people, roles: the registry on which every right stands (domain.md, "Places", "People and roles"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company (
      id int primary key default 1 check (id = 1),
      name text not null, office_name text not null, office_phone text not null, office_sms text,
      office_hours jsonb not null, office_email text, demonstration boolean not null default false
    );
    create table municipality (id bigint generated always as identity primary key, name text not null unique);
    create table territory (id bigint generated always as identity primary key, name text not null unique);
    create table cluster (
      id bigint generated always as identity primary key, name text not null unique,
      municipality_id bigint not null references municipality
    );
    create index on cluster (municipality_id);
    create table condominium (
      id bigint generated always as identity primary key,
      territory_id bigint not null references territory, municipality_id bigint not null references municipality,
      cluster_id bigint references cluster,
      code text not null unique, street text not null, house_number text not null,
      storeys int not null check (storeys between 1 and 30), columns int not null check (columns between 1 and 30),
      plaster text not null check (plaster in ('ochre', 'brick', 'cream', 'rose', 'sage')),
      self_managed boolean not null default false
    );
    create index on condominium (territory_id);
    create index on condominium (municipality_id);
    create index on condominium (cluster_id);

    create table stairwell (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      name text not null, unique (condominium_id, name), unique (id, condominium_id)
    );
    create table dwelling (
      id bigint generated always as identity primary key, condominium_id bigint not null, stairwell_id bigint not null,
      code text not null unique, floor int not null, unit text not null, rooms numeric(4,1) not null check (rooms > 0),
      millesimi numeric(7,3) not null check (millesimi > 0),
      foreign key (stairwell_id, condominium_id) references stairwell (id, condominium_id), unique (id, condominium_id)
    );
    create index on dwelling (condominium_id);
    create index on dwelling (stairwell_id, condominium_id);

    create table person (
      id bigint generated always as identity primary key,
      registry_number text not null unique, first_name text not null, last_name text not null,
      birth_year int not null check (birth_year between 1900 and 2100),
      shown_name text check (char_length(shown_name) between 2 and 40),
      locale text not null default 'it', letters text not null default 'a' check (letters in ('a', 'piu', 'piupiu')),
      theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
      told_by text not null default 'paper' check (told_by in ('paper', 'email', 'sms', 'app')),
      email text, email_confirmed_at timestamptz, phone text,
      sign_in_name text unique, welcomed_at timestamptz, created_at timestamptz not null default now()
    );
    create unique index person_email_key on person (lower(email)) where email_confirmed_at is not null;

    create table household (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      unique (id, condominium_id)
    );
    create index on household (condominium_id);
    create table tenancy (
      id bigint generated always as identity primary key, condominium_id bigint not null,
      dwelling_id bigint not null, household_id bigint not null, holder_id bigint not null references person,
      contract_number text not null unique, starts_on date not null, ends_on date check (ends_on >= starts_on),
      foreign key (dwelling_id, condominium_id) references dwelling (id, condominium_id),
      foreign key (household_id, condominium_id) references household (id, condominium_id)
    );
    create index on tenancy (dwelling_id, condominium_id);
    create index on tenancy (household_id, condominium_id);
    create index on tenancy (holder_id);
    create unique index tenancy_one_current on tenancy (dwelling_id) where ends_on is null;
    create table household_member (
      household_id bigint not null, condominium_id bigint not null, person_id bigint not null references person,
      joined_on date not null, left_on date check (left_on >= joined_on),
      primary key (household_id, person_id),
      foreign key (household_id, condominium_id) references household (id, condominium_id)
    );
    create index on household_member (household_id, condominium_id);
    create index on household_member (person_id);
    create unique index household_member_one_home on household_member (person_id) where left_on is null;

    -- The face of a person in a condominium. It outlives the tenancy, so that past words keep their author.
    create table participant (
      condominium_id bigint not null references condominium, person_id bigint not null references person,
      shown_name text not null check (char_length(shown_name) between 2 and 40),
      first_entered_at timestamptz not null default now(),
      primary key (condominium_id, person_id)
    );
    create index on participant (person_id);

    create table committee_office (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      person_id bigint not null references person,
      office text not null check (office in ('responsible', 'treasurer', 'secretary', 'member')),
      starts_on date not null, ends_on date check (ends_on >= starts_on)
    );
    create index on committee_office (condominium_id);
    create index on committee_office (person_id);

    create table staff_role (
      person_id bigint not null references person,
      role text not null check (role in ('moderator', 'operator', 'mediator', 'arrears', 'coordinator', 'director', 'administrator')),
      starts_on date not null, ends_on date check (ends_on >= starts_on), primary key (person_id, role)
    );
    create table staff_territory (
      person_id bigint not null references person, territory_id bigint not null references territory,
      primary key (person_id, territory_id)
    );
    create index on staff_territory (territory_id);
    create table staff_conflict (
      person_id bigint not null references person, condominium_id bigint not null references condominium,
      reason text not null, primary key (person_id, condominium_id)
    );
    create index on staff_conflict (condominium_id);
  `.execute(db);
}
