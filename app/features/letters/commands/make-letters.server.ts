import { type CommandContext, once } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sealOldBatches, writeBatch } from "../effects.server";
import { type LetterTarget, mostLetters } from "../model";
import { type MakeRefusal, mayMakeLetters } from "../policy";
import { findRecipients } from "../queries/recipients.server";
import { placeOfTarget } from "../reach.server";

/**
 * Officers make letters with new codes for a person, a household, a stairwell, a condominium, or its people who have
 * never been in. Codes that these people had are void from now on. A double tap makes one batch.
 * Undefined: no such place for this officer. Refusals: see mayMakeLetters; nobody: no adult lives there; tooMany: more
 * than 400 at once.
 */
export function makeLetters(
  ctx: CommandContext,
  target: LetterTarget,
): Promise<
  Outcome<{ batchId: number }, MakeRefusal | "letters:refusal.nobody" | "letters:refusal.tooMany"> | undefined
> {
  return once(ctx, "makeLetters", async (trx) => {
    const place = await placeOfTarget(trx, target);
    if (!place) return undefined;
    const decision = mayMakeLetters(ctx.actor, place);
    if (!decision.allowed) return refused(decision.reason);
    const people = await findRecipients(trx, place.condominiumId, target);
    if (people.length === 0) return refused("letters:refusal.nobody");
    if (people.length > mostLetters) return refused("letters:refusal.tooMany");
    const batch = { condominiumId: place.condominiumId, scope: target.scope };
    const personIds = people.map(({ personId }) => personId);
    const batchId = await withRole(trx, "registry", async () => {
      await sealOldBatches(trx);
      return writeBatch(trx, ctx.actor, batch, personIds);
    });
    return done({ batchId });
  });
}
