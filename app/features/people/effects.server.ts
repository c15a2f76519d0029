import type { Database } from "#db/schema.ts";
import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";

/**
 * Writes down that somebody of the office saw or did something about people, so that they can read it. Called inside the
 * transaction of what was done, as the system actor `registry`.
 */
export async function recordAccess(
  trx: Trx,
  actor: Actor,
  personIds: readonly number[],
  kind: Database["data_access"]["kind"],
  reason = "",
): Promise<void> {
  if (personIds.length === 0) return;
  const rows = personIds.map((person_id) => ({
    person_id,
    staff_id: actor.personId,
    staff_name: actor.shownName,
    kind,
    reason,
  }));
  await trx.insertInto("data_access").values(rows).execute();
}
