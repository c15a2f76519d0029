import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import type { ImportCounts } from "../model";
import { findEnds } from "./plan-ends.server";
import { judgeLines } from "./plan-faults.server";
import { readPlanLines } from "./plan-lines.server";
import { drawVerdicts } from "./plan-verdicts.server";

/** How long one statement over the whole registry may take. */
export const wholeRegistry = "15min";

export type Draft = { digest: Buffer; counts: ImportCounts };

/**
 * Works out what an import would do, in tables of this transaction that storePlan or the application read. Writes
 * nothing else. Once in a transaction, as the system actor `registry`.
 * @returns the counts and a digest of everything the coordinator sees: the same digest means the same effect
 */
export async function draftPlan(trx: Trx, importId: number): Promise<Draft> {
  // Compiling these statements takes longer than running them.
  await sql`select set_config('jit', 'off', true)`.execute(trx);
  await readPlanLines(trx, importId);
  await judgeLines(trx);
  await findEnds(trx, importId);
  await drawVerdicts(trx);
  const { rows } = await sql<Draft>`
    select sha256(convert_to(coalesce(string_agg(row(v.line, v.household_id, v.person_id, v.outcome, v.before, v.after, v.errors, v.ticked)::text, E'\n'
        order by v.line, v.household_id, v.person_id), ''), 'UTF8')) as digest,
      jsonb_build_object('rows', count(v.line), 'new', count(*) filter (where v.outcome = 'new'),
        'changed', count(*) filter (where v.outcome = 'changed'), 'unchanged', count(*) filter (where v.outcome = 'unchanged'),
        'blocked', count(*) filter (where v.outcome = 'blocked'), 'error', count(*) filter (where v.outcome = 'error'),
        'missing', count(*) filter (where v.outcome = 'missing'), 'ended', count(*) filter (where v.ticked),
        'members', (select count(*) from household_member m
          where m.condominium_id in (select condominium_id from plan_scope) and m.left_on is null)) as counts
    from plan_verdict v`.execute(trx);
  return rows[0]!;
}

/** Keeps a drafted plan with the import, so that it can be looked at and confirmed. Ticks stay where they were. */
export async function storePlan(trx: Trx, importId: number, draft: Draft, version: number): Promise<void> {
  await sql`delete from registry_import_row r where r.import_id = ${importId} and r.line is null
    and r.id not in (select row_id from plan_end where row_id is not null)`.execute(trx);
  await sql`insert into registry_import_row (import_id, household_id, person_id, outcome, before, condominium_code)
    select ${importId}::bigint, v.household_id, v.person_id, v.outcome, v.before, v.place_code
    from plan_verdict v where v.line is null and v.id is null
    order by v.place_code, v.before->>'dwellingCode', v.household_id, v.person_id`.execute(trx);
  await sql`update registry_import_row r set outcome = v.outcome, before = v.before, after = v.after, condominium_code = v.place_code,
      errors = case when v.unread then r.errors else v.errors end,
      person_id = v.person_id, household_id = v.household_id
    from plan_verdict v
    where r.id = v.id and (r.outcome is distinct from v.outcome or r.before is distinct from v.before or r.after is distinct from v.after
      or (not v.unread and r.errors <> v.errors) or r.condominium_code is distinct from v.place_code
      or r.person_id is distinct from v.person_id or r.household_id is distinct from v.household_id)`.execute(trx);
  const counts = JSON.stringify(draft.counts);
  await trx
    .updateTable("registry_import")
    .set({ counts: sql`${counts}::jsonb`, planned_version: version, plan_digest: draft.digest, progress: 100 })
    .where("id", "=", importId)
    .execute();
}

/** The version of the registry; with `lock` nobody else applies or takes back an import until this transaction ends. */
export async function registryVersion(trx: Trx, lock: boolean): Promise<number> {
  const query = trx.selectFrom("registry_version").select("version").where("id", "=", 1);
  return (await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow()).version;
}

/** Drafts and stores in the open transaction. The version is read first: what is written meanwhile makes the plan old. */
export async function replan(trx: Trx, importId: number): Promise<ImportCounts> {
  const version = await registryVersion(trx, false);
  const draft = await draftPlan(trx, importId);
  await storePlan(trx, importId, draft, version);
  return draft.counts;
}

/**
 * Plans an import whose file has been read (state `planning`), or again after ticks: writes outcomes, before, after and
 * counts and makes it `ready`. Anything else is left alone. Called by the job; safe to repeat.
 */
export async function planImport(importId: number): Promise<void> {
  await asSystem(
    "registry",
    async (trx) => {
      const found = await trx
        .selectFrom("registry_import")
        .select(["state", "plan_digest"])
        .where("id", "=", importId)
        .forUpdate()
        .executeTakeFirst();
      const stale = found?.state === "ready" && found.plan_digest === null;
      if (found?.state !== "planning" && !stale) return;
      await replan(trx, importId);
      await trx.updateTable("registry_import").set({ state: "ready" }).where("id", "=", importId).execute();
    },
    wholeRegistry,
  );
}
