import { type RawBuilder, sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { membershipGoesOn, tenancyGoesOn } from "./plan-lines.server";

/**
 * Reads what an import wrote into `plan_back` and marks what has to stay (`kept`), until nothing more follows: whoever
 * acted keeps all of theirs, and nobody is left without a home by an undo. As the system actor `registry`.
 */
export async function findKept(trx: Trx, importId: number, acted: number[]): Promise<void> {
  await readChanges(trx, importId);
  await sql`update plan_back set kept = 'acted' where person_id = any (${acted}::bigint[])`.execute(trx);
  await keepChanged(trx);
  let moved = true;
  while (moved) {
    moved = false;
    for (const rule of rules) {
      const result =
        await sql`update plan_back b set kept = coalesce(${rule.kept}, 'stands') where b.kept is null and ${rule.when}`.execute(
          trx,
        );
      if (Number(result.numAffectedRows ?? 0) > 0) moved = true;
    }
  }
}

/** `kind`: made, or what was changed of a row that was there. */
async function readChanges(trx: Trx, importId: number): Promise<void> {
  await sql`create temp table plan_back on commit drop as
    select c.id, c.person_id, c.entity, c.before, c.after, null::text as kept,
      coalesce((c.entity_key->>'id')::bigint, 0) as row_id,
      case when c.before is null then 'made'
        when c.entity = 'tenancy' and c.after ? 'holder_id' then 'held'
        when c.entity in ('tenancy', 'household_member') and (c.after @> '{"ends_on": null}' or c.after @> '{"left_on": null}') then 'resumed'
        when c.entity in ('tenancy', 'household_member') then 'ended' else 'changed' end as kind,
      coalesce((c.entity_key->>'household_id')::bigint, t.household_id) as household_id, t.dwelling_id
    from registry_import_change c
    left join tenancy t on c.entity = 'tenancy' and t.id = (c.entity_key->>'id')::bigint
    where c.import_id = ${importId} and not c.undone`.execute(trx);
  for (const column of ["person_id", "household_id", "row_id"]) {
    await sql.raw(`create index on plan_back (${column})`).execute(trx);
  }
  await sql`analyze plan_back`.execute(trx);
}

/** Rows that do not say any more what the import wrote were changed by somebody since. */
async function keepChanged(trx: Trx): Promise<void> {
  for (const entity of ["person", "tenancy", "dwelling", "committee_office", "access_code"]) {
    await sql`update plan_back b set kept = 'changed' where b.kept is null and b.entity = ${entity}
      and not exists (select from ${sql.table(entity)} r where r.id = b.row_id and to_jsonb(r) @> b.after)`.execute(
      trx,
    );
  }
  await sql`update plan_back b set kept = 'changed' where b.kept is null and b.entity = 'household_member' and not exists (
    select from household_member m where m.household_id = b.household_id and m.person_id = b.person_id and to_jsonb(m) @> b.after)`.execute(
    trx,
  );
}

/** A membership that brings somebody in, and that will be taken back. */
const takenBack = (household: string, person: string) =>
  sql.raw(`exists (select from plan_back x where x.entity = 'household_member' and x.kind in ('made', 'resumed') and x.kept is null
    and x.household_id = ${household} and x.person_id = ${person})`);
/** A tenancy that begins or goes on, and that will be taken back. */
const closed = (tenancy: string) =>
  sql.raw(
    `exists (select from plan_back x where x.entity = 'tenancy' and x.kind in ('made', 'resumed') and x.kept is null and x.row_id = ${tenancy})`,
  );
const core = sql.raw("('person', 'household_member', 'tenancy')");

/** What has to stay because of something else. `kept` is the reason; "stands" where none is given. */
const rules: { kept?: RawBuilder<unknown>; when: RawBuilder<unknown> }[] = [
  // One person's rows stay or go together, and with them their offices and codes.
  {
    kept: sql`(select min(x.kept) from plan_back x where x.person_id = b.person_id and x.entity in ${core})`,
    when: sql`b.person_id in (select x.person_id from plan_back x where x.kept is not null and x.person_id is not null and x.entity in ${core})`,
  },
  // A contract stays while somebody stays in its household.
  {
    when: sql`b.entity = 'tenancy' and b.kind in ('made', 'resumed') and exists (
      select from household_member m where m.household_id = b.household_id and (b.kind = 'made' or ${membershipGoesOn("m")})
        and not ${takenBack("m.household_id", "m.person_id")})`,
  },
  // A contract goes on again only if somebody comes back into it, and if its dwelling is free.
  {
    when: sql`b.entity = 'tenancy' and b.kind = 'ended'
      and exists (select from plan_back x where x.entity = 'household_member' and x.kind = 'ended' and x.household_id = b.household_id)
      and not exists (select from plan_back x where x.entity = 'household_member' and x.kind = 'ended' and x.household_id = b.household_id and x.kept is null)`,
  },
  {
    when: sql`b.entity = 'tenancy' and b.kind = 'ended' and exists (
      select from tenancy t where t.dwelling_id = b.dwelling_id and t.id <> b.row_id and ${tenancyGoesOn("t")} and not ${closed("t.id")})`,
  },
  // Somebody comes back only into a contract that goes on, and only who has no other home.
  {
    when: sql`b.entity = 'household_member' and b.kind = 'ended' and not exists (
      select from tenancy t where t.household_id = b.household_id and (${tenancyGoesOn("t")} and not ${closed("t.id")}
        or exists (select from plan_back x where x.entity = 'tenancy' and x.kind = 'ended' and x.kept is null and x.row_id = t.id)))`,
  },
  {
    when: sql`b.entity = 'household_member' and b.kind = 'ended' and exists (
      select from household_member m where m.person_id = b.person_id and m.household_id <> b.household_id and ${membershipGoesOn("m")}
        and not ${takenBack("m.household_id", "m.person_id")})`,
  },
  // A person stays who lives or lived somewhere else meanwhile, or holds a contract that stays.
  {
    when: sql`b.entity = 'person' and b.kind = 'made' and (
      exists (select from household_member m where m.person_id = b.row_id and not exists (
        select from plan_back x where x.entity = 'household_member' and x.kind = 'made' and x.kept is null
          and x.household_id = m.household_id and x.person_id = m.person_id))
      or exists (select from tenancy t where t.holder_id = b.row_id and not exists (
        select from plan_back x where x.entity = 'tenancy' and x.kind in ('made', 'held') and x.kept is null and x.row_id = t.id)))`,
  },
  // The holder before must still be there to hold it again.
  {
    when: sql`b.entity = 'tenancy' and b.kind = 'held' and not exists (select from person p where p.id = (b.before->>'holder_id')::bigint)`,
  },
];
