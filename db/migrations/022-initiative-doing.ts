import { type Kysely, sql } from "kysely";

/**
 * How an idea is done: who helps with what, the steps, what it costs, news, and what those who supported it think of it a
 * month after. Who may write when is app/features/initiatives/policy/doing.ts. Lines about money stay when they are taken
 * out, with the reason. `voice` is as whom somebody wrote: a promoter's words can be erased, the committee's cannot.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table initiative
      add column budget_cents bigint check (budget_cents between 0 and 100000000),
      add check (budget_cents is null or decided_at is not null);

    create table initiative_offer (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      person_id bigint not null references person, kind text not null check (kind in ('tools', 'time', 'knowledge')),
      words text not null check (char_length(btrim(words)) between 1 and 200), lang text not null,
      offered_at timestamptz not null default now(), withdrawn_at timestamptz,
      assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), ''),
      unique (id, initiative_id),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id),
      check (withdrawn_at >= offered_at)
    );
    create unique index initiative_offer_once on initiative_offer (initiative_id, person_id, kind) where withdrawn_at is null;
    create index on initiative_offer (initiative_id, condominium_id);
    create index on initiative_offer (person_id);
    create index on initiative_offer (assisted_by);

    create table initiative_step (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      title text not null check (char_length(btrim(title)) between 2 and 120), lang text not null,
      owner_id bigint references person, owner_words text check (char_length(btrim(owner_words)) between 2 and 80),
      due_on date, state text not null default 'todo' check (state in ('todo', 'doing', 'done')), done_at timestamptz,
      offer_id bigint, revision int not null default 1,
      saved_by bigint not null references person, saved_at timestamptz not null default now(),
      voice text not null check (voice in ('promoter', 'committee', 'office')), removed_at timestamptz,
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id),
      foreign key (offer_id, initiative_id) references initiative_offer (id, initiative_id),
      check ((owner_id is null) = (owner_words is not null)), check (offer_id is null or owner_id is not null),
      check ((state = 'done') = (done_at is not null))
    );
    create index on initiative_step (initiative_id, condominium_id);
    create index on initiative_step (offer_id, initiative_id);
    create index on initiative_step (owner_id);
    create index on initiative_step (saved_by);

    create table initiative_expense (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      what text not null check (char_length(btrim(what)) between 2 and 120), lang text not null,
      cents bigint not null check (cents between 1 and 100000000), spent_on date not null,
      entered_by bigint not null references person, entered_at timestamptz not null default now(),
      voice text not null check (voice in ('promoter', 'committee', 'office')),
      removed_at timestamptz, removed_by bigint references person,
      removed_reason text check (char_length(btrim(removed_reason)) between 3 and 500),
      removed_lang text, removed_voice text check (removed_voice in ('promoter', 'committee', 'office')),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id),
      check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null)
        and (removed_at is null) = (removed_lang is null) and (removed_at is null) = (removed_voice is null))
    );
    create index on initiative_expense (initiative_id, spent_on desc, id desc);
    create index on initiative_expense (initiative_id, condominium_id);
    create index on initiative_expense (entered_by);
    create index on initiative_expense (removed_by);

    create table initiative_update (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      body text not null check (char_length(btrim(body)) between 1 and 2000), lang text not null,
      author_id bigint not null references person, voice text not null check (voice in ('promoter', 'committee', 'office')),
      at timestamptz not null default now(), removed_at timestamptz,
      assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), ''),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id)
    );
    create index on initiative_update (initiative_id, id desc) where removed_at is null;
    create index on initiative_update (initiative_id, condominium_id);
    create index on initiative_update (author_id);
    create index on initiative_update (assisted_by);

    -- Three answers: 1 yes, 2 partly, 3 no.
    create table initiative_evaluation (
      initiative_id bigint not null, condominium_id bigint not null, person_id bigint not null references person,
      as_proposed int not null check (as_proposed between 1 and 3), works int not null check (works between 1 and 3),
      again int not null check (again between 1 and 3), given_at timestamptz not null default now(),
      primary key (initiative_id, person_id),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id)
    );
    create index on initiative_evaluation (initiative_id, condominium_id);
    create index on initiative_evaluation (person_id);

    -- Only who supported it says how it went, from 30 to 90 days of 24 hours after it was done; row security shows them their support.
    create function initiative_is_evaluable() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not exists (select from initiative i where i.id = new.initiative_id and i.state = 'done'
              and new.given_at >= i.closed_at + interval '720 hours' and new.given_at < i.closed_at + interval '2160 hours')
            or not exists (select from initiative_support s where s.initiative_id = new.initiative_id
              and s.person_id = new.person_id and s.withdrawn_at is null) then
          raise exception 'initiative % is not evaluated by person % now', new.initiative_id, new.person_id
            using errcode = 'check_violation';
        end if;
        return null;
      end
    $$;
    create constraint trigger initiative_evaluable after insert or update of as_proposed, works, again on initiative_evaluation
      deferrable initially deferred for each row execute function initiative_is_evaluable();
  `.execute(db);
}
