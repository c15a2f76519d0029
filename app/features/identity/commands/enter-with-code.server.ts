import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { asSystem } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { log } from "~/platform/log.server";
import { raiseAlarm } from "~/platform/metrics.server";
import { keyedHash } from "~/platform/seal.server";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, forgetAttempts, takeAttempt } from "~/platform/throttle.server";
import { isStaff } from "../reach.server";

export type EntryRefusal = "signIn:refusal.wrong" | "signIn:refusal.locked" | "signIn:refusal.wait";
export type Entry = { personId: number; staff: boolean };

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
    const wait = await takeAttempt(brakes.signInAddress, address);
    if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
    if ((await takeAttempt(brakes.codeYear, code)) > 0) return refused("signIn:refusal.locked");
    await slowThePortal();

    const entry = await useCode(keyedHash("code", code), birthYear);
    if (!entry) return refused("signIn:refusal.wrong");
    await forgetAttempts(brakes.codeYear, code);
    await forgetAttempts(brakes.signInAddress, address);
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

function useCode(codeHash: Buffer, birthYear: number): Promise<Entry | null> {
  return asSystem("door", async (trx) => {
    // The lock makes a double tap queue: the second finds the code used.
    const code = await trx
      .selectFrom("access_code")
      .innerJoin("person", "person.id", "access_code.person_id")
      .select([
        "access_code.id",
        "person.id as personId",
        "person.birth_year as birthYear",
        isStaff("person.id").as("staff"),
      ])
      .where("code_hash", "=", codeHash)
      .where("used_at", "is", null)
      .where("voided_at", "is", null)
      .where("expires_at", ">", sql<Date>`now()`)
      .forNoKeyUpdate("access_code")
      .executeTakeFirst();
    if (!code || code.birthYear !== birthYear) return null;
    await trx
      .updateTable("access_code")
      .set({ used_at: sql`now()` })
      .where("id", "=", code.id)
      .execute();
    return { personId: code.personId, staff: code.staff };
  });
}
