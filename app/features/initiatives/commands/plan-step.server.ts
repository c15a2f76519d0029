import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { StepInput } from "../input/doing";
import { mostSteps } from "../model/doing";
import { type DoingRefusal, mayPlan } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";
import { type OwnerRefusal, ownerColumns } from "./step-owner.server";
import { tell, transit } from "./transit.server";

/**
 * A promoter or the committee adds a step; the first one starts an initiative that was decided. Undefined: there is no
 * such initiative for this actor. Refusals: see mayPlan and ownerColumns; manySteps: fifty stand in the plan.
 */
export function planStep(
  ctx: CommandContext,
  initiativeId: number,
  input: StepInput,
): Promise<
  Outcome<{ stepId: number }, DoingRefusal | OwnerRefusal | "initiatives:doing.refusal.manySteps"> | undefined
> {
  return once(ctx, "planStep", async (trx) => {
    const { personId, locale } = ctx.actor;
    const initiative = await doingFacts(trx, ctx.actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayPlan(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const planned = await trx
      .selectFrom("initiative_step")
      .select("id")
      .where("initiative_id", "=", initiativeId)
      .where("removed_at", "is", null)
      .limit(mostSteps)
      .execute();
    if (planned.length === mostSteps) return refused("initiatives:doing.refusal.manySteps");
    const owner = await ownerColumns(trx, initiative, input.owner);
    if (!owner.ok) return owner;
    const voice = voiceOf(ctx.actor, initiative);
    const { id } = await trx
      .insertInto("initiative_step")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, ...owner.columns },
        ...{ title: input.title, lang: locale, due_on: input.dueOn, saved_by: personId, voice },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const said = { voice, step: id };
    if (initiative.state === "decided") {
      await transit(trx, initiative, "start", personId, { started_at: sql<Date>`now()` }, said);
    } else {
      await tell(trx, initiative, "step", personId, said);
    }
    return done({ stepId: id });
  });
}
