import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayDecideErasure, mayErase, mayExtend } from "../policy";
import { daysLeft, erasureCounts, erasureRequest, factsOf } from "../reach.server";

type Asker = { name: string; number: string; birthYear: number; locale: string };

/** One request for a coordinator: who asked, what would go and stay counted now, and what may be done. Undefined: none. */
export async function findRequestPage(db: Db, actor: Actor, requestId: number) {
  const request = await erasureRequest(db, requestId)
    .select([
      "message",
      "requested_at as requestedAt",
      "due_on as dueOn",
      "extended_because as extendedBecause",
      "decided_at as decidedAt",
      "decided_by as decidedBy",
      "answer",
      "told",
      daysLeft.as("daysLeft"),
    ])
    .executeTakeFirst();
  const counts = request && (await erasureCounts(db, request.personId));
  if (!request || !counts) return undefined;
  const { rows } = await sql<Asker & { id: number }>`
    select id, first_name || ' ' || last_name as name, registry_number as number, birth_year as "birthYear", locale
    from office_names(${[request.personId, request.decidedBy ?? 0]})`.execute(db);
  const find = (id: number | null) => rows.find((row) => Number(row.id) === id) ?? null;
  const facts = factsOf(request, counts);
  return {
    ...request,
    asker: find(request.personId),
    decider: find(request.decidedBy)?.name ?? null,
    counts,
    deciding: mayDecideErasure(actor, facts),
    erasing: mayErase(actor, facts),
    extending: mayExtend(actor, facts),
  };
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequestPage>>>;
