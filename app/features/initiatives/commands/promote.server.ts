import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type ActRefusal, mayAnswerInvitation, mayInvite } from "../policy";
import { initiativeFacts } from "../reach.server";
import { takesPart } from "./save-draft.server";
import { tell } from "./transit.server";

/** So many names stand under an idea at most, asked or accepted. */
const mostPromoters = 10;

export type InviteRefusal = ActRefusal | "initiatives:refusal.nobody" | "initiatives:refusal.manyPromoters";

/**
 * Somebody who promotes an idea asks a neighbour to promote it too; nobody stands there before they have accepted. Asked
 * twice they are asked once. Undefined: there is no such initiative for this actor. Refusals: see mayInvite; nobody: no
 * such neighbour takes part in this house; manyPromoters: ten are asked.
 */
export function invitePromoter(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  personId: number,
): Promise<Outcome<null, InviteRefusal> | undefined> {
  return once(ctx, "invitePromoter", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayInvite(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const { condominiumId } = initiative;
    if (personId === initiative.authorId || !(await takesPart(trx, condominiumId, personId))) {
      return refused("initiatives:refusal.nobody");
    }
    const asked = await trx
      .selectFrom("initiative_promoter")
      .select("person_id")
      .where("initiative_id", "=", initiativeId)
      .limit(mostPromoters)
      .execute();
    if (asked.length === mostPromoters) return refused("initiatives:refusal.manyPromoters");
    await trx
      .insertInto("initiative_promoter")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: condominiumId },
        ...{ person_id: personId, invited_by: ctx.actor.personId },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return done(null);
  });
}

/**
 * Who was asked to promote an idea says yes or no. A yes stands there at once where the idea is out already, and its
 * story says so. Undefined: nobody asked this person. Refusals: see mayAnswerInvitation.
 */
export function answerInvitation(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  accept: boolean,
): Promise<Outcome<null, ActRefusal> | undefined> {
  return once(ctx, "answerInvitation", async (trx) => {
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId)
      .innerJoin("initiative_promoter as mine", "mine.initiative_id", "initiative.id")
      .where("mine.person_id", "=", ctx.actor.personId)
      .select("mine.accepted_at as acceptedAt")
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayAnswerInvitation(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const out = initiative.state !== "draft";
    const now = sql<Date>`now()`;
    await trx
      .updateTable("initiative_promoter")
      .set({ accepted_at: accept ? now : null, declined_at: accept ? null : now, shown_at: accept && out ? now : null })
      .where("initiative_id", "=", initiativeId)
      .where("person_id", "=", ctx.actor.personId)
      .execute();
    if (accept && out && !initiative.acceptedAt) {
      await tell(trx, initiative, "join", ctx.actor.personId);
    }
    return done(null);
  });
}
