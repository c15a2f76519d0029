import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { holdScheduled } from "./scheduled-row.server";

export type ChangeHourRefusal =
  | "notices:refusal.notYours"
  | "notices:refusal.tied"
  | "notices:refusal.alreadyOut"
  | "notices:refusal.timeGone"
  | "notices:refusal.dateGone";

/**
 * Gives a notice that waits another hour, in the time of Rome ("2026-05-12T09:00"); its postings follow. Undefined:
 * there is no such notice for this actor. Refusals: see mayReschedule; timeGone: the new hour has passed; dateGone:
 * the notice would end before it comes out.
 */
export function changeHour(
  ctx: CommandContext,
  postingId: number,
  publishAt: string,
): Promise<Outcome<null, ChangeHourRefusal> | undefined> {
  return once(ctx, "changeHour", async (trx) => {
    const notice = await holdScheduled(trx, ctx.actor, postingId);
    if (!notice) return undefined;
    if (!notice.decision.allowed) return refused(notice.decision.reason);
    const { rows } = await sql<{ at: Date; passed: boolean; endsBefore: boolean }>`
      select at, at < clock_timestamp() as passed,
        exists (select from notice n left join posting p on p.notice_id = n.id
          where n.id = ${notice.noticeId} and least(n.valid_until, p.pinned_until) <= at) as "endsBefore"
      from (select ${publishAt}::timestamp at time zone 'Europe/Rome' as at) asked`.execute(trx);
    const [time] = rows;
    if (!time || time.passed) return refused("notices:refusal.timeGone");
    if (time.endsBefore) return refused("notices:refusal.dateGone");
    await trx.updateTable("notice").set({ published_at: time.at }).where("id", "=", notice.noticeId).execute();
    return done(null);
  });
}
