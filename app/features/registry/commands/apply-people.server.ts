import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { PlanMoved } from "./apply-ends.server";

/** Lines that are obeyed: in order, and waiting for nothing. */
const obeyed = sql.raw("l.sound and l.free");

/** Makes the people who are new and corrects those who are known. Throws PlanMoved when somebody changed meanwhile. */
export async function applyPeople(trx: Trx): Promise<void> {
  await sql`with made as (
      insert into person (registry_number, first_name, last_name, birth_year, locale, email, phone)
      select l.person_number, l.first_name, l.last_name, l.birth_year, coalesce(l.language, 'it'), l.email, l.phone
      from plan_line l where l.person_id is null and ${obeyed} returning *)
    insert into registry_import_change (import_id, person_id, entity, entity_key, after)
    select i.id, made.id, 'person', jsonb_build_object('id', made.id), jsonb_build_object('registry_number', made.registry_number,
      'first_name', made.first_name, 'last_name', made.last_name, 'birth_year', made.birth_year, 'locale', made.locale, 'email', made.email, 'phone', made.phone)
    from made cross join plan_import i`.execute(trx);
  await sql`update plan_line l set person_id = p.id from person p
    where l.person_id is null and p.registry_number = l.person_number and ${obeyed}`.execute(trx);
  await correctPeople(trx);
}

async function correctPeople(trx: Trx): Promise<void> {
  await sql`create temp table plan_correction on commit drop as
    select l.person_id, v.before, v.after from plan_line l join plan_verdict v on v.id = l.id
    where ${obeyed} and v.after ?| '{firstName,lastName,birthYear,language,email,phone}'`.execute(trx);
  const { rows } = await sql<{ planned: number; written: number }>`with old as (
      select p.* from person p where p.id in (select person_id from plan_correction) order by p.id for no key update),
    made as (
      update person p set first_name = coalesce(c.after->>'firstName', p.first_name), last_name = coalesce(c.after->>'lastName', p.last_name),
        birth_year = coalesce((c.after->>'birthYear')::int, p.birth_year), locale = coalesce(c.after->>'language', p.locale),
        email = coalesce(c.after->>'email', p.email), phone = coalesce(c.after->>'phone', p.phone)
      from plan_correction c join old o on o.id = c.person_id
      where p.id = c.person_id and jsonb_build_object('firstName', o.first_name, 'lastName', o.last_name, 'birthYear', o.birth_year,
          'language', o.locale, 'email', o.email, 'phone', o.phone) @> (c.before - '{holder,stairwell,floor,unit,rooms,millesimi,leftOn,endsOn}'::text[])
      returning p.id, jsonb_build_object('first_name', o.first_name, 'last_name', o.last_name, 'birth_year', o.birth_year,
          'locale', o.locale, 'email', o.email, 'phone', o.phone) as before,
        jsonb_build_object('first_name', p.first_name, 'last_name', p.last_name, 'birth_year', p.birth_year,
          'locale', p.locale, 'email', p.email, 'phone', p.phone) as after),
    kept as (
      insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
      select i.id, made.id, 'person', jsonb_build_object('id', made.id), b.values, a.values
      from made cross join plan_import i
      cross join lateral (select jsonb_object_agg(key, value) as values from jsonb_each(made.before) where value <> made.after->key) b
      cross join lateral (select jsonb_object_agg(key, value) as values from jsonb_each(made.after) where value <> made.before->key) a)
    select (select count(*)::int from plan_correction) as planned, (select count(*)::int from made) as written`.execute(
    trx,
  );
  if (rows[0]?.planned !== rows[0]?.written) throw new PlanMoved();
}

/** Makes households and tenancies of new contracts, brings people in, and writes holders and contracts that go on again. */
export async function applyHouseholds(trx: Trx): Promise<void> {
  await makeHouseholds(trx);
  await sql`with made as (
      insert into tenancy (condominium_id, dwelling_id, household_id, holder_id, contract_number, starts_on)
      select d.condominium_id, d.id, h.household_id, l.person_id, l.contract_number, l.contract_starts_on
      from plan_household h
      join plan_contract_line o on o.contract_number = h.contract_number
      join plan_line l on l.id = o.holder_line
      join dwelling d on d.code = l.dwelling_code returning *)
    insert into registry_import_change (import_id, person_id, entity, entity_key, after)
    select i.id, made.holder_id, 'tenancy', jsonb_build_object('id', made.id), to_jsonb(made) - 'id'
    from made cross join plan_import i`.execute(trx);
  await goOn(trx);
  await sql`with made as (
      insert into household_member (household_id, condominium_id, person_id, joined_on)
      select h.id, h.condominium_id, l.person_id, case when l.tenancy_id is null then l.contract_starts_on
        else greatest(l.contract_starts_on, i.effective_on) end
      from plan_line l cross join plan_import i
      left join plan_household n on n.contract_number = l.contract_number
      join household h on h.id = coalesce(l.household_id, n.household_id)
      where ${obeyed} and not l.member_known returning *)
    insert into registry_import_change (import_id, person_id, entity, entity_key, after)
    select i.id, made.person_id, 'household_member', jsonb_build_object('household_id', made.household_id, 'person_id', made.person_id),
      jsonb_build_object('joined_on', made.joined_on, 'left_on', made.left_on)
    from made cross join plan_import i`.execute(trx);
}

/** Households of one condominium are alike until somebody moves in: which contract gets which is all the same. */
async function makeHouseholds(trx: Trx): Promise<void> {
  await sql`create temp table plan_household (contract_number text, household_id bigint) on commit drop`.execute(trx);
  await sql`with wanted as (
      select l.contract_number, d.condominium_id, row_number() over (partition by d.condominium_id order by l.contract_number) as place
      from plan_contract_line o join plan_line l on l.id = o.holder_line join dwelling d on d.code = l.dwelling_code
      where l.tenancy_id is null),
    made as (insert into household (condominium_id) select condominium_id from wanted returning id, condominium_id),
    numbered as (select id, condominium_id, row_number() over (partition by condominium_id order by id) as place from made),
    kept as (
      insert into registry_import_change (import_id, entity, entity_key, after)
      select i.id, 'household', jsonb_build_object('id', made.id), '{}' from made cross join plan_import i)
    insert into plan_household
    select w.contract_number, n.id from wanted w join numbered n using (condominium_id, place)`.execute(trx);
  await sql`analyze plan_household`.execute(trx);
}

/** Known contracts: the one that had ended goes on, who had left lives there again, another person holds it. */
async function goOn(trx: Trx): Promise<void> {
  await sql`with made as (
      update tenancy t set ends_on = null from plan_contract k
      where t.id = k.tenancy_id and not k.goes_on and k.contract_number in (select contract_number from plan_contract_line)
      returning t.id, k.ends_on)
    insert into registry_import_change (import_id, entity, entity_key, before, after)
    select i.id, 'tenancy', jsonb_build_object('id', made.id), jsonb_build_object('ends_on', made.ends_on), '{"ends_on": null}'
    from made cross join plan_import i`.execute(trx);
  await sql`with made as (
      update household_member m set left_on = null from plan_line l
      where m.household_id = l.household_id and m.person_id = l.person_id and l.member_known and not l.member_goes_on and ${obeyed}
      returning m.household_id, m.person_id, l.left_on)
    insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
    select i.id, made.person_id, 'household_member', jsonb_build_object('household_id', made.household_id, 'person_id', made.person_id),
      jsonb_build_object('left_on', made.left_on), '{"left_on": null}'
    from made cross join plan_import i`.execute(trx);
  await sql`with made as (
      update tenancy t set holder_id = l.person_id from plan_line l join plan_contract k on k.contract_number = l.contract_number
      where t.id = l.tenancy_id and l.holder and ${obeyed} and k.holder_id <> l.person_id
      returning t.id, t.holder_id, k.holder_id as old_holder)
    insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
    select i.id, made.holder_id, 'tenancy', jsonb_build_object('id', made.id), jsonb_build_object('holder_id', made.old_holder),
      jsonb_build_object('holder_id', made.holder_id)
    from made cross join plan_import i`.execute(trx);
}
