import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { isOffice } from "~/platform/actor";
import { sealOldBatches, writeBatch } from "../effects.server";
import { mostBatches, mostLetters } from "../model";
import { findNeverIn } from "../queries/never-in.server";
import { findRecipients } from "../queries/recipients.server";

export type AllRefusal = "letters:refusal.notYours" | "letters:refusal.nobody";

/**
 * Officers make letters for everybody in their territories who has never been in and has no letter that counts: one
 * batch a condominium, at most sixty a press. Condominiums they have a tie to are left out.
 * @returns how many letters and batches were made, and how many condominiums wait for the next press
 */
export function makeLettersForAll(
  ctx: CommandContext,
): Promise<Outcome<{ letters: number; batches: number; left: number }, AllRefusal>> {
  return once(ctx, "makeLettersForAll", async (trx) => {
    if (!isOffice(ctx.actor)) return refused("letters:refusal.notYours");
    const places = (await findNeverIn(trx, ctx.actor)).filter(({ without }) => without > 0);
    const made = { letters: 0, batches: 0, left: Math.max(0, places.length - mostBatches) };
    await withRole(trx, "registry", () => sealOldBatches(trx));
    for (const { condominiumId } of places.slice(0, mostBatches)) {
      const people = await findRecipients(trx, condominiumId, { scope: "neverUsed", id: condominiumId });
      const personIds = people.filter(({ hasLetter }) => !hasLetter).map(({ personId }) => personId);
      if (personIds.length === 0) continue;
      const batch = { condominiumId, scope: "neverUsed" as const };
      await withRole(trx, "registry", () => writeBatch(trx, ctx.actor, batch, personIds.slice(0, mostLetters)));
      made.letters += Math.min(personIds.length, mostLetters);
      made.batches += 1;
    }
    return made.batches > 0 ? done(made) : refused("letters:refusal.nobody");
  });
}
