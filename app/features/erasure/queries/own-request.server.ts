import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** The person's newest request of erasure with the office's answer; null when there never was one. */
export async function findOwnRequest(db: Db, actor: Actor) {
  const request = await db
    .selectFrom("erasure_request")
    .select([
      "state",
      "words",
      "requested_at as requestedAt",
      "due_on as dueOn",
      "extended_because as extendedBecause",
      "decided_at as decidedAt",
      "answer",
    ])
    .where("person_id", "=", actor.personId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return request ?? null;
}

export type OwnRequest = NonNullable<Awaited<ReturnType<typeof findOwnRequest>>>;
