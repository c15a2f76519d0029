import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { issueCodes } from "~/features/identity/effects.server";
import { checkDigit } from "~/features/identity/model";
import { recordAccess } from "~/features/people/effects.server";
import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";
import { keyedHash } from "~/platform/seal.server";
import type { LetterScope } from "./model";

/**
 * The code of a person in a batch: it follows from the batch's seed and the portal's secret, so an unsealed batch can be
 * printed again (paper jam, double tap, crash) without being stored. Without the seed nobody can know it.
 */
export function codeInBatch(seed: Buffer, personId: number, attempt: number): string {
  const digest = keyedHash("letter", `${seed.toString("hex")}\n${personId}\n${attempt}`);
  const eleven = (BigInt(`0x${digest.toString("hex")}`) % 100_000_000_000n).toString().padStart(11, "0");
  return eleven + checkDigit(eleven);
}

/**
 * Writes a batch with a letter and a new code for each of these people, in this order; their older codes are void, and
 * each finds a line about it in the own log. Called as the system actor `registry`, after the policy has said yes.
 * @returns the number of the batch
 */
export async function writeBatch(
  trx: Trx,
  actor: Actor,
  batch: { condominiumId: number; scope: LetterScope },
  personIds: readonly number[],
): Promise<number> {
  const seed = randomBytes(32);
  const condominium_id = batch.condominiumId;
  const { id } = await trx
    .insertInto("letter_batch")
    .values({
      condominium_id,
      scope: batch.scope,
      made_by: actor.personId,
      made_by_name: actor.shownName,
      letters: personIds.length,
      seed,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const letters = await issueAll(trx, seed, personIds);
  const rows = letters.map((letter, at) => ({ batch_id: id, condominium_id, place: at + 1, ...letter }));
  await trx.insertInto("letter").values(rows).execute();
  await recordAccess(trx, actor, personIds, "letter");
  return id;
}

/** A code that happens to be somebody's already is passed over: the next attempt gives another. */
async function issueAll(trx: Trx, seed: Buffer, personIds: readonly number[]) {
  const letters = personIds.map((person_id) => ({ person_id, attempt: 0, access_code_id: 0 }));
  for (let attempt = 0, left = letters; left.length > 0; attempt += 1) {
    const codes = left.map(({ person_id }) => ({
      personId: person_id,
      code: codeInBatch(seed, person_id, attempt),
    }));
    const stored = await issueCodes(trx, codes);
    for (const letter of left) {
      letter.attempt = attempt;
      letter.access_code_id = stored.get(letter.person_id) ?? 0;
    }
    left = left.filter((letter) => letter.access_code_id === 0);
  }
  return letters;
}

/**
 * Seals the batches whose 24 hours are over: their seed is erased and with it every way to print their codes again.
 * Called by the housekeeping as the system actor `job`, and before new letters as `registry`.
 */
export async function sealOldBatches(trx: Trx): Promise<void> {
  await trx
    .updateTable("letter_batch")
    .set({ seed: null, sealed_at: sql`now()` })
    .where("sealed_at", "is", null)
    .where("made_at", "<=", sql<Date>`now() - interval '24 hours'`)
    .execute();
}
