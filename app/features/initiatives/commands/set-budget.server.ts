import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type DoingRefusal, maySetBudget } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";
import { tell } from "./transit.server";

/**
 * The committee, or who answered, says how much money there is. Undefined: there is no such initiative for this actor.
 * Refusals: see maySetBudget; sameAgain: it is that much already.
 */
export function setBudget(
  ctx: CommandContext,
  initiativeId: number,
  cents: number,
): Promise<Outcome<null, DoingRefusal | "initiatives:refusal.sameAgain"> | undefined> {
  return once(ctx, "setInitiativeBudget", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = maySetBudget(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    if (initiative.budget === cents) return refused("initiatives:refusal.sameAgain");
    await trx.updateTable("initiative").set({ budget_cents: cents }).where("id", "=", initiativeId).execute();
    await tell(trx, initiative, "budget", actor.personId, { voice: voiceOf(actor, initiative), cents });
    return done(null);
  });
}
