import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { StepState } from "../model/doing";
import { type DoingRefusal, mayMoveStep, mayPlan } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";
import { tell } from "./transit.server";

/**
 * Says how far a step is. The story tells that it is done, or that it is not after all, once however many press at the
 * same moment: the initiative is held meanwhile. Undefined: there is no such step for this actor. Refusals: see mayMoveStep.
 */
export function moveStep(
  ctx: CommandContext,
  initiativeId: number,
  stepId: number,
  state: StepState,
): Promise<Outcome<null, DoingRefusal> | undefined> {
  return once(ctx, "moveStep", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const step = await trx
      .selectFrom("initiative_step")
      .select(["state", "owner_id as ownerId"])
      .where("id", "=", stepId)
      .where("initiative_id", "=", initiativeId)
      .where("removed_at", "is", null)
      .executeTakeFirst();
    if (!step) return undefined;
    const decision = mayMoveStep(actor, initiative, step);
    if (!decision.allowed) return refused(decision.reason);
    if (step.state === state) return done(null);
    await trx
      .updateTable("initiative_step")
      .set({ state, done_at: state === "done" ? sql<Date>`now()` : null })
      .where("id", "=", stepId)
      .execute();
    const act = state === "done" ? "stepDone" : step.state === "done" ? "stepAgain" : null;
    if (act) {
      // Who only does the step speaks for nobody.
      const voice = mayPlan(actor, initiative).allowed ? { voice: voiceOf(actor, initiative) } : {};
      await tell(trx, initiative, act, actor.personId, { step: stepId, ...voice });
    }
    return done(null);
  });
}
