import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayFollow } from "../policy";
import { initiativeFacts } from "../reach.server";

/**
 * Somebody wants to be told when an idea goes on, or no longer. What they choose counts more than that they propose,
 * promote or support it; choosing the same again changes nothing. Undefined: there is no such initiative for this actor.
 * Refusals: see mayFollow.
 */
export function followInitiative(
  ctx: CommandContext,
  initiativeId: number,
  follow: boolean,
): Promise<Outcome<null, "initiatives:refusal.notNeighbour" | "initiatives:refusal.notNow"> | undefined> {
  return once(ctx, follow ? "followInitiative" : "unfollowInitiative", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId).executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayFollow(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const now = sql<Date>`now()`;
    await trx
      .insertInto("initiative_follow")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, person_id: ctx.actor.personId },
        until: follow ? null : now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["initiative_id", "person_id"])
          .doUpdateSet(
            follow ? { since: now, until: null } : { until: sql<Date>`greatest(now(), initiative_follow.since)` },
          )
          .where("initiative_follow.until", follow ? "is not" : "is", null),
      )
      .execute();
    return done(null);
  });
}
