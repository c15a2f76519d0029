import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { tenancyGoesOn } from "./plan-lines.server";

/** What the plan stands on changed while it was being applied: nothing is written and the plan is made again. */
export class PlanMoved extends Error {}

/**
 * Ends the memberships that were ticked, the tenancies that nobody is left in, and what hangs on them: committee offices
 * in that condominium and access codes not used yet, unless the person moves within the import. Rights end at once,
 * because sessions read them anew. Throws PlanMoved when somebody moved meanwhile.
 */
export async function applyEnds(trx: Trx): Promise<void> {
  await endMemberships(trx);
  await endTenancies(trx);
  await sql`create temp table plan_gone on commit drop as
    select e.person_id, e.condominium_id, exists (select from plan_line l where l.person_id = e.person_id
        and l.sound and l.free) as moves,
      exists (select from plan_line l where l.person_id = e.person_id and l.condominium_id = e.condominium_id
        and l.sound and l.free) as stays
    from plan_end e where e.ticked and e.person_id is not null`.execute(trx);
  await endOffices(trx);
  await voidCodes(trx);
}

async function endMemberships(trx: Trx): Promise<void> {
  const { rows } = await sql<{ planned: number; written: number }>`with made as (
      update household_member m set left_on = greatest(m.joined_on, i.effective_on) from plan_end e cross join plan_import i
      where e.ticked and m.household_id = e.household_id and m.person_id = e.person_id and m.left_on is not distinct from e.left_on
      returning m.household_id, m.person_id, m.left_on, e.left_on as old_left_on),
    kept as (
      insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
      select i.id, made.person_id, 'household_member', jsonb_build_object('household_id', made.household_id, 'person_id', made.person_id),
        jsonb_build_object('left_on', made.old_left_on), jsonb_build_object('left_on', made.left_on)
      from made cross join plan_import i)
    select (select count(person_id)::int from plan_end where ticked) as planned, (select count(*)::int from made) as written`.execute(
    trx,
  );
  if (rows[0]?.planned !== rows[0]?.written) throw new PlanMoved();
}

async function endTenancies(trx: Trx): Promise<void> {
  await sql`with old as (
      select t.* from tenancy t join plan_ending n on n.household_id = t.household_id where ${tenancyGoesOn("t")} for update of t),
    made as (
      update tenancy t set ends_on = greatest(t.starts_on, i.effective_on - 1) from old o cross join plan_import i
      where t.id = o.id returning t.id, t.ends_on, o.ends_on as old_ends_on)
    insert into registry_import_change (import_id, entity, entity_key, before, after)
    select i.id, 'tenancy', jsonb_build_object('id', made.id), jsonb_build_object('ends_on', made.old_ends_on),
      jsonb_build_object('ends_on', made.ends_on)
    from made cross join plan_import i`.execute(trx);
}

/** An office ends the day before, so that it is in force no more today. */
async function endOffices(trx: Trx): Promise<void> {
  await sql`with old as (
      select o.* from committee_office o cross join plan_import i
      join plan_gone g on g.person_id = o.person_id and g.condominium_id = o.condominium_id and not g.stays
      where o.ends_on is null or o.ends_on >= i.today for update of o),
    made as (
      update committee_office o set ends_on = greatest(o.starts_on, i.effective_on) - 1 from old cross join plan_import i
      where o.id = old.id returning o.id, o.person_id, o.ends_on, old.ends_on as old_ends_on)
    insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
    select i.id, made.person_id, 'committee_office', jsonb_build_object('id', made.id),
      jsonb_build_object('ends_on', made.old_ends_on), jsonb_build_object('ends_on', made.ends_on)
    from made cross join plan_import i`.execute(trx);
}

async function voidCodes(trx: Trx): Promise<void> {
  await sql`with made as (
      update access_code a set voided_at = now() from plan_gone g
      where a.person_id = g.person_id and not g.moves and a.used_at is null and a.voided_at is null
      returning a.id, a.person_id, a.voided_at)
    insert into registry_import_change (import_id, person_id, entity, entity_key, before, after)
    select i.id, made.person_id, 'access_code', jsonb_build_object('id', made.id), '{"voided_at": null}',
      jsonb_build_object('voided_at', made.voided_at)
    from made cross join plan_import i`.execute(trx);
}
