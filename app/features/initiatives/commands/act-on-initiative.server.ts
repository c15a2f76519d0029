import { sql, type UpdateObject } from "kysely";
import type { Database } from "#db/schema.ts";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type ActRefusal, mayAct, voiceOf } from "../policy";
import { initiativeFacts } from "../reach.server";
import { endOfDay } from "./count-support.server";
import { transit } from "./transit.server";

/** Acts that change where an initiative stands and need nothing but a reason. */
export type PlainAct =
  | { act: "withdraw" | "giveUp" | "complete" | "resume"; reason: string }
  | { act: "refer"; to: "committee" | "office"; reason: string }
  | { act: "take" | "start" | "confirm" };

/**
 * Somebody leads an initiative on: takes it back, asks somebody else for the answer, looks after the answer, starts,
 * says that it is done, confirms it or says what is still missing, or says that it will not be done. Undefined: there is no such initiative for this
 * actor. Refusals: see mayAct; sameAgain: it is asked there already, or looked after by the same person.
 */
export function actOnInitiative(
  ctx: CommandContext,
  initiativeId: number,
  input: PlainAct,
): Promise<Outcome<null, ActRefusal | "initiatives:refusal.sameAgain"> | undefined> {
  return once(ctx, `initiative.${input.act}`, async (trx) => {
    const { actor } = ctx;
    const initiative = await initiativeFacts(trx, actor, initiativeId)
      .select("initiative.owner_id as ownerId")
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayAct(actor, input.act, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const again = input.act === "refer" ? input.to === initiative.path : initiative.ownerId === actor.personId;
    if ((input.act === "refer" || input.act === "take") && again) return refused("initiatives:refusal.sameAgain");

    const now = sql<Date>`now()`;
    const set: UpdateObject<Database, "initiative"> = {};
    const details: Record<string, unknown> = { voice: voiceOf(actor, initiative) };
    if ("reason" in input) Object.assign(details, { reason: input.reason, lang: actor.locale });
    if (input.act === "start") set.started_at = now;
    if (input.act === "complete") set.completed_at = now;
    if (input.act === "resume") set.completed_at = null;
    if (input.act === "take") Object.assign(set, { owner_id: actor.personId, owner_name: actor.shownName });
    if (input.act === "refer") {
      const { answerDays: days } = initiative;
      Object.assign(set, { path: input.to, asked_at: now, answer_due_at: endOfDay(days) });
      Object.assign(set, { owner_id: null, owner_name: null });
      Object.assign(details, { path: input.to, days });
    }
    await transit(trx, initiative, input.act, actor.personId, set, details);
    return done(null);
  });
}
