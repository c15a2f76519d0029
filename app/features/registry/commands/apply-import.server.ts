import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { applyEnds, PlanMoved } from "./apply-ends.server";
import { applyHouseholds, applyPeople } from "./apply-people.server";
import { applyPlaces } from "./apply-places.server";
import { draftPlan, registryVersion, replan, storePlan, wholeRegistry } from "./plan-import.server";

/** Shows how far an application is, from a transaction of its own: the long one does not hold the import's row. */
export async function showProgress(importId: number, progress: number): Promise<void> {
  await asSystem("registry", async (trx) => {
    await trx
      .updateTable("registry_import")
      .set({ progress })
      .where("id", "=", importId)
      .where("state", "in", ["applying", "undoing"])
      .execute();
  });
}

/**
 * Applies a confirmed import (state `applying`): all of it or nothing, in one transaction that holds the registry's
 * version, so that one import is applied at a time. The plan is drawn again under the lock; if it is no longer what was
 * confirmed, nothing is written and the import lies ready with failure `planMoved`. Called by the job; safe to repeat.
 */
export async function applyImport(importId: number): Promise<void> {
  try {
    await asSystem("registry", (trx) => applyUnderLock(trx, importId), wholeRegistry);
  } catch (error) {
    if (!(error instanceof PlanMoved)) throw error;
    await asSystem("registry", (trx) => layOpenAgain(trx, importId), wholeRegistry);
  }
}

async function applyUnderLock(trx: Trx, importId: number): Promise<void> {
  const version = await registryVersion(trx, true);
  const found = await trx
    .selectFrom("registry_import")
    .select(["state", "plan_digest"])
    .where("id", "=", importId)
    .executeTakeFirst();
  if (found?.state !== "applying") return;
  await showProgress(importId, 5);
  const draft = await draftPlan(trx, importId);
  if (!found.plan_digest?.equals(draft.digest)) {
    await storePlan(trx, importId, draft, version);
    return backToReady(trx, importId);
  }
  const steps = [applyPlaces, applyPeople, applyEnds, applyHouseholds, tellPeople];
  for (const [at, step] of steps.entries()) {
    await showProgress(importId, 30 + at * 13);
    await step(trx);
  }
  await moveVersion(trx);
  await trx
    .updateTable("registry_import")
    .set({ state: "applied", applied_at: sql`now()`, progress: 100, failure: null })
    .where("id", "=", importId)
    .execute();
}

async function layOpenAgain(trx: Trx, importId: number): Promise<void> {
  await replan(trx, importId);
  await backToReady(trx, importId);
}

async function backToReady(trx: Trx, importId: number): Promise<void> {
  await trx
    .updateTable("registry_import")
    .set({
      state: "ready",
      failure: "registry:failure.planMoved",
      confirmed_by: null,
      confirmed_at: null,
      seconded_by: null,
      seconded_at: null,
    })
    .where("id", "=", importId)
    .where("state", "=", "applying")
    .execute();
}

/** Every plan that was made before is old from now on. */
export async function moveVersion(trx: Trx): Promise<void> {
  await trx
    .updateTable("registry_version")
    .set({ version: sql`version + 1` })
    .execute();
}

/** Who was corrected or ended can read it in their own log; 35,000 who are new have nothing to be told. */
async function tellPeople(trx: Trx): Promise<void> {
  await sql`insert into data_access (person_id, staff_id, staff_name, kind)
    select distinct c.person_id, s.id, coalesce(s.shown_name, s.first_name), 'registry'
    from registry_import_change c
    join plan_import i on i.id = c.import_id
    join registry_import r on r.id = i.id
    join person s on s.id = r.confirmed_by
    where c.before is not null and c.person_id is not null
      and not exists (select from registry_import_change n where n.import_id = c.import_id and n.person_id = c.person_id
        and n.entity = 'person' and n.before is null)`.execute(trx);
}
