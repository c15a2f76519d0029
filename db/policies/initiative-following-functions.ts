/** Who hears of an initiative; part of `definerSql`. They run with the rights of who asks: people see their own rows, the jobs all. */
export const initiativeFollowingFunctions = /* sql */ `
  create or replace function promotes_initiative(p_initiative_id bigint, p_person_id bigint) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from initiative i where i.id = p_initiative_id and i.author_id = p_person_id)
      or exists (select from initiative_promoter p
        where p.initiative_id = p_initiative_id and p.person_id = p_person_id and p.accepted_at is not null)
  $$;

  -- The condominium somebody lives in today, as session_actor says it; null after moving out.
  create or replace function home_of(p_person_id bigint) returns bigint
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select m.condominium_id from household_member m
    where m.person_id = p_person_id and in_force(m.joined_on, m.left_on - 1) and exists (select from tenancy t
      where t.household_id = m.household_id and in_force(t.starts_on, t.ends_on))
    order by m.joined_on desc limit 1
  $$;

  -- Whoever proposes, promotes or supports an idea follows it until they say no; others once they say yes.
  create or replace function follows_initiative(p_initiative_id bigint, p_person_id bigint) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(
      (select f.until is null from initiative_follow f where f.initiative_id = p_initiative_id and f.person_id = p_person_id),
      promotes_initiative(p_initiative_id, p_person_id) or exists (select from initiative_support s
        where s.initiative_id = p_initiative_id and s.person_id = p_person_id and s.withdrawn_at is null))
  $$;

  -- Who must answer an idea today: whoever took it upon themselves, else all who may (rolesIn and mayAct in policy.ts).
  create or replace function initiative_answerers(p_initiative_id bigint) returns bigint[]
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    with asked as (
      select i.id, i.condominium_id, i.path, i.owner_id, c.territory_id from initiative i
      join condominium c on c.id = i.condominium_id
      where i.id = p_initiative_id and i.state = 'discussion' and i.path in ('committee', 'office')
    ), committee as (
      select o.person_id from asked join committee_office o on o.condominium_id = asked.condominium_id
      where in_force(o.starts_on, o.ends_on) and not promotes_initiative(asked.id, o.person_id)
    ), able as (
      select k.person_id from asked cross join committee k
      where asked.path = 'committee' and home_of(k.person_id) = asked.condominium_id
      union
      select r.person_id from asked join staff_territory t on t.territory_id = asked.territory_id
      join staff_role r on r.person_id = t.person_id
      where (asked.path = 'office' or not exists (select from committee)) and r.role <> 'administrator'
        and in_force(r.starts_on, r.ends_on) and home_of(r.person_id) is distinct from asked.condominium_id
        and not exists (select from staff_conflict x
          where x.person_id = r.person_id and x.condominium_id = asked.condominium_id)
    )
    select coalesce(array_agg(a.person_id), '{}') from able a cross join asked
    where a.person_id = asked.owner_id or not exists (select from able o where o.person_id = asked.owner_id)
  $$;
`;
