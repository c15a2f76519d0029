import { sql } from "kysely";
import { type Trx, withRole } from "~/platform/database.server";
import type { InitiativeState } from "../model";
import { transit } from "./transit.server";

type Gathering = {
  id: number;
  condominiumId: number;
  state: InitiativeState;
  needed: number | null;
  answerDays: number;
  hasCommittee: boolean;
};

/**
 * Counts who supports an initiative today, by person and by dwelling, and leads it on when enough dwellings do. The
 * caller holds the row's lock: of two who come at the same moment the second counts the first, so that the threshold is
 * crossed once and never missed. Who is asked for the answer: the committee, where there is none the office.
 */
export async function countSupport(trx: Trx, initiative: Gathering): Promise<{ reached: boolean }> {
  const counted = await sql<{ persons: number; dwellings: number }>`
    select persons, dwellings from initiative_support_count(${initiative.id})`.execute(trx);
  const { persons, dwellings } = counted.rows[0]!;
  await trx
    .updateTable("initiative")
    .set({ supporters: persons, supporting_dwellings: dwellings })
    .where("id", "=", initiative.id)
    .execute();
  if (initiative.state !== "gathering" || initiative.needed === null || dwellings < initiative.needed) {
    return { reached: false };
  }
  const path = initiative.hasCommittee ? "committee" : "office";
  const asked = {
    ...({ path, threshold_at: sql<Date>`now()`, asked_at: sql<Date>`now()` } as const),
    answer_due_at: endOfDay(initiative.answerDays),
  };
  const said = { persons, dwellings, path, days: initiative.answerDays };
  await withRole(trx, "job", () => transit(trx, initiative, "reach", null, asked, said));
  return { reached: true };
}

/** The end of the day in Rome so many days from today. */
export const endOfDay = (days: number) =>
  sql<Date>`(((now() at time zone 'Europe/Rome')::date + ${days}::int + 1)::timestamp at time zone 'Europe/Rome')`;
