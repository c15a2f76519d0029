import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { asSystem, type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { type ImportCounts, needsSecond } from "../model";
import {
  type ConfirmRefusal,
  type DropRefusal,
  type ImportFacts,
  mayConfirm,
  mayDrop,
  mayReopen,
  maySecond,
  type ReopenRefusal,
  type SecondRefusal,
} from "../policy";
import { registryVersion } from "./plan-import.server";
import { today } from "~/platform/today.server";

/** Why an import cannot begin to be applied now, beside what the policies say. */
type Obstacle = "registry:refusal.movedOn" | "registry:refusal.effectiveLater" | "registry:refusal.anotherApplies";

/** An import with the facts of its decisions, locked until the transaction ends. As the system actor `registry`. */
export async function lockImport(
  trx: Trx,
  importId: number,
): Promise<(ImportFacts & { plannedVersion: number | null; later: boolean }) | undefined> {
  const row = await trx
    .selectFrom("registry_import")
    .select([
      "state",
      "counts",
      "confirmed_by as confirmedBy",
      "planned_version as plannedVersion",
      sql<boolean>`plan_digest is null`.as("stale"),
      sql<boolean>`effective_on > ${today}`.as("later"),
    ])
    .where("id", "=", importId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, counts: row.counts as Partial<ImportCounts> };
}

/**
 * The registry must be as it was when the plan was made, and no other import may be at work. Holds the registry's version
 * from here on, so that of two imports confirmed at once the second sees the first.
 */
async function obstacle(trx: Trx, importId: number, plannedVersion: number | null, later: boolean) {
  // Asked before waiting too: an application holds the version for seconds.
  if (await isBusy(trx, importId)) return refused("registry:refusal.anotherApplies");
  const version = await registryVersion(trx, true);
  if (await isBusy(trx, importId)) return refused("registry:refusal.anotherApplies");
  if (version !== plannedVersion) return refused("registry:refusal.movedOn");
  return later ? refused("registry:refusal.effectiveLater") : null;
}

/** Whether another import than this one is being applied or taken back. */
export async function isBusy(trx: Trx, importId: number): Promise<boolean> {
  const other = await trx
    .selectFrom("registry_import")
    .select("id")
    .where("state", "in", ["applying", "undoing"])
    .where("id", "<>", importId)
    .executeTakeFirst();
  return other !== undefined;
}

/** A plan that the registry has outrun is made again, in a transaction of its own: the refused one is taken back. */
async function planAgain(importId: number): Promise<void> {
  await asSystem("registry", async (trx) => {
    const changed = await trx
      .updateTable("registry_import")
      .set({ state: "planning", confirmed_by: null, confirmed_at: null, plan_digest: null })
      .where("id", "=", importId)
      .where("state", "in", ["ready", "waiting"])
      .returning("id")
      .executeTakeFirst();
    if (changed) await sendJob(trx, "registry", { importId });
  });
}

async function afterMoving<O extends Outcome<unknown, string> | undefined>(importId: number, outcome: O): Promise<O> {
  if (outcome && !outcome.ok && outcome.refusal === "registry:refusal.movedOn") await planAgain(importId);
  return outcome;
}

/**
 * A coordinator confirms a plan. It is applied by a job that exists exactly if this commits; with more than 2 % of the
 * members ended it waits for a second person instead. Undefined: there is no such import.
 * Refusals: see mayConfirm; movedOn (the registry changed since the plan: it is planned again); anotherApplies; effectiveLater.
 */
export async function confirmImport(
  ctx: CommandContext,
  importId: number,
): Promise<Outcome<{ state: "applying" | "waiting" }, ConfirmRefusal | Obstacle> | undefined> {
  const outcome = await once(ctx, "confirmImport", async (trx) => {
    const result = await withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = mayConfirm(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      const stopped = await obstacle(trx, importId, facts.plannedVersion, facts.later);
      if (stopped) return stopped;
      const state = needsSecond(facts.counts as ImportCounts) ? ("waiting" as const) : ("applying" as const);
      await trx
        .updateTable("registry_import")
        .set({
          state,
          failure: null,
          progress: 0,
          confirmed_by: ctx.actor.personId,
          confirmed_at: sql`now()`,
          seconded_by: null,
          seconded_at: null,
        })
        .where("id", "=", importId)
        .execute();
      return done({ state });
    });
    if (result?.ok && result.value.state === "applying") await sendJob(trx, "registry", { importId });
    return result;
  });
  return afterMoving(importId, outcome);
}

/**
 * Another coordinator or a director confirms an import that ends many. Undefined: there is no such import.
 * Refusals: see maySecond; movedOn (planned again, to be confirmed anew); anotherApplies; effectiveLater.
 */
export async function secondImport(
  ctx: CommandContext,
  importId: number,
): Promise<Outcome<{ state: "applying" }, SecondRefusal | Obstacle> | undefined> {
  const outcome = await once(ctx, "secondImport", async (trx) => {
    const result = await withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = maySecond(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      const stopped = await obstacle(trx, importId, facts.plannedVersion, facts.later);
      if (stopped) return stopped;
      await trx
        .updateTable("registry_import")
        .set({ state: "applying", progress: 0, seconded_by: ctx.actor.personId, seconded_at: sql`now()` })
        .where("id", "=", importId)
        .execute();
      return done({ state: "applying" as const });
    });
    if (result?.ok) await sendJob(trx, "registry", { importId });
    return result;
  });
  return afterMoving(importId, outcome);
}

/** A coordinator takes an import back from the second look, to change it. Undefined: there is none. Refusals: see mayReopen. */
export function reopenImport(ctx: CommandContext, importId: number): Promise<Outcome<null, ReopenRefusal> | undefined> {
  return once(ctx, "reopenImport", (trx) =>
    withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = mayReopen(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      await trx
        .updateTable("registry_import")
        .set({ state: "ready", confirmed_by: null, confirmed_at: null })
        .where("id", "=", importId)
        .execute();
      return done(null);
    }),
  );
}

/** Drops an import that nothing was written of: its lines go, its name stays in the list. Refusals: see mayDrop. */
export function dropImport(ctx: CommandContext, importId: number): Promise<Outcome<null, DropRefusal> | undefined> {
  return once(ctx, "dropImport", (trx) =>
    withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = mayDrop(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      await trx.deleteFrom("registry_import_row").where("import_id", "=", importId).execute();
      await trx
        .updateTable("registry_import")
        .set({ state: "dropped", sample: sql`'[]'` })
        .where("id", "=", importId)
        .execute();
      return done(null);
    }),
  );
}
