import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { asSystem } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { keyedHash, seal, unseal } from "~/platform/seal.server";
import { brakes, forgetAttempts, takeAttempt } from "~/platform/throttle.server";

export type FactorRefusal = "signIn:refusal.wrongNumber" | "signIn:refusal.wait";

const period = 30;

/** Time-based one-time password of RFC 6238 with six digits; one step before and after is accepted for slow clocks. */
function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Cortile", label, digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** Whether a staff member has set the second factor up; the door asks between first and second factor. */
export function hasSecondFactor(personId: number): Promise<boolean> {
  return asSystem("door", async (trx) => {
    const row = await trx
      .selectFrom("second_factor")
      .select("person_id")
      .where("person_id", "=", personId)
      .where("confirmed_at", "is not", null)
      .executeTakeFirst();
    return row !== undefined;
  });
}

/** The secret to put into an authenticator app, the same until it is confirmed; null when one is already confirmed. */
export function beginSecondFactor(personId: number): Promise<{ secret: string; uri: string } | null> {
  return asSystem("door", async (trx) => {
    const fresh = seal("totp", new Secret({ size: 20 }).base32);
    await trx
      .insertInto("second_factor")
      .values({ person_id: personId, sealed_secret: fresh })
      .onConflict((c) => c.doNothing())
      .execute();
    const row = await trx
      .selectFrom("second_factor")
      .selectAll()
      .where("person_id", "=", personId)
      .executeTakeFirstOrThrow();
    if (row.confirmed_at) return null;
    const { first_name } = await trx
      .selectFrom("person")
      .select("first_name")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const secret = unseal("totp", row.sealed_secret);
    if (!secret)
      throw new Error("The second factor cannot be opened: SESSION_SECRET is not the one it was sealed with.");
    return { secret, uri: totp(secret, first_name).toString() };
  });
}

/**
 * Checks a number of the authenticator app or a recovery code. A number counts once (RFC 6238, 5.2), a recovery code once.
 * The first right number confirms a factor that was being set up.
 * @returns fresh recovery codes when this confirmed the factor, else none
 */
export async function passSecondFactor(
  personId: number,
  number: string,
): Promise<Outcome<{ recoveryCodes: string[] }, FactorRefusal> & { wait?: number }> {
  const wait = await takeAttempt(brakes.secondFactor, String(personId));
  if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
  const passed = await asSystem("door", async (trx) => {
    const row = await trx
      .selectFrom("second_factor")
      .selectAll()
      .where("person_id", "=", personId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!row) return null;
    if (row.confirmed_at && !/^\d{6}$/.test(number)) return (await useRecoveryCode(trx, personId, number)) ? [] : null;
    const secret = unseal("totp", row.sealed_secret);
    const delta = secret && /^\d{6}$/.test(number) ? totp(secret, "").validate({ token: number, window: 1 }) : null;
    if (delta === null) return null;
    const step = Math.floor(Date.now() / 1000 / period) + delta;
    if (step <= row.last_step) return null;
    await trx
      .updateTable("second_factor")
      .set({ last_step: step, confirmed_at: row.confirmed_at ?? sql`now()` })
      .where("person_id", "=", personId)
      .execute();
    if (row.confirmed_at) return [];
    await trx.insertInto("account_event").values({ person_id: personId, kind: "secondFactorSet" }).execute();
    return mintRecoveryCodes(trx, personId, 10);
  });
  if (!passed) return refused("signIn:refusal.wrongNumber");
  await forgetAttempts(brakes.secondFactor, String(personId));
  return done({ recoveryCodes: passed });
}

type DoorTrx = Parameters<Parameters<typeof asSystem>[1]>[0];

async function useRecoveryCode(trx: DoorTrx, personId: number, typed: string): Promise<boolean> {
  const used = await trx
    .updateTable("recovery_code")
    .set({ used_at: sql`now()` })
    .where("person_id", "=", personId)
    .where("code_hash", "=", keyedHash("recovery", typed))
    .where("used_at", "is", null)
    .returning("person_id")
    .executeTakeFirst();
  return used !== undefined;
}

/** New recovery codes (50 random bits each, five and five letters); the old ones are void. Shown once, stored as keyed hashes. */
export async function mintRecoveryCodes(trx: DoorTrx, personId: number, count: number): Promise<string[]> {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const letters = () => [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join("");
  const codes = Array.from({ length: count }, letters);
  await trx.deleteFrom("recovery_code").where("person_id", "=", personId).execute();
  await trx
    .insertInto("recovery_code")
    .values(codes.map((code) => ({ person_id: personId, code_hash: keyedHash("recovery", code) })))
    .execute();
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}
