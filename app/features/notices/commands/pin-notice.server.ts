import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { today } from "~/platform/today.server";
import { mayPin, type PinRefusal } from "../policy";
import { noticeFacts } from "../reach.server";

/**
 * Pins a notice to the top of one board until the end of a day in Rome, or takes it down from there (`until` null): for
 * the committee at home and the office of the territory. Other boards of the same notice stay as they are.
 * Undefined: there is no such notice for this actor. Refusals: see mayPin; a day that has passed: `dateGone`.
 */
export function pinNotice(
  ctx: CommandContext,
  postingId: number,
  until: string | null,
): Promise<Outcome<null, PinRefusal | "notices:refusal.dateGone"> | undefined> {
  return once(ctx, "pinNotice", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId)
      .select(sql<boolean>`coalesce(${until}::date < ${today}, false)`.as("gone"))
      .forNoKeyUpdate("posting")
      .executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayPin(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    if (notice.gone) return refused("notices:refusal.dateGone");
    await trx
      .updateTable("posting")
      .set({ pinned_until: sql`(${until}::date + 1)::timestamp at time zone 'Europe/Rome'` })
      .where("id", "=", postingId)
      .execute();
    return done(null);
  });
}
