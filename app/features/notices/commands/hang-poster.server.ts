import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type HangRefusal, mayHang, mayTakeDown } from "../policy";
import { noticeFacts } from "../reach.server";

export type TakeDownRefusal = Exclude<ReturnType<typeof mayTakeDown>, { allowed: true }>["reason"];

/**
 * Somebody of the committee or the office says that the poster hangs in a stairwell; said twice it stays as it was first
 * said, said after it came down it hangs again. Undefined: there is no such notice for this actor, or the stairwell is
 * not one it is for. Refusals: see mayHang.
 */
export function hangPoster(
  ctx: CommandContext,
  postingId: number,
  stairwellId: number,
): Promise<Outcome<null, HangRefusal> | undefined> {
  return once(ctx, "hangPoster", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId)
      .innerJoin("stairwell", "stairwell.condominium_id", "posting.condominium_id")
      .where("stairwell.id", "=", stairwellId)
      .where(sql<boolean>`(posting.stairwell_ids is null or stairwell.id = any (posting.stairwell_ids))`)
      .forShare("notice")
      .executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayHang(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .insertInto("posting_display")
      .values({
        ...{ posting_id: postingId, condominium_id: notice.condominiumId, stairwell_id: stairwellId },
        posted_by: ctx.actor.personId,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["posting_id", "stairwell_id"])
          .doUpdateSet({
            ...{ posted_at: sql`now()`, posted_by: ctx.actor.personId },
            ...{ taken_down_at: null, taken_down_by: null },
          })
          .where("posting_display.taken_down_at", "is not", null),
      )
      .execute();
    return done(null);
  });
}

/**
 * Somebody of the committee or the office says that the poster came down, also after the notice is over. What hangs
 * nowhere cannot come down: nothing changes. Undefined: there is no such notice for this actor. Refusals: see mayTakeDown.
 */
export function takeDownPoster(
  ctx: CommandContext,
  postingId: number,
  stairwellId: number,
): Promise<Outcome<null, TakeDownRefusal> | undefined> {
  return once(ctx, "takeDownPoster", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId).executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayTakeDown(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .updateTable("posting_display")
      .set({ taken_down_at: sql`now()`, taken_down_by: ctx.actor.personId })
      .where("posting_id", "=", postingId)
      .where("stairwell_id", "=", stairwellId)
      .where("taken_down_at", "is", null)
      .execute();
    return done(null);
  });
}
