import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** The newest sign-in from an unknown device that the person has not looked at yet. */
export function findUnseenDevice(db: Db, actor: Actor) {
  return db
    .selectFrom("account_event")
    .select(["id", "device", "created_at as at"])
    .where("person_id", "=", actor.personId)
    .where("kind", "=", "newDevice")
    .where("acknowledged_at", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}
