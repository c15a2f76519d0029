import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { StepInput } from "../input/doing";
import { type DoingRefusal, mayPlan } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";
import { type OwnerRefusal, ownerColumns } from "./step-owner.server";
import { tell } from "./transit.server";

/** A step as the page showed it. */
export type StepSeen = { stepId: number; revision: number };
/** What stands there now, where somebody changed it since. */
export type StepStands = StepSeen & { title: string; lang: string; dueOn: string | null };
type Newer = "initiatives:doing.refusal.newerStep";
type More = { theirs?: StepStands };

/**
 * Other words, another owner or another day for a step, over those that were seen only. Undefined: there is no such step
 * for this actor. Refusals: see mayPlan and ownerColumns; newerStep, with what stands there: somebody changed it since.
 */
export function changeStep(
  ctx: CommandContext,
  initiativeId: number,
  seen: StepSeen,
  input: StepInput,
): Promise<(Outcome<null, DoingRefusal | OwnerRefusal | Newer> & More) | undefined> {
  return once(ctx, "changeStep", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayPlan(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const theirs = await standing(trx, initiativeId, seen.stepId);
    if (!theirs) return undefined;
    if (theirs.revision !== seen.revision)
      return { ...refused("initiatives:doing.refusal.newerStep" as const), theirs };
    const owner = await ownerColumns(trx, initiative, input.owner);
    if (!owner.ok) return owner;
    const voice = voiceOf(actor, initiative);
    await trx
      .updateTable("initiative_step")
      .set({
        ...{ title: input.title, lang: actor.locale, due_on: input.dueOn, ...owner.columns },
        ...{ revision: seen.revision + 1, saved_by: actor.personId, saved_at: sql<Date>`now()`, voice },
      })
      .where("id", "=", seen.stepId)
      .execute();
    await tell(trx, initiative, "changeStep", actor.personId, { voice, step: seen.stepId });
    return done(null);
  });
}

/** Takes a step out of the plan. Undefined and refusals: see changeStep. */
export function removeStep(
  ctx: CommandContext,
  initiativeId: number,
  seen: StepSeen,
): Promise<(Outcome<null, DoingRefusal | Newer> & More) | undefined> {
  return once(ctx, "removeStep", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayPlan(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const theirs = await standing(trx, initiativeId, seen.stepId);
    if (!theirs) return undefined;
    if (theirs.revision !== seen.revision)
      return { ...refused("initiatives:doing.refusal.newerStep" as const), theirs };
    await trx
      .updateTable("initiative_step")
      .set({ removed_at: sql<Date>`now()` })
      .where("id", "=", seen.stepId)
      .execute();
    const details = { voice: voiceOf(actor, initiative), step: seen.stepId };
    await tell(trx, initiative, "removeStep", actor.personId, details);
    return done(null);
  });
}

/** A step of the plan as it stands; undefined where there is none. */
function standing(trx: Trx, initiativeId: number, stepId: number): Promise<StepStands | undefined> {
  return trx
    .selectFrom("initiative_step")
    .select(["id as stepId", "revision", "title", "lang", "due_on as dueOn"])
    .where("id", "=", stepId)
    .where("initiative_id", "=", initiativeId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}
