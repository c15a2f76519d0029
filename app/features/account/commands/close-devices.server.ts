import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { asSystem, atomically } from "~/platform/database.server";

/** A person signs a device of theirs out, or all but the one in hand. Doing it twice is doing it once. */
export async function closeDevices(actor: Actor, sessionId: number | "others"): Promise<void> {
  const closed = await atomically(actor, async (trx) => {
    let sessions = trx.deleteFrom("session").where("person_id", "=", actor.personId).where("id", "<>", actor.sessionId);
    if (sessionId !== "others") sessions = sessions.where("id", "=", sessionId);
    return Number((await sessions.executeTakeFirst()).numDeletedRows);
  });
  if (closed === 0) return;
  await asSystem("door", (trx) =>
    trx.insertInto("account_event").values({ person_id: actor.personId, kind: "sessionsClosed" }).execute(),
  );
}

/** A person has seen the news of sign-ins from new devices. */
export async function acknowledgeDevices(actor: Actor): Promise<void> {
  await atomically(actor, (trx) =>
    trx
      .updateTable("account_event")
      .set({ acknowledged_at: sql`now()` })
      .where("person_id", "=", actor.personId)
      .where("acknowledged_at", "is", null)
      .execute(),
  );
}
