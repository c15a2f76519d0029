import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { batchState } from "../model";
import { mayPrintLetters, type PrintRefusal } from "../policy";
import { batchesInReach } from "../reach.server";

/**
 * "I have printed them": the officer who made a batch seals it. The seed is erased, so nobody can print these codes
 * again; the letters that came out of the printer keep counting.
 * Undefined: no such batch for this officer. Refusals: see mayPrintLetters.
 */
export function sealBatch(ctx: CommandContext, batchId: number): Promise<Outcome<null, PrintRefusal> | undefined> {
  return once(ctx, "sealBatch", async (trx) => {
    const batch = await batchesInReach(trx).where("b.id", "=", batchId).executeTakeFirst();
    if (!batch) return undefined;
    const decision = mayPrintLetters(ctx.actor, { ...batch, open: batchState(batch) === "open" });
    if (!decision.allowed) return refused(decision.reason);
    const sealed = await withRole(trx, "registry", () =>
      trx
        .updateTable("letter_batch")
        .set({
          seed: null,
          sealed_at: sql`now()`,
          printed_at: sql`now()`,
          printed_by: ctx.actor.personId,
          printed_by_name: ctx.actor.shownName,
        })
        .where("id", "=", batchId)
        .where("sealed_at", "is", null)
        .returning("id")
        .executeTakeFirst(),
    );
    return sealed ? done(null) : refused("letters:refusal.sealed");
  });
}
