import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type AskRefusal, mayAskErasure, mayWithdrawErasure, type WithdrawRefusal } from "../policy";
import { today } from "~/platform/today.server";

/** A person asks the office to erase their data; the office has a month. Refusals: see mayAskErasure. */
export function askErasure(
  ctx: CommandContext,
  asked: { words: boolean; message: string },
): Promise<Outcome<{ requestId: number }, AskRefusal>> {
  return once(ctx, "askErasure", async (trx) => {
    const decision = mayAskErasure(ctx.actor, false);
    if (!decision.allowed) return refused(decision.reason);
    // The unique index decides which of two at once is the open one.
    const made = await trx
      .insertInto("erasure_request")
      .values({
        person_id: ctx.actor.personId,
        words: asked.words,
        message: asked.message,
        due_on: sql<string>`(${today} + interval '1 month')::date`,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    return made ? done({ requestId: made.id }) : refused("me:erasure.refusal.open");
  });
}

/** A person takes the open request back. Undefined: there never was one. Refusals: see mayWithdrawErasure. */
export function withdrawErasure(ctx: CommandContext): Promise<Outcome<null, WithdrawRefusal> | undefined> {
  return once(ctx, "withdrawErasure", async (trx) => {
    const request = await trx
      .selectFrom("erasure_request")
      .select(["id", "state"])
      .where("person_id", "=", ctx.actor.personId)
      .orderBy("id", "desc")
      .limit(1)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!request) return undefined;
    const decision = mayWithdrawErasure(ctx.actor, request.state);
    if (!decision.allowed) return refused(decision.reason);
    await trx.updateTable("erasure_request").set({ state: "withdrawn" }).where("id", "=", request.id).execute();
    return done(null);
  });
}
