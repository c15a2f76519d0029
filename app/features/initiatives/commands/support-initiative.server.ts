import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { maySupport, type SupportRefusal } from "../policy";
import { initiativeFacts } from "../reach.server";
import { countSupport } from "./count-support.server";

export type SupportInitiativeRefusal =
  SupportRefusal | "initiatives:refusal.noDwelling" | "initiatives:refusal.newWords";

/**
 * Somebody who lives there says that they support an initiative: the person counts once, their dwelling once however
 * many of it do. It is no vote. Said twice it stays said once. Undefined: there is no such initiative for this actor.
 * Refusals: see maySupport; noDwelling: the household holds no dwelling today; newWords: the text has changed since the
 * page was opened (`revision`), so that nobody supports what they have not read.
 * @returns whether this support was the one that was still needed
 */
export function supportInitiative(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  revision: number,
): Promise<Outcome<{ reached: boolean }, SupportInitiativeRefusal> | undefined> {
  return once(ctx, "supportInitiative", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = maySupport(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    if (initiative.revision !== revision) return refused("initiatives:refusal.newWords");
    const { householdId, condominiumId } = ctx.actor.home;
    const home = await trx
      .selectFrom("tenancy")
      .select("dwelling_id as dwellingId")
      .where("household_id", "=", householdId)
      .where("condominium_id", "=", condominiumId)
      .where(sql<boolean>`in_force(starts_on, ends_on)`)
      .orderBy("dwelling_id")
      .limit(1)
      .executeTakeFirst();
    if (!home) return refused("initiatives:refusal.noDwelling");
    await trx
      .insertInto("initiative_support")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: condominiumId, person_id: ctx.actor.personId },
        ...{ household_id: householdId, dwelling_id: home.dwellingId, revision },
      })
      .onConflict((conflict) =>
        conflict.columns(["initiative_id", "person_id"]).where("withdrawn_at", "is", null).doNothing(),
      )
      .execute();
    return done(await countSupport(trx, initiative));
  });
}

/**
 * Somebody takes their support back, while it gathers support or is talked about. That enough was reached stays true.
 * Undefined and refusals: see supportInitiative.
 */
export function takeSupportBack(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
): Promise<Outcome<null, SupportRefusal> | undefined> {
  return once(ctx, "takeSupportBack", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = maySupport(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .updateTable("initiative_support")
      .set({ withdrawn_at: sql<Date>`clock_timestamp()` })
      .where("initiative_id", "=", initiativeId)
      .where("person_id", "=", ctx.actor.personId)
      .where("withdrawn_at", "is", null)
      .execute();
    await countSupport(trx, initiative);
    return done(null);
  });
}
