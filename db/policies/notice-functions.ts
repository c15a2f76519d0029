const officers = "actor_roles() && '{moderator,operator,mediator,arrears,coordinator,director}'";

/** How many dwellings a condominium can have and more: the list is never longer. */
const cap = 200;

/** What the paper of notices needs to know of the people in a house: see db/definer-functions.ts for what each gives to whom. */
export const noticeFunctions = /* sql */ `
  -- Who has not said "I have read it" since the last correction, by household, while the notice hangs. Everybody on the
  -- list reads in their own log that it was opened: the line is written in the same breath, once in ten minutes.
  create or replace function not_reached(p_posting_id bigint) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      hung record;
      homes jsonb;
      v_today date := (now() at time zone 'Europe/Rome')::date;
    begin
      if not ${officers} then return null; end if;
      select g.*, n.title, n.corrected_at into hung from posting g
      join notice n on n.id = g.notice_id
      join condominium c on c.id = g.condominium_id
      where g.id = p_posting_id and n.kind = 'office' and n.status = 'published' and g.published_at <= now()
        and g.hidden_at is null and coalesce(n.valid_until > now(), true)
        and c.territory_id = any (actor_territories())
        and not c.id = any (actor_condominiums())
        and not exists (select from staff_conflict x where x.person_id = actor_person() and x.condominium_id = c.id);
      if not found then return null; end if;
      select coalesce(jsonb_agg(to_jsonb(home) - 'sorted' order by home.sorted), '[]') into homes from (
        select t.household_id as "householdId", w.name as stairwell, d.floor, d.unit,
          array[w.name, lpad((d.floor + 50)::text, 4, '0'), lpad(d.unit, 20, '0')] as sorted,
          coalesce((select p.locale from person p where p.id = t.holder_id), 'it') as locale,
          (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name,
              'holder', p.id = t.holder_id) order by p.id <> t.holder_id, p.birth_year, p.id), '[]')
            from household_member m join person p on p.id = m.person_id
            where m.household_id = t.household_id and m.joined_on <= v_today and (m.left_on is null or m.left_on > v_today)) as people
        from tenancy t
        join dwelling d on d.id = t.dwelling_id
        join stairwell w on w.id = d.stairwell_id
        where t.condominium_id = hung.condominium_id and in_force(t.starts_on, t.ends_on)
          and (hung.stairwell_ids is null or d.stairwell_id = any (hung.stairwell_ids))
          and not exists (select from notice_read r where r.posting_id = hung.id and r.household_id = t.household_id
            and r.read_at >= coalesce(hung.corrected_at, '-infinity'))
        order by 5 limit ${cap}) home;
      perform pg_advisory_xact_lock(hashtextextended('not reached ' || actor_person() || ' ' || p_posting_id, 0));
      insert into data_access (person_id, staff_id, staff_name, kind, reason)
      select distinct (one->>'id')::bigint, a.id, coalesce(a.shown_name, a.first_name), 'notReached', hung.title
      from person a, jsonb_array_elements(homes) home, jsonb_array_elements(home->'people') one
      where a.id = actor_person() and not exists (
        select from data_access x where x.person_id = (one->>'id')::bigint and x.staff_id = a.id and x.kind = 'notReached'
          and x.reason = hung.title and x.created_at > now() - interval '10 minutes');
      return homes;
    end
  $$;

  -- A count by a personal trait under five households stays inside: such a language is not named.
  create or replace function condominium_languages(p_condominium_id bigint) returns text[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(spoken.locale order by spoken.households desc, spoken.locale), '{}') from (
      select p.locale, count(distinct t.household_id) as households
      from tenancy t
      join household_member m on m.household_id = t.household_id and in_force(m.joined_on, m.left_on - 1)
      join person p on p.id = m.person_id
      where t.condominium_id = p_condominium_id and in_force(t.starts_on, t.ends_on)
        and (p_condominium_id = any (actor_condominiums())
          or exists (select from condominium c where c.id = p_condominium_id and c.territory_id = any (actor_territories())))
      group by p.locale having count(distinct t.household_id) >= 5 limit 20) spoken
  $$;
`;
