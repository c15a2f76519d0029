import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { hashToken } from "~/platform/seal.server";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, networkOf, takeAttempt } from "~/platform/throttle.server";
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
    const wait = await takeAttempt(brakes.linkAddress, networkOf(input.address));
    if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };
    // Too many for one mailbox: nothing more is sent, the links already there stay good, and the answer is the same.
    if ((await takeAttempt(brakes.linkEmail, email)) > 0) return done(null);
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

/** Uses a link of purpose `enter`, once. Refusal: it is used up, too old or not one. */
export function enterWithLink(token: string): Promise<Outcome<Entry, "signIn:refusal.link">> {
  return asSystem("door", async (trx) => {
    const link = await takeLink(trx, token, "enter");
    if (!link) return refused("signIn:refusal.link");
    const person = trx.selectFrom("person").select(["id as personId", isStaff("person.id").as("staff")]);
    return done(await person.where("id", "=", link.personId).executeTakeFirstOrThrow());
  });
}

/**
 * Uses a link of purpose `confirm`, once: the address it was sent to now belongs to the person who asked. It opens no
 * session: whoever reads a mailbox need not be the one who asked. Refusals: used up or too old; taken, when somebody
 * else has confirmed the address already.
 */
export function confirmEmail(token: string): Promise<Outcome<null, "signIn:refusal.link" | "signIn:refusal.taken">> {
  return asSystem("door", async (trx) => {
    const link = await takeLink(trx, token, "confirm");
    if (!link) return refused("signIn:refusal.link");
    const taken = await trx
      .selectFrom("person")
      .select("id")
      .where(sql<boolean>`lower(email) = lower(${link.email}) and email_confirmed_at is not null`)
      .where("id", "<>", link.personId)
      .executeTakeFirst();
    if (taken) return refused("signIn:refusal.taken");
    const confirmed = { email: link.email, email_confirmed_at: sql<Date>`now()` };
    await trx.updateTable("person").set(confirmed).where("id", "=", link.personId).execute();
    await trx.insertInto("account_event").values({ person_id: link.personId, kind: "emailConfirmed" }).execute();
    return done(null);
  });
}

function takeLink(trx: Trx, token: string, purpose: "enter" | "confirm") {
  return trx
    .updateTable("sign_in_link")
    .set({ used_at: sql`now()` })
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .returning(["person_id as personId", "email"])
    .executeTakeFirst();
}
