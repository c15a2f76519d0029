import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { log } from "~/platform/log.server";
import { raiseAlarm } from "~/platform/metrics.server";
import { keyedHash } from "~/platform/seal.server";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, forgetAttempts, networkOf, takeAttempt } from "~/platform/throttle.server";
import { isStaff } from "../reach.server";

export type EntryRefusal = "signIn:refusal.wrong" | "signIn:refusal.locked" | "signIn:refusal.wait";
/** Who proved the first factor. `codeId`: the access code to use up when the session opens, at the very end. */
export type Entry = { personId: number; staff: boolean; codeId?: number };

/**
 * Somebody proves who they are with the access code of their letter and the year of birth. Anybody may try.
 * A code that does not exist is treated exactly like one with the wrong year: same words, same time, same three tries.
 * Refusals: wrong; locked (three wrong years: only a new code helps); wait (too many tries from this address).
 */
export function enterWithCode(input: {
  code: string;
  birthYear: number;
  address: string;
}): Promise<Outcome<Entry, EntryRefusal> & { wait?: number }> {
  return inAtLeast(400, async () => {
    const { code, birthYear, address } = input;
    const wait = await takeAttempt(brakes.signInAddress, networkOf(address));
    if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
    if ((await takeAttempt(brakes.codeYear, code)) > 0) return refused("signIn:refusal.locked");
    await slowThePortal();

    const entry = await findCode(keyedHash("code", code), birthYear);
    if (!entry) return refused("signIn:refusal.wrong");
    await forgetAttempts(brakes.codeYear, code);
    return done(entry);
  });
}

/** Somebody is trying codes from many addresses: everyone's answers slow down a little, nobody is locked out, staff hear of it. */
async function slowThePortal(): Promise<void> {
  const wait = await takeAttempt(brakes.signInPortal, "portal");
  if (wait === 0) return;
  raiseAlarm("signInRate");
  log().warn({ alarm: "signInRate" }, "unusually many sign-in tries");
  await sleep(Math.min(wait, 3) * 1000);
}

/** The person behind a code that is open. The code stays open: a letter is not spent on somebody who is stopped later. */
function findCode(codeHash: Buffer, birthYear: number): Promise<Entry | null> {
  return asSystem("door", async (trx) => {
    const code = await trx
      .selectFrom("access_code")
      .innerJoin("person", "person.id", "access_code.person_id")
      .select([
        "access_code.id as codeId",
        "person.id as personId",
        "person.birth_year as birthYear",
        isStaff("person.id").as("staff"),
      ])
      .where("code_hash", "=", codeHash)
      .where("used_at", "is", null)
      .where("voided_at", "is", null)
      .where("expires_at", ">", sql<Date>`now()`)
      .executeTakeFirst();
    if (!code || code.birthYear !== birthYear) return null;
    return { personId: code.personId, staff: code.staff, codeId: code.codeId };
  });
}

/**
 * Uses a code up in the transaction that opens the session, so that neither happens without the other.
 * @returns false when it was used or voided meanwhile
 */
export function claimCode(codeId: number) {
  return async (trx: Trx): Promise<boolean> => {
    const claimed = await trx
      .updateTable("access_code")
      .set({ used_at: sql`now()` })
      .where("id", "=", codeId)
      .where("used_at", "is", null)
      .where("voided_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return claimed !== undefined;
  };
}
