import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type DoingRefusal, mayWriteNews } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts, visibleInitiatives } from "../reach.server";
import { tell } from "./transit.server";

/**
 * News of the work, by who promotes it, the committee or the office. Undefined: there is no such initiative for this
 * actor. Refusals: see mayWriteNews.
 */
export function writeUpdate(
  ctx: CommandContext,
  initiativeId: number,
  body: string,
): Promise<Outcome<null, DoingRefusal> | undefined> {
  return once(ctx, "writeUpdate", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayWriteNews(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const voice = voiceOf(actor, initiative);
    const { id } = await trx
      .insertInto("initiative_update")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, author_id: actor.personId },
        ...{ body, lang: actor.locale, voice },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tell(trx, initiative, "update", actor.personId, { voice, update: id });
    return done(null);
  });
}

/** Somebody takes back news of theirs, at any time. Undefined: there is none of theirs that this actor can see. */
export function removeUpdate(
  ctx: CommandContext,
  initiativeId: number,
  updateId: number,
): Promise<Outcome<null, never> | undefined> {
  return once(ctx, "removeUpdate", async (trx) => {
    const initiative = await visibleInitiatives(trx, ctx.actor)
      .select("id")
      .where("id", "=", initiativeId)
      .executeTakeFirst();
    if (!initiative) return undefined;
    const removed = await trx
      .updateTable("initiative_update")
      .set({ removed_at: sql<Date>`now()` })
      .where("id", "=", updateId)
      .where("initiative_id", "=", initiativeId)
      .where("author_id", "=", ctx.actor.personId)
      .where("removed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return removed && done(null);
  });
}
