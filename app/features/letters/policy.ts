import { type Actor, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

export type MakeRefusal = "letters:refusal.notYours" | "letters:refusal.conflict";
export type PrintRefusal = MakeRefusal | "letters:refusal.notMaker" | "letters:refusal.sealed";

type Place = { condominiumId: number; territoryId: number };

/** Who may make letters with codes: the office in its territories, and nobody for a building they have a tie to. */
export function mayMakeLetters(actor: Actor, place: Place): Decision<MakeRefusal> {
  if (!isOffice(actor) || !actor.territoryIds.includes(place.territoryId)) return deny("letters:refusal.notYours");
  return isTied(actor, place.condominiumId) ? deny("letters:refusal.conflict") : allow;
}

/**
 * Who may see, print and seal a batch: who made it, because their name stands in every person's log; a colleague makes
 * new letters, which voids these.
 */
export function mayPrintLetters(
  actor: Actor,
  batch: Place & { madeBy: number; open: boolean },
): Decision<PrintRefusal> {
  const making = mayMakeLetters(actor, batch);
  if (!making.allowed) return making;
  if (!batch.open) return deny("letters:refusal.sealed");
  return batch.madeBy === actor.personId ? allow : deny("letters:refusal.notMaker");
}
