import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { OfferInput } from "../input/doing";
import { type DoingRefusal, mayOffer } from "../policy/doing";
import { doingFacts } from "../reach.server";
import { tell } from "./transit.server";

/**
 * Somebody who lives there says with what they can help; the house reads their name. Undefined: there is no such
 * initiative for this actor. Refusals: see mayOffer; offeredAlready: they offer help of this kind.
 */
export function offerHelp(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  input: OfferInput,
): Promise<Outcome<null, DoingRefusal | "initiatives:doing.refusal.offeredAlready"> | undefined> {
  return once(ctx, "offerHelp", async (trx) => {
    const { personId, locale } = ctx.actor;
    const initiative = await doingFacts(trx, ctx.actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayOffer(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const offer = await trx
      .insertInto("initiative_offer")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, person_id: personId },
        ...{ kind: input.offerKind, words: input.offerWords, lang: locale },
      })
      .onConflict((conflict) =>
        conflict.columns(["initiative_id", "person_id", "kind"]).where("withdrawn_at", "is", null).doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (!offer) return refused("initiatives:doing.refusal.offeredAlready");
    await tell(trx, initiative, "offer", personId, { offer: offer.id, kind: input.offerKind });
    return done(null);
  });
}

/**
 * Somebody takes back what they offered; a step that was made from it stays and whoever plans sees to it. Undefined:
 * there is no such offer of theirs. Refusals: see mayOffer.
 */
export function withdrawOffer(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  offerId: number,
): Promise<Outcome<null, DoingRefusal> | undefined> {
  return once(ctx, "withdrawOffer", async (trx) => {
    const { personId } = ctx.actor;
    const initiative = await doingFacts(trx, ctx.actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const decision = mayOffer(ctx.actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const offer = await trx
      .updateTable("initiative_offer")
      .set({ withdrawn_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", offerId)
      .where("initiative_id", "=", initiativeId)
      .where("person_id", "=", personId)
      .where("withdrawn_at", "is", null)
      .returning("kind")
      .executeTakeFirst();
    if (!offer) return undefined;
    await tell(trx, initiative, "withdrawOffer", personId, { offer: offerId, kind: offer.kind });
    return done(null);
  });
}
