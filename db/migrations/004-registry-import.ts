import { type Kysely, sql } from "kysely";

/** Import of the housing company's registry: file, rows, plan, what was written and could be taken back (domain.md, "Rules for everything"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Moves on with every write to the registry: a plan made on another version is made again before it is applied.
    create table registry_version (id int primary key default 1 check (id = 1), version bigint not null default 0);
    insert into registry_version default values;

    create table registry_import (
      id bigint generated always as identity primary key,
      made_by bigint not null references person, made_at timestamptz not null default now(),
      file_name text not null check (char_length(file_name) between 1 and 200), file_hash bytea not null, bytes bigint not null,
      effective_on date not null,
      state text not null check (state in ('reading', 'mapping', 'planning', 'ready', 'waiting', 'applying', 'applied', 'undoing', 'undone', 'dropped', 'failed')),
      headers jsonb not null default '[]', sample jsonb not null default '[]', mapping jsonb not null default '{}',
      counts jsonb not null default '{}', progress int not null default 0 check (progress between 0 and 100),
      failure text, planned_version bigint, plan_digest bytea,
      confirmed_by bigint references person, confirmed_at timestamptz,
      seconded_by bigint references person, seconded_at timestamptz,
      applied_at timestamptz, undone_by bigint references person, undone_at timestamptz,
      check (seconded_by <> confirmed_by)
    );
    create index on registry_import (made_by);
    create index on registry_import (confirmed_by);
    create index on registry_import (seconded_by);
    create index on registry_import (undone_by);
    create unique index registry_import_one_applying on registry_import ((true)) where state in ('applying', 'undoing');

    -- One line of the file, or (line null) one member of a household who is not in it.
    create table registry_import_row (
      id bigint generated always as identity primary key, import_id bigint not null references registry_import on delete cascade,
      line int, person_id bigint references person on delete set null, household_id bigint references household on delete set null,
      fields jsonb not null default '{}',
      outcome text check (outcome in ('new', 'changed', 'unchanged', 'blocked', 'missing', 'error')),
      before jsonb, after jsonb, errors jsonb not null default '[]', condominium_code text,
      end_ticked boolean not null default false,
      check (line is null or not end_ticked)
    );
    create unique index registry_import_row_line on registry_import_row (import_id, line);
    create index registry_import_row_outcome on registry_import_row (import_id, outcome, id);
    create index on registry_import_row (person_id);
    create index on registry_import_row (household_id);

    -- What an applied import wrote, row by row, with the values before and after: what undo stands on. "kept" says why
    -- an undo left it: its person has acted since, its values were changed since, or something else stands on it.
    create table registry_import_change (
      id bigint generated always as identity primary key, import_id bigint not null references registry_import on delete cascade,
      person_id bigint, entity text not null check (entity in
        ('municipality', 'territory', 'condominium', 'stairwell', 'dwelling', 'person', 'household', 'tenancy', 'household_member',
         'committee_office', 'access_code')),
      entity_key jsonb not null, before jsonb, after jsonb, undone boolean not null default false,
      kept text check (kept in ('acted', 'changed', 'stands'))
    );
    create index on registry_import_change (import_id, id);
    create index on registry_import_change (person_id);

    create table registry_mapping (
      header text primary key, field text not null, mapped_by bigint not null references person, mapped_at timestamptz not null default now()
    );
    create index on registry_mapping (mapped_by);
  `.execute(db);
}
