import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { hashToken, newToken } from "~/platform/seal.server";
import { brakes, networkOf, takeAttempt } from "~/platform/throttle.server";
import { beginSession } from "./begin-session.server";

const now = sql<Date>`now()`;

/**
 * A device asks to be let in by somebody who stands beside it: it gets a token that only it has, and a number to read
 * aloud, good for ten minutes. Anybody may ask. Refusal: wait (too many from this network).
 */
export async function openPairing(
  address: string,
): Promise<Outcome<{ token: string }, "signIn:refusal.wait"> & { wait?: number }> {
  const wait = await takeAttempt(brakes.pairingAddress, networkOf(address));
  if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
  const token = newToken();
  await asSystem("door", async (trx) => {
    await trx.deleteFrom("sign_in_pairing").where("expires_at", "<", now).execute();
    for (;;) {
      const number = String(randomInt(1_000_000)).padStart(6, "0");
      const made = await trx
        .insertInto("sign_in_pairing")
        .values({ token_hash: hashToken(token), number, expires_at: sql<Date>`now() + interval '10 minutes'` })
        .onConflict((conflict) => conflict.doNothing())
        .returning("number")
        .executeTakeFirst();
      if (made) return;
    }
  });
  return done({ token });
}

/** What a waiting device shows: its number, until somebody has helped; null when its ten minutes are over or it was used. */
export function findPairing(token: string): Promise<{ number: string; ready: boolean } | null> {
  return asSystem("door", async (trx) => {
    const row = await openPairings(trx, token)
      .select(["number", sql<boolean>`person_id is not null`.as("ready")])
      .executeTakeFirst();
    return row ?? null;
  });
}

function openPairings(trx: Trx, token: string) {
  return trx
    .selectFrom("sign_in_pairing")
    .where("token_hash", "=", hashToken(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now);
}

/**
 * The waiting device goes in, once: its session, the code and the pairing are used up together, and the person's log
 * names who helped. @returns the Set-Cookie header of the session; null when nobody has helped yet, or it is used up
 */
export async function enterWithHelp(token: string, browser: { token: string; name: string }): Promise<string | null> {
  const pairing = await asSystem("door", (trx) =>
    openPairings(trx, token)
      .innerJoin("person as helper", "helper.id", "sign_in_pairing.helper_id")
      .select(["sign_in_pairing.person_id as personId", "code_id as codeId"])
      .select(sql<string>`coalesce(helper.shown_name, helper.first_name)`.as("helper"))
      .executeTakeFirst(),
  );
  if (!pairing?.personId || !pairing.codeId) return null;
  const { personId, codeId, helper } = pairing;
  return beginSession(personId, browser, false, codeId, async (trx) => {
    const used = await trx
      .updateTable("sign_in_pairing")
      .set({ used_at: now })
      .where("token_hash", "=", hashToken(token))
      .where("used_at", "is", null)
      .where("expires_at", ">", now)
      .returning("number")
      .executeTakeFirst();
    if (!used) return false;
    const event = { person_id: personId, kind: "helped" as const, device: browser.name, by_name: helper };
    await trx.insertInto("account_event").values(event).execute();
    return true;
  });
}
