import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { hashToken, keyedHash, newToken, seal } from "~/platform/seal.server";
import { checkDigit } from "./model";

/** Makes a link of 30 minutes and queues its mail in the open transaction. Only the token's hash is stored; the job's copy is sealed. */
export async function linkTo(trx: Trx, personId: number, email: string, purpose: "enter" | "confirm"): Promise<void> {
  const token = newToken();
  const row = {
    token_hash: hashToken(token),
    person_id: personId,
    purpose,
    email,
    expires_at: sql<Date>`now() + interval '30 minutes'`,
  };
  await trx.insertInto("sign_in_link").values(row).execute();
  await sendJob(trx, "mail", {
    personId,
    template: purpose,
    to: email,
    sealedToken: seal("mail", token).toString("base64"),
  });
}

/**
 * Makes a new access code for a person, good for 90 days; the one before is void. Only the office and the start of the
 * portal call it, as the system actor `door` or `registry`. The code is returned once and stored as a keyed hash.
 */
export async function mintCode(trx: Trx, personId: number): Promise<string> {
  for (;;) {
    const eleven = Array.from({ length: 11 }, () => randomInt(10)).join("");
    const code = eleven + checkDigit(eleven);
    if ((await issueCodes(trx, [{ personId, code }])).has(personId)) return code;
  }
}

/** Voids the open codes of these people: nobody gets in with them any more. Returns how many were open. */
export async function voidCodes(trx: Trx, personIds: readonly number[]): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("access_code")
    .set({ voided_at: sql`now()` })
    .where("person_id", "in", personIds)
    .where("used_at", "is", null)
    .where("voided_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Stores new access codes, at most one a person, and voids the open ones of these people. Called as the system actor
 * `door` or `registry`. The rows of the people are locked, so that nobody ever has two open codes.
 * @returns the id of the stored code by person; who is missing needs another code, because this one is somebody's
 */
export async function issueCodes(
  trx: Trx,
  codes: readonly { personId: number; code: string }[],
): Promise<Map<number, number>> {
  if (codes.length === 0) return new Map();
  const people = codes.map(({ personId }) => personId);
  await trx.selectFrom("person").select("id").where("id", "in", people).orderBy("id").forNoKeyUpdate().execute();
  await voidCodes(trx, people);
  const expires_at = sql<Date>`now() + interval '90 days'`;
  const rows = codes.map(({ personId, code }) => ({
    person_id: personId,
    code_hash: keyedHash("code", code),
    expires_at,
  }));
  const stored = await trx
    .insertInto("access_code")
    .values(rows)
    .onConflict((conflict) => conflict.column("code_hash").doNothing())
    .returning(["id", "person_id as personId"])
    .execute();
  return new Map(stored.map(({ id, personId }) => [personId, id]));
}
