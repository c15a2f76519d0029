import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { hashToken } from "~/platform/seal.server";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, takeAttempt } from "~/platform/throttle.server";
import { linkTo } from "../effects.server";
import { isStaff } from "../reach.server";
import type { Entry } from "./enter-with-code.server";

/**
 * Sends a sign-in link to a confirmed e-mail address. Anybody may ask; the answer and its time are the same whether the
 * address is known or not. Refusal: wait (too many links for this address).
 */
export function sendSignInLink(input: {
  email: string;
  address: string;
}): Promise<Outcome<null, "signIn:refusal.wait"> & { wait?: number }> {
  return inAtLeast(400, async () => {
    const email = input.email.toLowerCase();
    const waits = [await takeAttempt(brakes.linkEmail, email), await takeAttempt(brakes.linkAddress, input.address)];
    const wait = Math.max(...waits);
    if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
    await asSystem("door", async (trx) => {
      const person = await trx
        .selectFrom("person")
        .select("id")
        .where(sql<boolean>`lower(email) = ${email} and email_confirmed_at is not null`)
        .executeTakeFirst();
      if (person) await linkTo(trx, person.id, email, "enter");
    });
    return done(null);
  });
}

/** What a link is for, before its button is pressed; null when it is used, too old or unknown. */
export function readLink(token: string): Promise<{ purpose: "enter" | "confirm" } | null> {
  return asSystem("door", async (trx) => {
    const link = trx.selectFrom("sign_in_link").select("purpose").where("token_hash", "=", hashToken(token));
    return (
      (await link
        .where("used_at", "is", null)
        .where("expires_at", ">", sql<Date>`now()`)
        .executeTakeFirst()) ?? null
    );
  });
}

/** Uses a link, once. A confirming link also confirms the address it was sent to. Refusal: the link is used up or too old. */
export function enterWithLink(token: string): Promise<Outcome<Entry, "signIn:refusal.link">> {
  return asSystem("door", async (trx) => {
    const link = await trx
      .updateTable("sign_in_link")
      .set({ used_at: sql`now()` })
      .where("token_hash", "=", hashToken(token))
      .where("used_at", "is", null)
      .where("expires_at", ">", sql<Date>`now()`)
      .returning(["person_id as personId", "purpose", "email"])
      .executeTakeFirst();
    if (!link) return refused("signIn:refusal.link");
    if (link.purpose === "confirm") await confirmEmail(trx, link.personId, link.email);
    const { staff } = await trx
      .selectFrom("person")
      .select(isStaff("person.id").as("staff"))
      .where("id", "=", link.personId)
      .executeTakeFirstOrThrow();
    return done({ personId: link.personId, staff });
  });
}

async function confirmEmail(trx: Trx, personId: number, email: string): Promise<void> {
  // An address leads to one person: whoever proves it last has it.
  await trx
    .updateTable("person")
    .set({ email_confirmed_at: null })
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where("id", "<>", personId)
    .execute();
  await trx
    .updateTable("person")
    .set({ email, email_confirmed_at: sql`now()` })
    .where("id", "=", personId)
    .execute();
  await trx.insertInto("account_event").values({ person_id: personId, kind: "emailConfirmed" }).execute();
}
