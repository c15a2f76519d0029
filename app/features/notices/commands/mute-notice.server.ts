import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome } from "~/platform/decision";
import { noticeFacts } from "../reach.server";

/**
 * Somebody does not want to see the answers to a notice, or wants to see them again; for themselves alone, and twice is
 * once. Undefined: there is no such notice for this actor. No refusals: who can see a notice may fold its answers.
 */
export function muteNotice(
  ctx: CommandContext,
  postingId: number,
  muted: boolean,
): Promise<Outcome<null, never> | undefined> {
  return once(ctx, muted ? "muteNotice" : "unmuteNotice", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId).executeTakeFirst();
    if (!notice) return undefined;
    const mine = { person_id: ctx.actor.personId, posting_id: postingId };
    if (muted) {
      await trx
        .insertInto("notice_mute")
        .values(mine)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await trx
        .deleteFrom("notice_mute")
        .where((eb) => eb.and(mine))
        .execute();
    }
    return done(null);
  });
}
