import { personWords } from "./plain-words.ts";

const roles = (person: string) => /* sql */ `(
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'from', r.starts_on, 'to', r.ends_on,
    'inForce', in_force(r.starts_on, r.ends_on), 'over', r.ends_on is not null and r.ends_on < (now() at time zone 'Europe/Rome')::date)
    order by r.starts_on, r.role), '[]') from staff_role r where r.person_id = ${person})`;

const hasFactor = (person: string) =>
  `exists (select from second_factor f where f.person_id = ${person} and f.confirmed_at is not null)`;

const lastSeen = (person: string) =>
  `(select max(x.seen_at) from session x where x.person_id = ${person} and x.second_factor)`;

/** The accounts of the office's people, for coordinators: nobody else may look behind a colleague's sign-in. */
export const staffFunctions = /* sql */ `
  create or replace function staff_accounts(p_text text, p_after bigint)
  returns table (id bigint, first_name text, last_name text, roles jsonb, territories text[], second_factor boolean, last_seen timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select p.id, p.first_name, p.last_name, ${roles("p.id")},
      array(select t.name from staff_territory s join territory t on t.id = s.territory_id where s.person_id = p.id order by t.name),
      ${hasFactor("p.id")}, ${lastSeen("p.id")}
    from person p
    where actor_roles() && '{coordinator}'
      and p.id in (select r.person_id from staff_role r)
      and (trim(p_text) = '' or ${personWords("p.")} @@ search_query(
        regexp_split_to_array(regexp_replace(left(p_text, 100), '[[:punct:][:space:]]+', ' ', 'g'), ' '), false, false))
      and (p_after is null or (p.last_name, p.first_name, p.id) > (select k.last_name, k.first_name, k.id from person k where k.id = p_after))
    order by p.last_name, p.first_name, p.id limit 31
  $$;

  create or replace function staff_account(p_person_id bigint) returns jsonb
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
      'id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'registryNumber', p.registry_number,
      'birthYear', p.birth_year, 'email', p.email, 'emailConfirmed', p.email_confirmed_at is not null,
      'roles', ${roles("p.id")},
      'territoryIds', (select coalesce(jsonb_agg(s.territory_id), '[]') from staff_territory s where s.person_id = p.id),
      'conflicts', (
        select coalesce(jsonb_agg(jsonb_build_object('condominiumId', c.id, 'code', c.code, 'street', c.street, 'houseNumber', c.house_number,
          'reason', x.reason) order by c.street, c.house_number), '[]')
        from staff_conflict x join condominium c on c.id = x.condominium_id where x.person_id = p.id),
      'secondFactor', ${hasFactor("p.id")}, 'lastSeen', ${lastSeen("p.id")},
      'codeUntil', (
        select k.expires_at from access_code k where k.person_id = p.id and k.used_at is null and k.voided_at is null and k.expires_at > now()),
      'history', (
        select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (
          select h.id, h.kind, h.details, h.created_at as at, b.first_name || ' ' || b.last_name as by from staff_change h
          left join person b on b.id = h.changed_by where h.person_id = p.id order by h.id desc limit 50) one))
    from person p
    where p.id = p_person_id and actor_roles() && '{coordinator}' and exists (select from staff_role r where r.person_id = p.id)
  $$;
`;
