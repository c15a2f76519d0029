import { deskFunctions } from "./desk-functions.ts";
import { initiativeFollowingFunctions } from "./initiative-following-functions.ts";
import { initiativeFunctions } from "./initiative-functions.ts";
import { noticeFunctions } from "./notice-functions.ts";
import { noticeSearchFunctions } from "./notice-search-functions.ts";
import { ownDataSql } from "./own-data-functions.ts";
import { peopleFunctions, searchQuery } from "./people-functions.ts";
import { staffFunctions } from "./staff-functions.ts";

/**
 * SQL functions that row security and the screens call. Replaced at every migration, so they may change freely
 * (unlike migrations, which are frozen). Settings are read with nullif: a pooled connection may hold an empty one.
 */
export const settingFunctions = /* sql */ `
  create or replace function actor_person() returns bigint language sql stable parallel safe
    return nullif(current_setting('cortile.person', true), '')::bigint;
  create or replace function actor_condominiums() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('cortile.condominiums', true), ''), '{}')::bigint[];
  create or replace function actor_households() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('cortile.households', true), ''), '{}')::bigint[];
  create or replace function actor_stairwells() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('cortile.stairwells', true), ''), '{}')::bigint[];
  create or replace function actor_territories() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('cortile.territories', true), ''), '{}')::bigint[];
  create or replace function in_force(p_from date, p_to date) returns boolean language sql stable parallel safe
    return p_from <= (now() at time zone 'Europe/Rome')::date and coalesce(p_to >= (now() at time zone 'Europe/Rome')::date, true);
  create or replace function actor_roles() returns text[] language sql stable parallel safe
    return coalesce(nullif(current_setting('cortile.roles', true), ''), '{}')::text[];
`;

/** Each is listed in db/definer-functions.ts and has its row in the access matrix. */
export const definerSql = /* sql */ `
  create or replace function session_actor(p_token_hash bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
      'sessionId', s.id, 'personId', p.id, 'secondFactor', s.second_factor, 'sliding', s.sliding,
      'expiresAt', s.expires_at, 'seenAt', s.seen_at, 'shownName', coalesce(p.shown_name, p.first_name),
      'locale', p.locale, 'letters', p.letters, 'theme', p.theme, 'welcomed', p.welcomed_at is not null and not exists (
        select from household_member m where m.person_id = p.id and m.joined_on <= today and (m.left_on is null or m.left_on > today)
          and not exists (select from participant a where a.person_id = p.id and a.condominium_id = m.condominium_id)),
      'home', (
        select jsonb_build_object(
          'condominiumId', c.id, 'householdId', m.household_id, 'street', c.street, 'houseNumber', c.house_number,
          'stairwell', w.name,
          -- The committee acts for the whole house.
          'stairwellIds', (
            select coalesce(jsonb_agg(x.id order by x.id), '[]') from stairwell x
            where x.condominium_id = c.id and (x.id = w.id or exists (select from committee_office o
              where o.person_id = p.id and o.condominium_id = c.id and in_force(o.starts_on, o.ends_on)))),
           'storeys', c.storeys, 'columns', c.columns, 'plaster', c.plaster,
          'committeeOffices', (
            select coalesce(jsonb_agg(o.office order by o.office), '[]') from committee_office o
            where o.person_id = p.id and o.condominium_id = c.id
              and o.starts_on <= today and (o.ends_on is null or o.ends_on >= today)))
        from household_member m
        join condominium c on c.id = m.condominium_id
        left join tenancy t on t.household_id = m.household_id and t.starts_on <= today and (t.ends_on is null or t.ends_on >= today)
        left join dwelling d on d.id = t.dwelling_id
        left join stairwell w on w.id = d.stairwell_id
        where m.person_id = p.id and m.joined_on <= today and (m.left_on is null or m.left_on > today) and t.id is not null
        order by m.joined_on desc limit 1),
      'roles', (
        select coalesce(jsonb_agg(r.role order by r.role), '[]') from staff_role r
        where r.person_id = p.id and r.starts_on <= today and (r.ends_on is null or r.ends_on >= today)),
      'territoryIds', (
        select coalesce(jsonb_agg(t.territory_id order by t.territory_id), '[]') from staff_territory t where t.person_id = p.id),
      'assistedBy', case when s.assisted_by is not null then (
        select jsonb_build_object('personId', a.id, 'name', coalesce(a.shown_name, a.first_name), 'endsAt', s.expires_at,
          'minutesLeft', ceil(extract(epoch from s.expires_at - now()) / 60)::int)
        from person a where a.id = s.assisted_by) end,
      'conflictIds', (
        select coalesce(jsonb_agg(x.condominium_id order by x.condominium_id), '[]') from staff_conflict x where x.person_id = p.id))
    from session s
    join person p on p.id = s.person_id
    cross join lateral (select (now() at time zone 'Europe/Rome')::date as today) clock
    where s.token_hash = p_token_hash and s.expires_at > now()
      -- Who helps at the desk must still work in the office.
      and (s.assisted_by is null or exists (select from staff_role r where r.person_id = s.assisted_by
        and r.role <> 'administrator' and r.starts_on <= today and (r.ends_on is null or r.ends_on >= today)))
  $$;

  -- An attempt that is not blocked is let through, and from the last free one on it blocks those that come after it.
  create or replace function throttle_take(p_key bytea, p_free int, p_window interval, p_lock boolean) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    declare seen throttle;
    begin
      insert into throttle (key, hits, window_ends_at) values (p_key, 0, now() + p_window) on conflict do nothing;
      select * into seen from throttle where key = p_key for update;
      if seen.blocked_until > now() then
        return ceil(extract(epoch from seen.blocked_until - now()));
      end if;
      if seen.window_ends_at <= now() then
        seen.hits := 0;
        seen.window_ends_at := now() + p_window;
      end if;
      seen.hits := seen.hits + 1;
      seen.blocked_until := case
        when seen.hits < p_free then null
        when p_lock then seen.window_ends_at
        else now() + least(power(2, least(seen.hits - p_free, 20)) * interval '5 seconds', interval '1 hour')
      end;
      update throttle set hits = seen.hits, window_ends_at = seen.window_ends_at, blocked_until = seen.blocked_until where key = p_key;
      return 0;
    end
  $$;

  create or replace function throttle_forget(p_key bytea) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    delete from throttle where key = p_key
  $$;

  create or replace function condominium_households(p_condominium_id bigint, out taking_part int, out households int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where exists (
        select from household_member m join participant a on a.person_id = m.person_id and a.condominium_id = m.condominium_id
        where m.household_id = t.household_id and in_force(m.joined_on, m.left_on)))::int,
      count(*)::int
    from tenancy t
    where t.condominium_id = p_condominium_id and in_force(t.starts_on, t.ends_on)
      and (p_condominium_id = any (actor_condominiums())
        or exists (select from condominium c where c.id = p_condominium_id and c.territory_id = any (actor_territories())))
  $$;

  create or replace function notice_households(p_posting_id bigint, out have_read int, out households int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where exists (
        select from notice_read r where r.posting_id = g.id and r.household_id = t.household_id
          and r.read_at >= coalesce(n.corrected_at, '-infinity')))::int,
      count(*)::int
    from posting g
    join notice n on n.id = g.notice_id
    join tenancy t on t.condominium_id = g.condominium_id and in_force(t.starts_on, t.ends_on)
    left join dwelling d on d.id = t.dwelling_id
    where g.id = p_posting_id and (g.stairwell_ids is null or d.stairwell_id = any (g.stairwell_ids))
      and (exists (select from condominium c where c.id = g.condominium_id and c.territory_id = any (actor_territories()))
        or g.condominium_id = any (actor_condominiums()) and (g.author_id = actor_person()
          or g.published_at <= now() and g.hidden_at is null and (g.stairwell_ids is null or g.stairwell_ids && actor_stairwells())))
  $$;

  -- A notice is corrected for all its boards at once, so who corrects must know whether some hang out of their reach.
  create or replace function notice_boards(p_notice_id bigint) returns int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*)::int from posting g where g.notice_id = p_notice_id
      and exists (select from posting o join condominium c on c.id = o.condominium_id
        where o.notice_id = p_notice_id and c.territory_id = any (actor_territories()))
  $$;

  -- Names for the office: of people who live or lived in the actor's territories; coordinators and directors of anybody.
  create or replace function office_names(p_ids bigint[])
  returns table (id bigint, first_name text, last_name text, registry_number text, birth_year int, locale text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.id, p.first_name, p.last_name, p.registry_number, p.birth_year, p.locale
    from person p
    where p.id = any (p_ids)
      and (actor_roles() && '{coordinator,director}'
        or exists (select from household_member m join condominium c on c.id = m.condominium_id
          where m.person_id = p.id and c.territory_id = any (actor_territories())))
    limit 5000
  $$;
${ownDataSql}
  -- Who may get a letter: adults with a current tenancy, in condominiums of the asking officer's territories. Been in:
  -- by any trace of an own sign-in; being helped at the desk is none.
  create or replace function letter_people(p_condominium_ids bigint[])
  returns table (condominium_id bigint, household_id bigint, dwelling_id bigint, person_id bigint, been_in boolean, has_letter boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.condominium_id, t.household_id, t.dwelling_id, p.id,
      p.welcomed_at is not null
        or exists (select from participant a where a.person_id = p.id)
        or exists (select from session s where s.person_id = p.id and s.assisted_by is null)
        or exists (select from known_device k where k.person_id = p.id)
        or exists (select from access_code u where u.person_id = p.id and u.used_at is not null),
      exists (select from access_code o where o.person_id = p.id and o.used_at is null and o.voided_at is null and o.expires_at > now())
    from tenancy t
    join condominium c on c.id = t.condominium_id
    join household_member m on m.household_id = t.household_id
    join person p on p.id = m.person_id
    cross join lateral (select (now() at time zone 'Europe/Rome')::date as today) clock
    where t.condominium_id = any (p_condominium_ids) and c.territory_id = any (actor_territories())
      and in_force(t.starts_on, t.ends_on)
      and m.joined_on <= today and (m.left_on is null or m.left_on > today)
      and p.erased_at is null and p.birth_year <= extract(year from today) - 18
  $$;

  create or replace function letter_codes(p_batch_id bigint)
  returns table (person_id bigint, used_at timestamptz, voided_at timestamptz, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select l.person_id, k.used_at, k.voided_at, k.expires_at
    from letter l
    join condominium c on c.id = l.condominium_id
    join access_code k on k.id = l.access_code_id
    where l.batch_id = p_batch_id and c.territory_id = any (actor_territories())
  $$;
  ${deskFunctions}${searchQuery}${initiativeFunctions}${initiativeFollowingFunctions}${noticeFunctions}${noticeSearchFunctions}${peopleFunctions}${staffFunctions}
`;
