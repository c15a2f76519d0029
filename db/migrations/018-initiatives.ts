import { type Kysely, sql } from "kysely";

/**
 * Initiatives (domain.md, "Initiatives"): the row is where an idea stands and which clocks run, `initiative_event` is its
 * story. Which act leads where is app/features/initiatives/model.ts; here stands what must never be true. Supports are
 * kept when they are withdrawn: the history counts them, today's number does not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table initiative_rule (
      condominium_id bigint primary key references condominium,
      share_numerator int not null, share_denominator int not null,
      support_days int not null check (support_days between 14 and 365),
      answer_days int not null check (answer_days between 7 and 90),
      changed_by bigint not null references person, changed_at timestamptz not null default now(),
      check (share_numerator between 1 and share_denominator and share_denominator <= 100)
    );
    create index on initiative_rule (changed_by);

    create table initiative (
      id bigint generated always as identity primary key, condominium_id bigint not null references condominium,
      state text not null default 'draft' check (state in ('draft', 'gathering', 'discussion', 'decided', 'in_progress',
        'done', 'not_done', 'rejected', 'withdrawn', 'expired')),
      author_id bigint not null references person,
      helper_id bigint references person check (helper_id <> author_id),
      area text not null default '' check (area in ('', 'courtyard', 'stairs', 'access', 'safety', 'cleaning', 'energy',
        'together', 'children', 'other')),
      title text not null default '' check (char_length(title) <= 120),
      missing text not null default '' check (char_length(missing) <= 2000),
      place text not null default '' check (char_length(place) <= 200),
      why text not null default '' check (char_length(why) <= 2000),
      proposal text not null default '' check (char_length(proposal) <= 4000),
      benefit text not null default '' check (char_length(benefit) <= 1000),
      cost_cents bigint check (cost_cents between 0 and 100000000),
      cost_words text not null default '' check (char_length(cost_words) <= 500),
      lang text not null, revision int not null default 1,
      created_at timestamptz not null default now(), saved_at timestamptz not null default now(),
      saved_by bigint not null references person,
      assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      assisted_by_name text default nullif(current_setting('cortile.assistant_name', true), ''),
      published_at timestamptz, revised_at timestamptz,
      share_numerator int, share_denominator int, dwellings int, needed int, support_until timestamptz,
      supporters int not null default 0 check (supporters >= 0),
      supporting_dwellings int not null default 0 check (supporting_dwellings between 0 and supporters),
      threshold_at timestamptz,
      path text check (path in ('committee', 'office', 'assembly', 'vote')),
      asked_at timestamptz, answer_due_at timestamptz,
      owner_id bigint references person, owner_name text,
      decided_at timestamptz, refused_at timestamptz, started_at timestamptz, completed_at timestamptz, closed_at timestamptz,
      hidden_at timestamptz,
      unique (id, condominium_id),
      check ((state = 'draft') = (published_at is null)),
      check (state = 'draft' or (char_length(btrim(title)) >= 3 and btrim(missing) <> '' and btrim(place) <> ''
        and btrim(why) <> '' and btrim(proposal) <> '' and area <> '')),
      check ((published_at is null) = (needed is null) and (needed is null) = (dwellings is null)
        and (needed is null) = (support_until is null) and (needed is null) = (share_numerator is null)
        and (needed is null) = (share_denominator is null)),
      check (needed between 1 and dwellings), check (support_until > published_at),
      check (case when state in ('draft', 'gathering', 'expired') then threshold_at is null
        when state <> 'withdrawn' then threshold_at is not null else true end),
      check ((threshold_at is null) = (asked_at is null) and (asked_at is null) = (path is null)),
      check (state <> 'discussion' or path in ('assembly', 'vote') or answer_due_at is not null),
      check ((owner_id is null) = (owner_name is null)),
      check ((state in ('decided', 'in_progress', 'done', 'not_done')) = (decided_at is not null)),
      check (state <> 'rejected' or refused_at is not null),
      check (case when state in ('draft', 'gathering', 'discussion', 'decided', 'rejected') then started_at is null
        when state in ('in_progress', 'done') then started_at is not null else true end),
      check (completed_at is null or started_at is not null), check (state <> 'done' or completed_at is not null),
      check ((state in ('done', 'not_done', 'rejected', 'withdrawn', 'expired')) = (closed_at is not null))
    );
    create index initiative_list on initiative (condominium_id, published_at desc, id desc);
    create index initiative_clock on initiative (support_until) where state = 'gathering';
    create index initiative_due on initiative (answer_due_at) where state = 'discussion';
    create index on initiative (author_id);
    create index on initiative (helper_id);
    create index on initiative (saved_by);
    create index on initiative (owner_id);
    create index on initiative (assisted_by);

    create table initiative_promoter (
      initiative_id bigint not null, condominium_id bigint not null, person_id bigint not null references person,
      invited_by bigint not null references person, invited_at timestamptz not null default now(),
      accepted_at timestamptz, declined_at timestamptz, shown_at timestamptz,
      primary key (initiative_id, person_id),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id) on delete cascade,
      check (accepted_at is null or declined_at is null), check (shown_at is null or accepted_at is not null)
    );
    create index on initiative_promoter (initiative_id, condominium_id);
    create index on initiative_promoter (person_id);
    create index on initiative_promoter (invited_by);

    create table initiative_support (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      person_id bigint references person, household_id bigint not null, dwelling_id bigint not null,
      revision int not null, supported_at timestamptz not null default now(), withdrawn_at timestamptz,
      assisted_by bigint default nullif(current_setting('cortile.assistant', true), '')::bigint references person,
      paper_name text check (char_length(btrim(paper_name)) between 2 and 120), entered_by bigint references person,
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id),
      foreign key (household_id, condominium_id) references household (id, condominium_id),
      foreign key (dwelling_id, condominium_id) references dwelling (id, condominium_id),
      check ((person_id is null) = (paper_name is not null)), check ((paper_name is null) = (entered_by is null)),
      check (withdrawn_at >= supported_at)
    );
    create unique index initiative_support_once on initiative_support (initiative_id, person_id) where withdrawn_at is null;
    create unique index initiative_paper_once on initiative_support (initiative_id, dwelling_id, lower(paper_name))
      where withdrawn_at is null and paper_name is not null;
    create index on initiative_support (initiative_id, condominium_id);
    create index on initiative_support (household_id, condominium_id);
    create index on initiative_support (dwelling_id, condominium_id);
    create index on initiative_support (person_id);
    create index on initiative_support (assisted_by);
    create index on initiative_support (entered_by);

    create table initiative_revision (
      initiative_id bigint not null, condominium_id bigint not null, number int not null, lang text not null,
      words jsonb not null, reason text not null check (char_length(btrim(reason)) between 3 and 500),
      replaced_at timestamptz not null default now(), replaced_by bigint not null references person,
      primary key (initiative_id, number),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id)
    );
    create index on initiative_revision (initiative_id, condominium_id);
    create index on initiative_revision (replaced_by);

    create table initiative_answer (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      revision int not null, voice text not null check (voice in ('committee', 'office')), accepted boolean not null,
      reasons text not null check (char_length(btrim(reasons)) between 20 and 4000),
      conditions text not null default '' check (char_length(conditions) <= 2000),
      follows text not null check (char_length(btrim(follows)) between 3 and 2000),
      lang text not null, signed_by bigint not null references person, signed_name text not null,
      answered_at timestamptz not null default now(),
      unique (initiative_id, revision),
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id)
    );
    create index on initiative_answer (initiative_id, condominium_id);
    create index on initiative_answer (signed_by);

    create table initiative_event (
      id bigint generated always as identity primary key, initiative_id bigint not null, condominium_id bigint not null,
      act text not null, at timestamptz not null default now(), person_id bigint references person,
      details jsonb not null default '{}',
      foreign key (initiative_id, condominium_id) references initiative (id, condominium_id)
    );
    create index on initiative_event (initiative_id, id);
    create unique index initiative_reached_once on initiative_event (initiative_id) where act = 'reach';
    create index on initiative_event (initiative_id, condominium_id);
    create index on initiative_event (person_id);

    -- No decision without its reasons: a state that needs an answer has the answer to the wording that stands there.
    create function initiative_is_answered() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not exists (select from initiative_answer a where a.initiative_id = new.id and a.revision = new.revision
            and a.accepted = (new.state = 'decided')) then
          raise exception 'initiative % is % without an answer that says so', new.id, new.state using errcode = 'check_violation';
        end if;
        return null;
      end
    $$;
    create constraint trigger initiative_answered after insert or update of state on initiative
      deferrable initially deferred for each row when (new.state in ('decided', 'rejected')) execute function initiative_is_answered();
  `.execute(db);
}
