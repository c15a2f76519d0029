import { sql } from "kysely";
import { asSystem, type Trx, withRole } from "~/platform/database.server";
import { moveVersion, showProgress } from "./apply-import.server";
import { peopleSince } from "./people-since.server";
import { registryVersion, wholeRegistry } from "./plan-import.server";
import { findKept } from "./take-back-rules.server";

/**
 * Takes back what an applied import wrote (state `undoing`), as far as nobody acted, nothing was changed and nothing else
 * stands on it since; what stays is marked with the reason. One transaction under the registry's lock. Called by the job;
 * safe to repeat.
 */
export function takeBackImport(importId: number): Promise<void> {
  return asSystem(
    "registry",
    async (trx) => {
      await registryVersion(trx, true);
      const found = await trx
        .selectFrom("registry_import")
        .select("state")
        .where("id", "=", importId)
        .executeTakeFirst();
      if (found?.state !== "undoing") return;
      await showProgress(importId, 10);
      const { acted, standing } = await withRole(trx, "job", () => peopleSince(trx, importId));
      await withRole(trx, "registry", () => takeBack(trx, importId, acted, standing));
    },
    wholeRegistry,
  );
}

async function takeBack(trx: Trx, importId: number, acted: number[], standing: number[]): Promise<void> {
  await sql`select set_config('jit', 'off', true)`.execute(trx);
  await findKept(trx, importId, acted);
  // A letter or a line in a log keeps the record of a person, not their home.
  await sql`update plan_back set kept = 'stands' where kept is null and entity = 'person' and kind = 'made'
    and row_id = any (${standing}::bigint[])`.execute(trx);
  const steps = [closeHomes, openHomes, takeBackPeople, takeBackPlaces];
  for (const [at, step] of steps.entries()) {
    await showProgress(importId, 30 + at * 15);
    await step(trx);
  }
  await sql`update registry_import_change c set undone = b.kept is null, kept = b.kept from plan_back b where c.id = b.id`.execute(
    trx,
  );
  await moveVersion(trx);
  await finish(trx, importId);
}

/** Homes that the import opened close again, before those it closed open. */
async function closeHomes(trx: Trx): Promise<void> {
  await sql`delete from household_member m using plan_back b where b.kept is null and b.entity = 'household_member' and b.kind = 'made'
    and m.household_id = b.household_id and m.person_id = b.person_id`.execute(trx);
  await backTo(trx, "resumed", "household_member", "left_on");
  await backTo(trx, "resumed", "tenancy", "ends_on");
  await sql`update tenancy t set holder_id = (b.before->>'holder_id')::bigint from plan_back b
    where b.kept is null and b.entity = 'tenancy' and b.kind = 'held' and t.id = b.row_id`.execute(trx);
  await sql`delete from tenancy t using plan_back b
    where b.kept is null and b.entity = 'tenancy' and b.kind = 'made' and t.id = b.row_id`.execute(trx);
}

async function openHomes(trx: Trx): Promise<void> {
  await backTo(trx, "ended", "tenancy", "ends_on");
  await backTo(trx, "ended", "household_member", "left_on");
  // Who was appointed again, or has a newer code, keeps that instead.
  await sql`update plan_back b set kept = 'stands' where b.kept is null and (
      b.entity = 'access_code' and exists (select from access_code a where a.person_id = b.person_id and a.used_at is null and a.voided_at is null)
      or b.entity = 'committee_office' and exists (select from committee_office o join committee_office n using (condominium_id, person_id, office)
        where o.id = b.row_id and n.id <> o.id and n.ends_on is null))`.execute(trx);
  await sql`update committee_office o set ends_on = (b.before->>'ends_on')::date from plan_back b
    where b.kept is null and b.entity = 'committee_office' and o.id = b.row_id`.execute(trx);
  await sql`update access_code a set voided_at = null from plan_back b
    where b.kept is null and b.entity = 'access_code' and a.id = b.row_id`.execute(trx);
}

async function backTo(
  trx: Trx,
  kind: "resumed" | "ended",
  table: "tenancy" | "household_member",
  column: "ends_on" | "left_on",
): Promise<void> {
  const row =
    table === "tenancy" ? sql`t.id = b.row_id` : sql`t.household_id = b.household_id and t.person_id = b.person_id`;
  await sql`update ${sql.table(table)} t set ${sql.ref(column)} = (b.before->>${column})::date from plan_back b
    where b.kept is null and b.entity = ${table} and b.kind = ${kind} and ${row}`.execute(trx);
}

async function takeBackPeople(trx: Trx): Promise<void> {
  await deleteFree(trx, "household");
  await sql`update person p set (first_name, last_name, birth_year, locale, email, phone) = (
      select r.first_name, r.last_name, r.birth_year, r.locale, r.email, r.phone from jsonb_populate_record(p, b.before) r)
    from plan_back b where b.kept is null and b.entity = 'person' and b.kind = 'changed' and p.id = b.row_id`.execute(
    trx,
  );
  await sql`delete from person p using plan_back b
    where b.kept is null and b.entity = 'person' and b.kind = 'made' and p.id = b.row_id`.execute(trx);
  await forgetGone(trx);
  // Whose record stays without a home has no use for a letter: nobody enters with it.
  await sql`update access_code a set voided_at = now() from plan_back b
    where b.kept is not null and b.entity = 'person' and b.kind = 'made' and a.person_id = b.row_id
      and a.used_at is null and a.voided_at is null
      and not exists (select from household_member m where m.person_id = b.row_id)`.execute(trx);
}

/** Lines of files do not name people and households that are gone. */
async function forgetGone(trx: Trx): Promise<void> {
  const gone = (entity: string) =>
    sql`(select b.row_id from plan_back b where b.kept is null and b.entity = ${entity} and b.kind = 'made')`;
  await sql`update registry_import_row r set person_id = (select p.id from person p where p.id = r.person_id),
      household_id = (select h.id from household h where h.id = r.household_id)
    where r.person_id in ${gone("person")} or r.household_id in ${gone("household")}`.execute(trx);
}

async function takeBackPlaces(trx: Trx): Promise<void> {
  await sql`update plan_back b set kept = 'stands' where b.kept is null and b.entity = 'dwelling' and b.kind = 'changed'
    and not exists (select from stairwell s where s.id = (b.before->>'stairwell_id')::bigint)`.execute(trx);
  await sql`update dwelling d set (floor, unit, rooms, millesimi, stairwell_id) = (
      select r.floor, r.unit, r.rooms, r.millesimi, r.stairwell_id from jsonb_populate_record(d, b.before) r)
    from plan_back b where b.kept is null and b.entity = 'dwelling' and b.kind = 'changed' and d.id = b.row_id`.execute(
    trx,
  );
  // A notice for some stairwells names them in a list, which no foreign key watches.
  await sql`update plan_back set kept = 'stands' where kept is null and entity = 'stairwell' and kind = 'made'
    and row_id in (select unnest(g.stairwell_ids) from posting g where g.stairwell_ids is not null)`.execute(trx);
  for (const place of ["dwelling", "stairwell", "condominium", "municipality"]) await deleteFree(trx, place);
  await sql`delete from staff_territory s using plan_back b, registry_import_change c, registry_import i
    where b.kept is null and b.entity = 'territory' and b.kind = 'made' and s.territory_id = b.row_id
      and c.id = b.id and i.id = c.import_id and s.person_id = i.confirmed_by
      and not exists (select from condominium k where k.territory_id = b.row_id)`.execute(trx);
  await deleteFree(trx, "territory");
}

/** Deletes rows that the import made and that nothing refers to; which tables could is read from the database itself. */
async function deleteFree(trx: Trx, entity: string): Promise<void> {
  const references = await sql<{ name: string; column: string }>`
    select c.relname as name, a.attname as column
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute own on own.attrelid = k.confrelid and own.attname = 'id'
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_position(k.confkey, own.attnum)]
    where k.contype = 'f' and k.confrelid = ${entity}::regclass`.execute(trx);
  const free = references.rows.map(
    ({ name, column }) => sql`and not exists (select from ${sql.table(name)} r where r.${sql.ref(column)} = d.id)`,
  );
  await sql`with gone as (
      delete from ${sql.table(entity)} d using plan_back b
      where b.kept is null and b.entity = ${entity} and b.kind = 'made' and d.id = b.row_id ${sql.join(free, sql` `)} returning d.id)
    update plan_back b set kept = 'stands' where b.kept is null and b.entity = ${entity} and b.kind = 'made'
      and b.row_id not in (select id from gone)`.execute(trx);
}

/** Counts people: all of theirs taken back, or something of theirs kept. */
async function finish(trx: Trx, importId: number): Promise<void> {
  await sql`update registry_import i set state = 'undone', undone_at = now(), progress = 100, failure = null, counts = i.counts || n.counts
    from (
      select jsonb_build_object('undone', count(*) filter (where kept is null), 'keptBecauseActed', count(*) filter (where kept = 'acted'),
        'keptBecauseChanged', count(*) filter (where kept <> 'acted')) as counts
      from (select person_id, min(kept) as kept from plan_back where person_id is not null group by person_id) people) n
    where i.id = ${importId}`.execute(trx);
}
