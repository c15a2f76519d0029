import { sql } from "kysely";
import type { UpdateObject } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Trx } from "~/platform/database.server";
import type { DoingAct } from "../model/doing";
import { type InitiativeAct, transitionOf } from "../model";

/** What the story can say besides the acts of the table. */
export type StoryAct = InitiativeAct | DoingAct | "revise" | "join";

/** Adds a line to the story of an initiative, which everybody who can see it reads. `personId` null: the clock or the counting, which no person may write: as the system actor `job`. */
export async function tell(
  trx: Trx,
  initiative: { id: number; condominiumId: number },
  act: StoryAct,
  personId: number | null,
  details: Record<string, unknown> = {},
): Promise<void> {
  await trx
    .insertInto("initiative_event")
    .values({
      initiative_id: initiative.id,
      condominium_id: initiative.condominiumId,
      act,
      person_id: personId,
      details: JSON.stringify(details),
    })
    .execute();
}

/**
 * Leads an initiative where an act leads, and says so in its story. The caller holds the row's lock and has decided;
 * the constraints of the table hold what must be true of the state.
 * @param set what changes besides the state
 */
export async function transit(
  trx: Trx,
  initiative: { id: number; condominiumId: number },
  act: InitiativeAct,
  personId: number | null,
  set: UpdateObject<Database, "initiative"> = {},
  details: Record<string, unknown> = {},
): Promise<void> {
  const { to } = transitionOf(act);
  const closed = ["done", "not_done", "rejected", "withdrawn", "expired"].includes(to);
  await trx
    .updateTable("initiative")
    .set({ state: to, closed_at: closed ? sql<Date>`now()` : null, ...set })
    .where("id", "=", initiative.id)
    .execute();
  await tell(trx, initiative, act, personId, details);
}
