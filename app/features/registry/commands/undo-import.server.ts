import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { mayUndo, type UndoRefusal } from "../policy";
import { isBusy, lockImport } from "./confirm-import.server";
import { registryVersion } from "./plan-import.server";

/**
 * A coordinator has an applied import taken back; a job does it. What its people have done since, what was changed since
 * and what others stand on stays, and is listed. Undefined: there is no such import.
 * Refusals: see mayUndo; anotherApplies.
 */
export function undoImport(
  ctx: CommandContext,
  importId: number,
): Promise<Outcome<null, UndoRefusal | "registry:refusal.anotherApplies"> | undefined> {
  return once(ctx, "undoImport", async (trx) => {
    const result = await withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = mayUndo(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      if (await isBusy(trx, importId)) return refused("registry:refusal.anotherApplies");
      await registryVersion(trx, true);
      if (await isBusy(trx, importId)) return refused("registry:refusal.anotherApplies");
      await trx
        .updateTable("registry_import")
        .set({ state: "undoing", progress: 0, failure: null, undone_by: ctx.actor.personId })
        .where("id", "=", importId)
        .execute();
      return done(null);
    });
    if (result?.ok) await sendJob(trx, "registry", { importId });
    return result;
  });
}
