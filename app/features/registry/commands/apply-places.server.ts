import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/**
 * Writes the places a drafted plan needs: municipalities, territories, condominiums, stairwells and dwellings that are
 * new, and what is corrected of known dwellings. Each write stands in registry_import_change. As `registry`.
 */
export async function applyPlaces(trx: Trx): Promise<void> {
  await sql`create temp table plan_new_place on commit drop as
    select g.*, least(greatest(f.storeys, 1), 30) as storeys,
      least(greatest(ceil(f.dwellings::numeric / least(greatest(f.storeys, 1), 30)), 1), 30)::int as columns
    from plan_place g
    join (select place_code, max(coalesce(floor, 0)) + 1 as storeys, count(*) as dwellings
      from plan_fact where dwelling_id is null group by place_code) f on f.place_code = g.code
    where g.condominium_id is null`.execute(trx);
  for (const name of ["municipality", "territory"] as const) await makeNames(trx, name);
  await giveTerritories(trx);
  await makeCondominiums(trx);
  await makeStairwells(trx);
  await makeDwellings(trx);
  await correctDwellings(trx);
}

/** Names are known whatever their letters, so that "FIRENZE" does not become a second Firenze. */
async function makeNames(trx: Trx, table: "municipality" | "territory"): Promise<void> {
  const name = sql.raw(table);
  await sql`with made as (
      insert into ${name} (name)
      select distinct on (lower(g.${name})) g.${name} from plan_new_place g
      where not exists (select from ${name} k where lower(k.name) = lower(g.${name})) returning id, name)
    insert into registry_import_change (import_id, entity, entity_key, after)
    select i.id, ${sql.lit(table)}, jsonb_build_object('id', made.id), jsonb_build_object('name', made.name)
    from made cross join plan_import i`.execute(trx);
}

/** A territory that comes with a file is given to who confirmed it: in a new portal nobody else could look there. */
async function giveTerritories(trx: Trx): Promise<void> {
  await sql`with given as (
      insert into staff_territory (person_id, territory_id)
      select r.confirmed_by, (c.entity_key->>'id')::bigint from registry_import_change c
      join plan_import i on i.id = c.import_id join registry_import r on r.id = i.id
      where c.entity = 'territory' and r.confirmed_by is not null
      on conflict do nothing returning person_id, territory_id)
    insert into staff_change (person_id, changed_by, kind, details)
    select g.person_id, g.person_id, 'territoriesSet', jsonb_build_object('territories', jsonb_agg(t.name order by t.name))
    from (select * from given union select s.* from staff_territory s where s.person_id in (select person_id from given)) g
    join territory t on t.id = g.territory_id group by g.person_id`.execute(trx);
}

async function makeCondominiums(trx: Trx): Promise<void> {
  await sql`with made as (
      insert into condominium (code, street, house_number, municipality_id, territory_id, storeys, columns, plaster)
      select g.code, g.street, g.house_number,
        (select id from municipality m where lower(m.name) = lower(g.municipality) order by id limit 1),
        (select id from territory t where lower(t.name) = lower(g.territory) order by id limit 1), g.storeys, g.columns,
        (array['ochre', 'brick', 'cream', 'rose', 'sage'])[1 + ('x' || left(md5(g.code), 6))::bit(24)::int % 5]
      from plan_new_place g returning id, code)
    insert into registry_import_change (import_id, entity, entity_key, after)
    select i.id, 'condominium', jsonb_build_object('id', made.id), jsonb_build_object('code', made.code)
    from made cross join plan_import i`.execute(trx);
}

async function makeStairwells(trx: Trx): Promise<void> {
  await sql`with wanted as (
      select c.id as condominium_id, coalesce(f.stairwell, 'A') as name
      from plan_fact f join condominium c on c.code = f.place_code where f.dwelling_id is null
      union select condominium_id, new_stairwell from plan_known_dwelling where new_stairwell is not null),
    made as (
      insert into stairwell (condominium_id, name) select w.condominium_id, w.name from wanted w
      where not exists (select from stairwell s where s.condominium_id = w.condominium_id and s.name = w.name)
      returning id, condominium_id, name)
    insert into registry_import_change (import_id, entity, entity_key, after)
    select i.id, 'stairwell', jsonb_build_object('id', made.id), jsonb_build_object('name', made.name)
    from made cross join plan_import i`.execute(trx);
}

async function makeDwellings(trx: Trx): Promise<void> {
  await sql`with made as (
      insert into dwelling (code, condominium_id, stairwell_id, floor, unit, rooms, millesimi)
      select f.dwelling_code, c.id, s.id, coalesce(f.floor, 0), coalesce(f.unit, f.dwelling_code), coalesce(f.rooms, 1), coalesce(f.millesimi, 1)
      from plan_fact f
      join condominium c on c.code = f.place_code
      join stairwell s on s.condominium_id = c.id and s.name = coalesce(f.stairwell, 'A')
      where f.dwelling_id is null returning *)
    insert into registry_import_change (import_id, entity, entity_key, after)
    select i.id, 'dwelling', jsonb_build_object('id', made.id), to_jsonb(made) - 'id'
    from made cross join plan_import i`.execute(trx);
}

async function correctDwellings(trx: Trx): Promise<void> {
  await sql`with made as (
      update dwelling d set floor = coalesce(k.new_floor, d.floor), unit = coalesce(k.new_unit, d.unit),
        rooms = coalesce(k.new_rooms, d.rooms), millesimi = coalesce(k.new_millesimi, d.millesimi),
        stairwell_id = coalesce((select s.id from stairwell s where s.condominium_id = d.condominium_id and s.name = k.new_stairwell), d.stairwell_id)
      from plan_known_dwelling k join dwelling o on o.id = k.id
      where d.id = k.id
      returning d.id,
        jsonb_build_object('floor', o.floor, 'unit', o.unit, 'rooms', o.rooms, 'millesimi', o.millesimi, 'stairwell_id', o.stairwell_id) as before,
        jsonb_build_object('floor', d.floor, 'unit', d.unit, 'rooms', d.rooms, 'millesimi', d.millesimi, 'stairwell_id', d.stairwell_id) as after)
    insert into registry_import_change (import_id, entity, entity_key, before, after)
    select i.id, 'dwelling', jsonb_build_object('id', made.id), made.before, made.after
    from made cross join plan_import i`.execute(trx);
}
