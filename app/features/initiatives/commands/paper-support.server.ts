import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { PaperSupportInput } from "../input";
import { mayEnterPaper, type SupportRefusal } from "../policy";
import { initiativeFacts } from "../reach.server";
import { countSupport } from "./count-support.server";

export type PaperRefusal =
  | SupportRefusal
  | "initiatives:refusal.notYours"
  | "initiatives:refusal.noDwelling"
  | "initiatives:refusal.onPaperAlready";

/**
 * The committee enters a support that somebody signed on a sheet: the name as it stands there, and the dwelling. It
 * counts like any other. Undefined: there is no such initiative for this actor. Refusals: see mayEnterPaper; noDwelling:
 * nobody lives there today, or it is of another house; onPaperAlready: this name is entered for this dwelling.
 */
export function enterPaperSupport(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  input: PaperSupportInput,
): Promise<Outcome<{ reached: boolean }, PaperRefusal> | undefined> {
  return once(ctx, "enterPaperSupport", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayEnterPaper(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const held = await sql<{ householdId: number | null }>`
      select dwelling_household(${initiative.condominiumId}, ${input.dwellingId}) as "householdId"`.execute(trx);
    const householdId = held.rows[0]?.householdId ?? null;
    if (householdId === null) return refused("initiatives:refusal.noDwelling");
    const entered = await trx
      .insertInto("initiative_support")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, revision: initiative.revision },
        ...{ household_id: householdId, dwelling_id: input.dwellingId },
        ...{ paper_name: input.name, entered_by: ctx.actor.personId },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!entered) return refused("initiatives:refusal.onPaperAlready");
    return done(await countSupport(trx, initiative));
  });
}

/** Takes a support on paper out again, as who entered it. Undefined: there is none of theirs. Refusals: see mayEnterPaper. */
export function removePaperSupport(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  supportId: number,
): Promise<Outcome<null, SupportRefusal | "initiatives:refusal.notYours"> | undefined> {
  return once(ctx, "removePaperSupport", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayEnterPaper(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const removed = await trx
      .updateTable("initiative_support")
      .set({ withdrawn_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", supportId)
      .where("initiative_id", "=", initiativeId)
      .where("entered_by", "=", ctx.actor.personId)
      .where("withdrawn_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!removed) return undefined;
    await countSupport(trx, initiative);
    return done(null);
  });
}
