import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayMarkRead, type ReadRefusal } from "../policy";
import { noticeFacts } from "../reach.server";

/**
 * A neighbour says "I have read it" under a notice of the office; saying it twice changes nothing.
 * Undefined: there is no such notice for this actor. Refusals: see mayMarkRead.
 */
export function markNoticeRead(
  ctx: CommandContext<MemberActor>,
  noticeId: number,
): Promise<Outcome<null, ReadRefusal> | undefined> {
  return once(ctx, "markNoticeRead", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, noticeId).executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayMarkRead(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .insertInto("notice_read")
      .values({
        notice_id: noticeId,
        condominium_id: notice.condominiumId,
        household_id: ctx.actor.home.householdId,
        person_id: ctx.actor.personId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return done(null);
  });
}
