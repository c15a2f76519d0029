import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { today } from "~/platform/today.server";
import type { ExpenseInput } from "../input/doing";
import { type DoingRefusal, mayEnterExpense } from "../policy/doing";
import { voiceOf } from "../policy";
import { doingFacts } from "../reach.server";
import { tell } from "./transit.server";

/**
 * A promoter or the committee writes down what was spent. Undefined: there is no such initiative for this actor.
 * Refusals: see mayEnterExpense; notYet: the day has not come, by the calendar of Rome and the database's clock.
 */
export function enterExpense(
  ctx: CommandContext,
  initiativeId: number,
  input: ExpenseInput,
): Promise<Outcome<null, DoingRefusal | "initiatives:doing.refusal.notYet"> | undefined> {
  return once(ctx, "enterExpense", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId)
      .select(sql<boolean>`${input.expenseDay}::date > ${today}`.as("early"))
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayEnterExpense(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    if (initiative.early) return refused("initiatives:doing.refusal.notYet");
    const voice = voiceOf(actor, initiative);
    const { expenseWhat: what, expenseAmount: cents, expenseDay } = input;
    const { id } = await trx
      .insertInto("initiative_expense")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, what, lang: actor.locale, cents },
        ...{ spent_on: expenseDay, entered_by: actor.personId, voice },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tell(trx, initiative, "expense", actor.personId, { voice, expense: id, cents });
    return done(null);
  });
}

/**
 * Takes a wrong line out of what was spent; it stays to be read, with the reason, and no longer counts. Undefined: there
 * is no such line for this actor. Refusals: see mayEnterExpense.
 */
export function removeExpense(
  ctx: CommandContext,
  initiativeId: number,
  expenseId: number,
  reason: string,
): Promise<Outcome<null, DoingRefusal> | undefined> {
  return once(ctx, "removeExpense", async (trx) => {
    const { actor } = ctx;
    const initiative = await doingFacts(trx, actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayEnterExpense(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const voice = voiceOf(actor, initiative);
    const removed = {
      removed_by: actor.personId,
      removed_reason: reason,
      removed_lang: actor.locale,
      removed_voice: voice,
    };
    const line = await trx
      .updateTable("initiative_expense")
      .set({ removed_at: sql<Date>`now()`, ...removed })
      .where("id", "=", expenseId)
      .where("initiative_id", "=", initiativeId)
      .where("removed_at", "is", null)
      .returning("cents")
      .executeTakeFirst();
    if (!line) return undefined;
    await tell(trx, initiative, "removeExpense", actor.personId, { voice, expense: expenseId, cents: line.cents });
    return done(null);
  });
}
