import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { membershipGoesOn, tenancyGoesOn } from "./plan-lines.server";

/**
 * Finds who lives where the file speaks of and is not in it (`plan_end`), whose end is ticked, which households are
 * empty after that (`plan_ending`), and which lines must wait for a tick (`blocks` of `plan_line`). Nothing ends by
 * itself: without a tick everybody stays. After judgeLines, as the system actor `registry`.
 */
export async function findEnds(trx: Trx, importId: number): Promise<void> {
  await sql`create temp table plan_scope on commit drop as
    select condominium_id from plan_dwelling where condominium_id is not null
    union select condominium_id from plan_place where condominium_id is not null
    union select condominium_id from plan_contract where condominium_id is not null`.execute(trx);
  await sql`analyze plan_scope`.execute(trx);
  await findMissing(trx, importId);
  await blockPeople(trx);
  await findEnding(trx);
  await blockContracts(trx);
}

/**
 * Members of the condominiums in the file, and the old homes of people whom the file puts elsewhere; contracts that go
 * on with nobody in them are listed too, so that they do not keep a dwelling for ever.
 */
async function findMissing(trx: Trx, importId: number): Promise<void> {
  await sql`create temp table plan_end on commit drop as
    with missing as (
      select m.household_id, m.person_id, m.joined_on, m.left_on, m.condominium_id
      from household_member m
      where ${membershipGoesOn("m")}
        and (m.condominium_id in (select condominium_id from plan_scope)
          or m.person_id in (select person_id from plan_line where person_id is not null))
        and not exists (select from plan_line l where l.person_id = m.person_id and l.household_id = m.household_id)
      union all
      select t.household_id, null, null, null, t.condominium_id
      from tenancy t
      where t.condominium_id in (select condominium_id from plan_scope) and ${tenancyGoesOn("t")}
        and not exists (select from household_member m where m.household_id = t.household_id and ${membershipGoesOn("m")})
        and not exists (select from plan_contract k where k.household_id = t.household_id))
    select e.*, r.id as row_id, coalesce(r.end_ticked, false) as ticked
    from missing e
    left join registry_import_row r on r.import_id = ${importId}::bigint and r.line is null
      and r.household_id = e.household_id and r.person_id is not distinct from e.person_id`.execute(trx);
  await sql`analyze plan_end`.execute(trx);
}

/** Nobody has two homes: a line that gives a person another one waits until the old one is ticked. */
async function blockPeople(trx: Trx): Promise<void> {
  await sql`update plan_line l set free = false, blocks = '[{"column": "personNumber", "reason": "personHeld", "plan": true}]'
    where l.sound
      and exists (select from plan_end e where e.person_id = l.person_id and not e.ticked)`.execute(trx);
}

/** A household ends when each of its people is ticked and no line of the file brings somebody into it. */
async function findEnding(trx: Trx): Promise<void> {
  await sql`create temp table plan_ending on commit drop as
    select e.household_id
    from plan_end e
    group by e.household_id
    having bool_and(e.ticked)
      and count(e.person_id) = (select count(*) from household_member m where m.household_id = e.household_id and ${membershipGoesOn("m")})
      and not exists (select from plan_line l where l.household_id = e.household_id
        and l.sound and l.free)`.execute(trx);
  await sql`analyze plan_ending`.execute(trx);
}

/** A dwelling has one tenancy: a contract that would begin or go on again waits until the other one ends. */
async function blockContracts(trx: Trx): Promise<void> {
  await sql`update plan_line l set free = false, blocks = l.blocks || '[{"column": "dwellingCode", "reason": "dwellingHeld", "plan": true}]'
    where l.sound and not l.contract_goes_on and exists (
      select from tenancy t where t.dwelling_id = l.dwelling_id and t.id is distinct from l.tenancy_id and ${tenancyGoesOn("t")}
        and t.household_id not in (select household_id from plan_ending))`.execute(trx);
  await sql`update plan_line l set free = false, blocks = '[{"column": "holder", "reason": "holderBlocked", "plan": true}]'
    where l.sound and l.free and l.tenancy_id is null and exists (
      select from plan_line h where h.contract_number = l.contract_number and h.holder and h.sound and not h.free)`.execute(
    trx,
  );
}
