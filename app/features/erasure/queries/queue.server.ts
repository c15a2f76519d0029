import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { pageSize, type Shelf } from "../model";
import { daysLeft } from "../reach.server";

type Name = { id: number; name: string; number: string };

/** Names of people for the office, by id. */
async function officeNames(db: Db, ids: number[]): Promise<Map<number, Name>> {
  const { rows } = await sql<Name>`
    select id, first_name || ' ' || last_name as name, registry_number as number from office_names(${ids})`.execute(db);
  return new Map(rows.map((row) => [Number(row.id), row]));
}

/** Where a page of the queue begins: after a request that is due then, or before a closed one. */
export type QueuePlace = { after: { due: string; id: number } | null; before: number | null };

/** Twenty requests: the open ones by the day they are due, the closed ones from the newest. For coordinators. */
export async function findQueue(db: Db, shelf: Shelf, { after, before }: QueuePlace) {
  const requests = db
    .selectFrom("erasure_request")
    .select([
      "id",
      "person_id as personId",
      "state",
      "words",
      "requested_at as requestedAt",
      "due_on as dueOn",
      "decided_at as decidedAt",
      "told",
      sql<boolean>`extended_because is not null`.as("extended"),
      daysLeft.as("daysLeft"),
    ])
    .limit(pageSize + 1);
  const rows =
    shelf === "open"
      ? await requests
          .where("state", "=", "open")
          .$if(after !== null, (query) =>
            query.where(sql<boolean>`(due_on, id) > (${after?.due ?? ""}::date, ${after?.id ?? 0}::bigint)`),
          )
          .orderBy("due_on")
          .orderBy("id")
          .execute()
      : await requests
          .where("state", "<>", "open")
          .$if(before !== null, (query) => query.where("id", "<", before ?? 0))
          .orderBy("id", "desc")
          .execute();
  const shown = rows.slice(0, pageSize);
  const names = await officeNames(
    db,
    shown.map(({ personId }) => personId),
  );
  return {
    requests: shown.map((request) => ({ ...request, person: names.get(request.personId) ?? null })),
    last: rows.length > pageSize ? shown.at(-1)! : null,
  };
}

export type Queue = Awaited<ReturnType<typeof findQueue>>;
