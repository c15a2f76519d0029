import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** A person's own page: name, ways of being told and of getting back in, devices signed in, what happened to the account lately. */
export async function findMyPage(db: Db, actor: Actor) {
  const person = await db
    .selectFrom("person")
    .select((eb) => [
      "shown_name as shownName",
      "told_by as toldBy",
      "sign_in_name as signInName",
      "email",
      "email_confirmed_at as emailConfirmedAt",
      "phone",
      "phone_confirmed_at as phoneConfirmedAt",
      sql<boolean>`email_confirmed_at is not null`.as("emailConfirmed"),
      eb
        .exists(eb.selectFrom("passphrase").select("person_id").whereRef("person_id", "=", "person.id"))
        .$castTo<boolean>()
        .as("passphrase"),
    ])
    .where("id", "=", actor.personId)
    .executeTakeFirstOrThrow();
  // Ways in, devices and the log are for the person alone: while somebody of the office helps they are not even read.
  if (actor.assistedBy) {
    const { shownName, toldBy } = person;
    const ways = { signInName: null, email: null, emailConfirmed: false, passphrase: false };
    return { shownName, toldBy, ...ways, contacts: null, devices: [], events: [], alone: false };
  }
  const devices = await db
    .selectFrom("session")
    .select(["id", "device", "created_at as since", "seen_at as seenAt"])
    .select(sql<boolean>`id = ${actor.sessionId}`.as("current"))
    .where("person_id", "=", actor.personId)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("current", "desc")
    .orderBy("seen_at", "desc")
    .limit(50)
    .execute();
  const events = await db
    .selectFrom("account_event")
    .select(["id", "kind", "device", "by_name as byName", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc")
    .limit(10)
    .execute();
  const { emailConfirmedAt, phone, phoneConfirmedAt, ...ways } = person;
  const contacts = { email: person.email, emailConfirmedAt, phone, phoneConfirmedAt };
  return { ...ways, contacts, devices, events, alone: true };
}
