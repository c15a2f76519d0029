import { sql } from "kysely";
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
  postingId: number,
): Promise<Outcome<null, ReadRefusal> | undefined> {
  return once(ctx, "markNoticeRead", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId).executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayMarkRead(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .insertInto("notice_read")
      .values({
        posting_id: postingId,
        condominium_id: notice.condominiumId,
        household_id: ctx.actor.home.householdId,
        person_id: ctx.actor.personId,
      })
      // Read once more after a correction; a second press of the same reading keeps the first hour.
      .onConflict((conflict) =>
        conflict
          .columns(["posting_id", "person_id"])
          .doUpdateSet((eb) => ({
            read_at: sql`now()`,
            household_id: ctx.actor.home.householdId,
            assisted_by: eb.ref("excluded.assisted_by"),
          }))
          .where(
            sql<boolean>`notice_read.read_at < (select n.corrected_at from notice n where n.id = ${notice.noticeId})`,
          ),
      )
      .execute();
    return done(null);
  });
}
