import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { AnswerInput } from "../input";
import { type ActRefusal, mayAct } from "../policy";
import { initiativeFacts } from "../reach.server";
import { transit } from "./transit.server";

/**
 * The committee or the office, whoever the house has asked, says yes or no to an initiative: always with reasons, with
 * what follows, and signed. An answer is for the wording that stands there (`revision`), and there is one for each.
 * Undefined: there is no such initiative for this actor. Refusals: see mayAct; newWords: the text has changed since.
 */
export function answerInitiative(
  ctx: CommandContext,
  initiativeId: number,
  revision: number,
  input: Omit<AnswerInput, "revision">,
): Promise<Outcome<null, ActRefusal | "initiatives:refusal.newWords"> | undefined> {
  return once(ctx, "answerInitiative", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayAct(ctx.actor, input.verdict, initiative);
    if (!decision.allowed) return refused(decision.reason);
    if (initiative.revision !== revision) return refused("initiatives:refusal.newWords");
    const voice = initiative.path === "office" || !initiative.hasCommittee ? "office" : "committee";
    const { personId, shownName } = ctx.actor;
    await trx
      .insertInto("initiative_answer")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, revision, voice },
        ...{ accepted: input.verdict === "accept", reasons: input.reasons, conditions: input.conditions },
        ...{ follows: input.follows, lang: input.lang, signed_by: personId, signed_name: shownName },
      })
      .execute();
    const now = sql<Date>`now()`;
    await transit(
      trx,
      initiative,
      input.verdict,
      personId,
      input.verdict === "accept" ? { decided_at: now } : { refused_at: now },
      { voice },
    );
    return done(null);
  });
}
