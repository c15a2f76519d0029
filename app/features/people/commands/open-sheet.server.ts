import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import type { Sheet } from "../model";

/**
 * Opens a person's sheet for an officer. The database writes the line that the person reads in the same call, so a
 * sheet cannot be seen without it; one line in ten minutes. Undefined: there is no such person for this actor;
 * `tied`: the officer has a tie to the building, sees nothing, and nothing is written.
 */
export async function openSheet(
  actor: Actor,
  personId: number,
  reason = "",
): Promise<Sheet | { tied: true } | undefined> {
  return atomically(actor, async (trx) => {
    const { rows } = await sql<{ sheet: Sheet | { tied: true } | null }>`
      select person_sheet(${personId}, ${reason}) as sheet`.execute(trx);
    return rows[0]?.sheet ?? undefined;
  });
}
