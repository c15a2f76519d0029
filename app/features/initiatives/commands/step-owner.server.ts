import type { Trx } from "~/platform/database.server";
import { refused } from "~/platform/decision";
import type { StepOwner } from "../input/doing";
import { takesPart } from "./save-draft.server";

export type OwnerRefusal = "initiatives:refusal.nobody" | "initiatives:doing.refusal.offerGone";

/**
 * Who does a step, as the table keeps it: somebody of the house, who offered it, or others in words. Refusals: nobody: no
 * such neighbour takes part in this house; offerGone: the offer was taken back, or is for another idea.
 */
export async function ownerColumns(
  trx: Trx,
  initiative: { id: number; condominiumId: number },
  owner: StepOwner,
): Promise<
  | { ok: true; columns: { owner_id: number | null; owner_words: string | null; offer_id: number | null } }
  | { ok: false; refusal: OwnerRefusal }
> {
  if ("words" in owner) return { ok: true, columns: { owner_id: null, owner_words: owner.words, offer_id: null } };
  if ("personId" in owner) {
    const here = await takesPart(trx, initiative.condominiumId, owner.personId);
    if (!here) return refused("initiatives:refusal.nobody");
    return { ok: true, columns: { owner_id: owner.personId, owner_words: null, offer_id: null } };
  }
  const offer = await trx
    .selectFrom("initiative_offer")
    .select("person_id as personId")
    .where("id", "=", owner.offerId)
    .where("initiative_id", "=", initiative.id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (!offer) return refused("initiatives:doing.refusal.offerGone");
  return { ok: true, columns: { owner_id: offer.personId, owner_words: null, offer_id: owner.offerId } };
}
