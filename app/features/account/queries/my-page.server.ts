import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** A person's own page: name, way of being told, devices signed in, what happened to the account lately. */
export async function findMyPage(db: Db, actor: Actor) {
  const person = await db
    .selectFrom("person")
    .select(["shown_name as shownName", "told_by as toldBy"])
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
    .select(["id", "kind", "device", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc")
    .limit(10)
    .execute();
  return { ...person, devices, events };
}
