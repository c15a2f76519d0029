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
      sql<boolean>`email_confirmed_at is not null`.as("emailConfirmed"),
      eb
        .exists(eb.selectFrom("passphrase").select("person_id").whereRef("person_id", "=", "person.id"))
        .$castTo<boolean>()
        .as("passphrase"),
    ])
    .where("id", "=", actor.personId)
    .executeTakeFirstOrThrow();
  const devices = await db
    .selectFrom("session")
    .select(["id", "device", "created_at as since", sql<boolean>`id = ${actor.sessionId}`.as("current")])
    .where("person_id", "=", actor.personId)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("created_at", "desc")
    .limit(20)
    .execute();
  const events = await db
    .selectFrom("account_event")
    .select(["id", "kind", "device", "by_name as byName", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc")
    .limit(10)
    .execute();
  return { ...person, devices, events };
}
