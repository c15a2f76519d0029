/** The numbers of initiatives, which everybody may know without knowing who: see db/definer-functions.ts. */
export const initiativeFunctions = /* sql */ `
  -- Supports that count today: not withdrawn, of who still lives in that dwelling. For the jobs too, who see the rows.
  create or replace function supports_that_count(p_initiative_id bigint, out persons int, out dwellings int)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select count(*)::int, count(distinct s.dwelling_id)::int
    from initiative_support s
    cross join lateral (select from tenancy t where t.household_id = s.household_id and t.dwelling_id = s.dwelling_id
      and in_force(t.starts_on, t.ends_on) limit 1) home
    where s.initiative_id = p_initiative_id and s.withdrawn_at is null
      and (s.person_id is null or exists (select from household_member m where m.person_id = s.person_id
        and m.household_id = s.household_id and in_force(m.joined_on, m.left_on - 1)))
  $$;

  create or replace function initiative_support_count(p_initiative_id bigint, out persons int, out dwellings int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(n.persons, 0), coalesce(n.dwellings, 0)
    from (select) one
    left join lateral (
      select found.* from initiative i
      join condominium c on c.id = i.condominium_id
      cross join lateral supports_that_count(i.id) found
      where i.id = p_initiative_id and i.published_at <= now() and i.hidden_at is null
        and (c.id = any (actor_condominiums()) or c.territory_id = any (actor_territories()))) n on true
  $$;

  create or replace function initiative_evaluation_count(p_initiative_id bigint,
    out people int, out as_proposed int[], out works int[], out again int[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(v.person_id)::int,
      array[count(*) filter (where v.as_proposed = 1), count(*) filter (where v.as_proposed = 2), count(*) filter (where v.as_proposed = 3)]::int[],
      array[count(*) filter (where v.works = 1), count(*) filter (where v.works = 2), count(*) filter (where v.works = 3)]::int[],
      array[count(*) filter (where v.again = 1), count(*) filter (where v.again = 2), count(*) filter (where v.again = 3)]::int[]
    from initiative_evaluation v
    join initiative i on i.id = v.initiative_id
    join condominium c on c.id = i.condominium_id
    where i.id = p_initiative_id and i.published_at <= now() and i.hidden_at is null
      and (c.id = any (actor_condominiums()) or c.territory_id = any (actor_territories()))
  $$;

  create or replace function initiative_roll(p_condominium_id bigint) returns int
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(distinct t.dwelling_id)::int from tenancy t
    where t.condominium_id = p_condominium_id and p_condominium_id = any (actor_condominiums())
      and in_force(t.starts_on, t.ends_on)
  $$;
  -- Who holds a dwelling today, for the committee that enters a signed sheet: tenancies of others are out of its sight.
  create or replace function dwelling_household(p_condominium_id bigint, p_dwelling_id bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select t.household_id from tenancy t
    where t.condominium_id = p_condominium_id and t.dwelling_id = p_dwelling_id and in_force(t.starts_on, t.ends_on)
      and exists (select from committee_office o where o.person_id = actor_person() and o.condominium_id = p_condominium_id
        and in_force(o.starts_on, o.ends_on))
      and p_condominium_id = any (actor_condominiums())
    order by t.household_id limit 1
  $$;

  -- Of an idea that is talked about a lot every row counts: behind row security each of them would be looked up.
  create or replace function initiative_talk_count(p_initiative_id bigint, out question int, out doubt int, out comment int,
    out waiting int)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where c.kind = 'question')::int, count(*) filter (where c.kind = 'doubt')::int,
      count(*) filter (where c.kind = 'comment')::int, count(*) filter (where c.kind = 'question' and answer.id is null)::int
    from initiative i
    join condominium h on h.id = i.condominium_id
    join initiative_comment c on c.initiative_id = i.id and c.parent_id is null and c.removed_at is null
    left join lateral (select a.id from initiative_comment a where a.parent_id = c.id and a.initiative_id = i.id
      and a.kind = 'question' and a.removed_at is null limit 1) answer on c.kind = 'question'
    where i.id = p_initiative_id and i.published_at <= now() and (i.hidden_at is null or i.author_id = actor_person())
      and (h.id = any (actor_condominiums()) or h.territory_id = any (actor_territories()))
  $$;
`;
