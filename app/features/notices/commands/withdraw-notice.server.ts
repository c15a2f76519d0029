import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayWithdraw, type WithdrawRefusal } from "../policy";
import { textFacts } from "../reach.server";

/**
 * Takes a notice down with a reason that everybody can read; it stays findable among the old ones.
 * Undefined: there is no such notice for this actor. Refusals: see mayWithdraw.
 */
export function withdrawNotice(
  ctx: CommandContext,
  postingId: number,
  reason: string,
): Promise<Outcome<null, WithdrawRefusal> | undefined> {
  return once(ctx, "withdrawNotice", async (trx) => {
    const notice = await textFacts(trx, ctx.actor, postingId).forNoKeyUpdate("notice").executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayWithdraw(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .updateTable("notice")
      .set({
        status: "withdrawn",
        withdrawn_at: sql`now()`,
        withdrawn_by: ctx.actor.personId,
        withdrawn_reason: reason,
      })
      .where("id", "=", notice.noticeId)
      .execute();
    return done(null);
  });
}
