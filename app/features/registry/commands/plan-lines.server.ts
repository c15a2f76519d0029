import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";

/** Whether a tenancy goes on: one that ended on its own first day is over, though that day is still in it. */
export const tenancyGoesOn = (table: string) =>
  sql.raw(
    `(${table}.ends_on is null or ${table}.ends_on > greatest((now() at time zone 'Europe/Rome')::date, ${table}.starts_on))`,
  );

/** Whether somebody is a member of a household now or will be; a day of leaving that has come ends it. */
export const membershipGoesOn = (table: string) =>
  sql.raw(
    `(${table}.left_on is null or ${table}.left_on > greatest((now() at time zone 'Europe/Rome')::date, ${table}.joined_on))`,
  );

/**
 * Reads the lines of an import into tables of this transaction (`plan_import`, `plan_file`, `plan_contract`,
 * `plan_dwelling`, `plan_place`), with what the registry knows beside what the file says. Sets of rows, never one by one:
 * 35,000 lines take about a second. As the system actor `registry`.
 */
export async function readPlanLines(trx: Trx, importId: number): Promise<void> {
  await sql`create temp table plan_import on commit drop as
    select id, effective_on, (now() at time zone 'Europe/Rome')::date as today from registry_import where id = ${importId}::bigint`.execute(
    trx,
  );
  await readFile(trx, importId);
  await readContracts(trx);
  await readDwellings(trx);
  for (const table of ["plan_import", "plan_contract", "plan_dwelling", "plan_place"]) {
    await sql.raw(`analyze ${table}`).execute(trx);
  }
}

/** Of a line that could not be read only its keys count, so that its people are not taken for missing. */
async function readFile(trx: Trx, importId: number): Promise<void> {
  await sql`create temp table plan_file on commit drop as
    with line as (
      select r.id, r.line, r.errors @? '$[*] ? (!exists (@.plan))' as unread, r.fields
      from registry_import_row r where r.import_id = ${importId}::bigint and r.line is not null)
    select l.id, l.line, l.unread, f."dwellingCode" as dwelling_code, f."contractNumber" as contract_number,
      f."personNumber" as person_number, f."firstName" as first_name, f."lastName" as last_name, f."birthYear" as birth_year,
      f.holder, f.stairwell, f.floor, f.unit, round(f.rooms, 1) as rooms, round(f.millesimi, 3) as millesimi,
      f.language, f.email, f.phone, f."startsOn" as starts_on, f."condominiumCode" as condominium_code,
      f.street, f."houseNumber" as house_number, f.municipality, f.territory
    from line l
    cross join lateral jsonb_to_record(case when l.unread
      then jsonb_build_object('dwellingCode', l.fields->'dwellingCode', 'contractNumber', l.fields->'contractNumber',
        'personNumber', l.fields->'personNumber', 'condominiumCode', l.fields->'condominiumCode')
      else l.fields end) as f("dwellingCode" text, "contractNumber" text, "personNumber" text, "firstName" text, "lastName" text,
        "birthYear" int, holder boolean, stairwell text, floor int, unit text, rooms numeric, millesimi numeric, language text,
        email text, phone text, "startsOn" date, "condominiumCode" text, street text, "houseNumber" text, municipality text,
        territory text)`.execute(trx);
  await sql`analyze plan_file (contract_number, dwelling_code, person_number, condominium_code)`.execute(trx);
}

async function readContracts(trx: Trx): Promise<void> {
  await sql`create temp table plan_contract on commit drop as
    with file as (
      select contract_number, min(dwelling_code) as dwelling_code, min(dwelling_code) <> max(dwelling_code) as dwellings_differ,
        count(*) filter (where holder) as holders, coalesce(min(starts_on) filter (where holder), min(starts_on)) as starts_on
      from plan_file where contract_number is not null group by contract_number)
    select f.contract_number, f.dwelling_code, f.dwellings_differ, f.holders,
      t.id as tenancy_id, t.household_id, t.dwelling_id, t.condominium_id, t.holder_id, t.ends_on,
      coalesce(t.starts_on, f.starts_on, i.effective_on) as starts_on,
      t.id is not null and ${tenancyGoesOn("t")} as goes_on,
      exists (select from tenancy o where o.household_id = t.household_id and o.id <> t.id and ${tenancyGoesOn("o")}) as replaced
    from file f cross join plan_import i left join tenancy t on t.contract_number = f.contract_number`.execute(trx);
}

async function readDwellings(trx: Trx): Promise<void> {
  const differs = (column: string) => sql.raw(`coalesce(min(${column}) <> max(${column}), false) as ${column}_differs`);
  await sql`create temp table plan_dwelling on commit drop as
    with file as (
      select dwelling_code, coalesce(min(contract_number) <> max(contract_number), false) as contracts_differ,
        min(condominium_code) filter (where not unread) as condominium_code, ${differs("condominium_code")}, ${differs("stairwell")},
        ${differs("floor")}, ${differs("unit")}, ${differs("rooms")}, ${differs("millesimi")}
      from plan_file where dwelling_code is not null group by dwelling_code)
    select f.*, d.id as dwelling_id, d.condominium_id, c.code as known_code, coalesce(c.code, f.condominium_code) as place_code
    from file f left join dwelling d on d.code = f.dwelling_code left join condominium c on c.id = d.condominium_id`.execute(
    trx,
  );
  await sql`create temp table plan_place on commit drop as
    with file as (
      select condominium_code as code, min(street) as street, min(house_number) as house_number, min(municipality) as municipality,
        min(territory) as territory, ${differs("street")}, ${differs("house_number")}, ${differs("municipality")}, ${differs("territory")}
      from plan_file where condominium_code is not null group by condominium_code)
    select f.*, c.id as condominium_id,
      f.street is not null and f.house_number is not null and f.municipality is not null and f.territory is not null as whole
    from file f left join condominium c on c.code = f.code`.execute(trx);
}
