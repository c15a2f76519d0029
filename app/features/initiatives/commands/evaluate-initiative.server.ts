import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { EvaluationInput } from "../input/doing";
import { type Verdict, verdicts } from "../model/doing";
import { type DoingRefusal, mayEvaluate } from "../policy/doing";
import { doingFacts } from "../reach.server";

const numberOf = (verdict: Verdict) => verdicts.indexOf(verdict) + 1;

/**
 * Who supported an idea says how it went, a month after it was done; said again it is changed, and counts once. Nobody
 * sees who said what. Undefined: there is no such initiative for this actor. Refusals: see mayEvaluate.
 */
export function evaluateInitiative(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  input: EvaluationInput,
): Promise<Outcome<null, DoingRefusal> | undefined> {
  return once(ctx, "evaluateInitiative", async (trx) => {
    const initiative = await doingFacts(trx, ctx.actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayEvaluate(ctx.actor, initiative, initiative.supported);
    if (!decision.allowed) return refused(decision.reason);
    const said = {
      as_proposed: numberOf(input.asProposed),
      works: numberOf(input.works),
      again: numberOf(input.again),
    };
    await trx
      .insertInto("initiative_evaluation")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, person_id: ctx.actor.personId },
        ...said,
      })
      .onConflict((conflict) =>
        conflict.columns(["initiative_id", "person_id"]).doUpdateSet({ ...said, given_at: sql<Date>`now()` }),
      )
      .execute();
    return done(null);
  });
}
