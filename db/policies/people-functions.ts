import { personWords, placeWords, plainWords } from "./plain-words.ts";

/** Where somebody is at home: the household of today, else the last one. Who lives elsewhere today is not found where they once lived. */
const homeOf = (person: string) => /* sql */ `
  select m.household_id, m.condominium_id, c.territory_id, c.street, c.house_number, t.dwelling_id, t.id as tenancy_id,
    m.joined_on <= today and (m.left_on is null or m.left_on > today) and t.starts_on <= today and coalesce(t.ends_on >= today, true) as current
  from household_member m
  join condominium c on c.id = m.condominium_id
  cross join (select (now() at time zone 'Europe/Rome')::date as today) clock
  left join lateral (select * from tenancy x where x.household_id = m.household_id order by x.starts_on desc limit 1) t on true
  where m.person_id = ${person}
  order by 8 desc nulls last, m.joined_on desc limit 1`;

/** Whether somebody has ever been in by themselves; the same as letters ask (letter_people). */
const hasEntered = (person: string) => /* sql */ `(
  exists (select from person z where z.id = ${person} and z.welcomed_at is not null)
    or exists (select from participant z where z.person_id = ${person})
    or exists (select from session z where z.person_id = ${person} and z.assisted_by is null)
    or exists (select from known_device z where z.person_id = ${person})
    or exists (select from access_code z where z.person_id = ${person} and z.used_at is not null))`;

/** How many one way of searching brings at most. */
const cap = 200;

const namesIn = (query: string) => /* sql */ `
        with named as materialized (select p.id from person p where ${personWords("p.")} @@ ${query})
        select n.id from named n where exists (
          select from household_member m join condominium c on c.id = m.condominium_id
          where m.person_id = n.id and c.territory_id = any (actor_territories())) limit ${cap}`;

const placesIn = () => /* sql */ `
        select c.id from condominium c where ${placeWords("c.")} @@ v_at
          and c.territory_id = any (actor_territories()) limit ${cap}`;

const officers = "actor_roles() && '{moderator,operator,mediator,arrears,coordinator,director}'";

/** Search, a person's sheet and the signs of the identity of staff: see db/definer-functions.ts for what each gives to whom. */
export const peopleFunctions = /* sql */ `
  -- Words are looked for as names and numbers, as an address, and, when that finds nothing, as a name with an address.
  -- Never by reading a table from its start: the planner takes cutting a text into words for cheap.
  create or replace function people_search(p_text text)
  returns table (id bigint, first_name text, last_name text, registry_number text, condominium_id bigint, street text,
    house_number text, stairwell text, unit text, dwelling_code text, current boolean, entered boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off
    set random_page_cost = 1.1 as $$
    #variable_conflict use_column
    declare
      typed text[] := (select coalesce(array_agg(w), '{}') from (
        select w from regexp_split_to_table(regexp_replace(left(p_text, 100), '[[:punct:][:space:]]+', ' ', 'g'), ' ') w where w <> '' limit 6) one);
      v_code text := case when p_text ~ '[0-9]' and char_length(trim(p_text)) between 3 and 60 then upper(trim(p_text)) end;
      v_found bigint[];
      v_name text[];
      v_place text[];
      v_places bigint[];
      -- Made once each: inside a query they would be made again for every row.
      v_whole tsquery;
      v_start tsquery;
      v_at tsquery;
    begin
      if not ${officers} or coalesce((select max(char_length(w)) from unnest(typed) w), 0) < 2 then return; end if;
      v_whole := search_query(typed, true, true);
      v_start := search_query(typed, false, false);
      v_at := search_query(typed, true, false);
      -- Who asks for more than the cap needs more words anyway; whole words come before beginnings of words.
      v_found := array(${namesIn("v_whole")}) || array(${namesIn("v_start")});
      if v_code is not null then
        v_found := v_found || array(
          select m.person_id from tenancy t join household_member m on m.household_id = t.household_id
          where upper(t.contract_number) ~>=~ v_code and upper(t.contract_number) ~<~ (v_code || chr(1114111)) limit ${cap})
        || array(
          select m.person_id from dwelling d join tenancy t on t.dwelling_id = d.id join household_member m on m.household_id = t.household_id
          where upper(d.code) ~>=~ v_code and upper(d.code) ~<~ (v_code || chr(1114111)) limit ${cap});
      end if;
      v_places := array(${placesIn()});
      v_found := v_found || array(
        select m.person_id from household h join household_member m on m.household_id = h.id where h.condominium_id = any (v_places) limit ${cap});
      if v_found = '{}' then
        for v_name, v_place in
          select part.name, part.place from generate_series(1, cardinality(typed) - 1) at
          cross join lateral (values (typed[:at], typed[at + 1:]), (typed[at + 1:], typed[:at])) part (name, place)
        loop
          v_start := search_query(v_name, false, false);
          v_at := search_query(v_place, true, false);
          v_places := array(${placesIn()});
          if v_places <> '{}' then
            v_found := v_found || array(
              with named as materialized (select p.id from person p where ${personWords("p.")} @@ v_start)
              select n.id from named n where exists (
                select from household_member m where m.person_id = n.id and m.condominium_id = any (v_places)) limit ${cap});
          end if;
        end loop;
      end if;
      return query
        select one.id, one.first_name, one.last_name, one.registry_number, one.condominium_id, one.street, one.house_number,
          s.name, d.unit, d.code, coalesce(one.current, false),
          ${hasEntered("one.id")}
        from (
          select p.id, p.first_name, p.last_name, p.registry_number, home.*
          from (select distinct unnest(v_found) as f) one join person p on p.id = one.f and p.erased_at is null
          cross join lateral (${homeOf("p.id")}) home
          where home.territory_id = any (actor_territories())
          order by home.current desc nulls last, p.last_name, p.first_name, p.id limit 21) one
        left join dwelling d on d.id = one.dwelling_id
        left join stairwell s on s.id = d.stairwell_id
        order by one.current desc nulls last, one.last_name, one.first_name, one.id;
    end
  $$;

  -- What the office needs to know of one person. Whoever opens it is written down in the same breath, once in ten minutes.
  create or replace function person_sheet(p_person_id bigint, p_reason text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      home record;
      v_today date := (now() at time zone 'Europe/Rome')::date;
    begin
      if not ${officers} then return null; end if;
      select * into home from (${homeOf("p_person_id")}) h;
      if not (actor_roles() && '{coordinator,director}' or coalesce(home.territory_id = any (actor_territories()), false)) then return null; end if;
      if home.condominium_id in (select x.condominium_id from staff_conflict x where x.person_id = actor_person())
        or home.condominium_id = any (actor_condominiums()) or p_person_id = actor_person() then
        return jsonb_build_object('tied', true);
      end if;
      if not exists (select from person p where p.id = p_person_id) then return null; end if;
      perform pg_advisory_xact_lock(hashtextextended('sheet ' || actor_person() || ' ' || p_person_id, 0));
      insert into data_access (person_id, staff_id, staff_name, kind, reason)
      select p_person_id, a.id, coalesce(a.shown_name, a.first_name), 'sheet', left(p_reason, 300) from person a
      where a.id = actor_person() and not exists (
        select from data_access x where x.person_id = p_person_id and x.staff_id = a.id and x.kind = 'sheet'
          and x.created_at > now() - interval '10 minutes');
      return (
        select jsonb_build_object(
          'tied', false, 'id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'registryNumber', p.registry_number,
          'birthYear', p.birth_year, 'locale', p.locale, 'toldBy', p.told_by,
          'email', p.email, 'emailConfirmed', p.email_confirmed_at is not null,
          'phone', p.phone, 'phoneConfirmed', p.phone_confirmed_at is not null,
          'condominiumId', home.condominium_id, 'street', home.street, 'houseNumber', home.house_number,
          'current', coalesce(home.current, false),
          'tenancies', (
            select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'contract', t.contract_number, 'from', t.starts_on, 'to', t.ends_on,
              'street', c.street, 'houseNumber', c.house_number, 'stairwell', s.name, 'unit', d.unit, 'floor', d.floor,
              'code', d.code, 'holder', t.holder_id = p.id, 'joined', m.joined_on, 'left', m.left_on) order by t.starts_on desc), '[]')
            from household_member m join tenancy t on t.household_id = m.household_id join dwelling d on d.id = t.dwelling_id
            join stairwell s on s.id = d.stairwell_id join condominium c on c.id = t.condominium_id where m.person_id = p.id),
          'household', (
            select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'firstName', o.first_name, 'lastName', o.last_name,
              'holder', o.id = (select t.holder_id from tenancy t where t.id = home.tenancy_id)) order by o.birth_year, o.id), '[]')
            from household_member m join person o on o.id = m.person_id
            where m.household_id = home.household_id and m.person_id <> p.id and (m.left_on is null or m.left_on > v_today)),
          'offices', (
            select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'office', o.office, 'from', o.starts_on, 'to', o.ends_on) order by o.starts_on desc, o.id), '[]')
            from committee_office o where o.person_id = p.id),
          'entered', ${hasEntered("p.id")},
          'lastSeen', (select to_char(max(x.seen_at) at time zone 'Europe/Rome', 'YYYY-MM') from session x where x.person_id = p.id),
          'codeUntil', (
            select x.expires_at from access_code x where x.person_id = p.id and x.used_at is null and x.voided_at is null and x.expires_at > now()),
          'passphrase', exists (select from passphrase x where x.person_id = p.id),
          'checks', (
            select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (
              select k.id, k.method, k.created_at as at, coalesce(b.shown_name, b.first_name) as by from identity_check k
              join person b on b.id = k.checked_by where k.person_id = p.id order by k.id desc limit 10) one),
          'seen', (
            select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (
              select k.id, k.kind, k.created_at as at, k.staff_name as by, k.reason from data_access k
              where k.person_id = p.id order by k.id desc limit 10) one))
        from person p where p.id = p_person_id);
    end
  $$;
`;

/** Called by the definer functions above and by nobody else; no rights of its own. */
export const searchQuery = /* sql */ `
  -- Every word must be there, and its beginning is enough, unless whole words are asked for; a house number counts whole.
  create or replace function search_query(p_words text[], p_whole_numbers boolean, p_whole_words boolean) returns tsquery
  language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $$
    select to_tsquery('simple', string_agg(
      quote_literal(w) || case when p_whole_words or (p_whole_numbers and w ~ '^[0-9]') then '' else ':*' end, ' & '))
    from unnest(p_words) typed, regexp_split_to_table(${plainWords("typed")}, ' ') w where w <> ''
  $$;
`;
