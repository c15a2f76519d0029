import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { hashToken, newToken } from "~/platform/seal.server";
import { mayHaveCalendar } from "../policy";
import { calendarToken } from "../queries/calendar-address.server";

type CalendarOutcome = Outcome<null, "initiatives:refusal.notNeighbour" | "initiatives:following.refusal.alone">;

/**
 * A person gets an address from which calendars fetch the dates of the ideas they follow; the address they had before
 * ends. Only a hash of its token is kept. Refusals: see mayHaveCalendar.
 */
export function makeCalendar(ctx: CommandContext): Promise<CalendarOutcome> {
  return once<CalendarOutcome>(ctx, "makeCalendar", async (trx) => {
    const decision = mayHaveCalendar(ctx.actor);
    if (!decision.allowed) return refused(decision.reason);
    const { personId } = ctx.actor;
    const seed = newToken();
    const made = { seed, token_hash: hashToken(calendarToken(personId, seed)), made_at: sql<Date>`now()` };
    await trx
      .insertInto("initiative_calendar")
      .values({ person_id: personId, ...made })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(made))
      .execute();
    return done(null);
  });
}

/** A person ends the address of their calendar; twice is once. Refusals: see mayHaveCalendar. */
export function endCalendar(ctx: CommandContext): Promise<CalendarOutcome> {
  return once<CalendarOutcome>(ctx, "endCalendar", async (trx) => {
    const decision = mayHaveCalendar(ctx.actor);
    if (!decision.allowed) return refused(decision.reason);
    await trx.deleteFrom("initiative_calendar").where("person_id", "=", ctx.actor.personId).execute();
    return done(null);
  });
}
