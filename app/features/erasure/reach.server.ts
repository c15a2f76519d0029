import { type SqlBool, sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { ErasureCounts } from "./model";
import type { ErasureFacts } from "./policy";
import { today } from "~/platform/today.server";

/** Days until a request is due, by the calendar of Rome; negative when it is late. */
export const daysLeft = sql<number>`erasure_request.due_on - ${today}`;

/** One request; row security shows it to the person and to coordinators. */
export function erasureRequest(db: Db, requestId: number) {
  return db
    .selectFrom("erasure_request")
    .where("erasure_request.id", "=", requestId)
    .select([
      "erasure_request.id",
      "erasure_request.person_id as personId",
      "erasure_request.state",
      "erasure_request.words",
      sql<SqlBool>`erasure_request.extended_because is not null`.as("extended"),
      sql<SqlBool>`erasure_request.due_on < ${today}`.as("late"),
    ]);
}

type Request = { personId: number; state: ErasureFacts["state"]; extended: SqlBool; late: SqlBool };

/** How much an erasure takes and leaves, as a coordinator; null for anybody else. */
export async function erasureCounts(db: Db, personId: number): Promise<ErasureCounts | null> {
  const { rows } = await sql<{ counts: ErasureCounts | null }>`select erasure_counts(${personId}) as counts`.execute(
    db,
  );
  return rows[0]?.counts ?? null;
}

/** The facts on which a request is decided. */
export function factsOf(request: Request, counts: ErasureCounts): ErasureFacts {
  const { personId, state, extended, late } = request;
  const { staff, committee, condominiumIds } = counts;
  return { personId, state, extended: Boolean(extended), late: Boolean(late), staff, committee, condominiumIds };
}
