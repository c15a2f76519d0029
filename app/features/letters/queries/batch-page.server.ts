import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { batchState, type LetterState } from "../model";
import { mayPrintLetters } from "../policy";
import { batchesInReach } from "../reach.server";
import { findNames, findRecipients } from "./recipients.server";

type CodeFacts = { personId: number; usedAt: Date | null; voidedAt: Date | null; expiresAt: Date; late: boolean };

/** One batch with every letter in it and what became of it. Undefined: no such batch for this officer. */
export async function findBatchPage(db: Db, actor: Actor, batchId: number) {
  const batch = await batchesInReach(db).where("b.id", "=", batchId).executeTakeFirst();
  if (!batch || !actor.territoryIds.includes(batch.territoryId)) return undefined;
  const state = batchState(batch);
  const letters = await findLetters(db, batch);
  return { ...batch, state, letters, printing: mayPrintLetters(actor, { ...batch, open: state === "open" }) };
}

/** The letters of a batch in their order, with who lives where today. */
export async function findLetters(db: Db, batch: { id: number; condominiumId: number }) {
  const rows = await db
    .selectFrom("letter as l")
    .where("l.batch_id", "=", batch.id)
    .select(["l.person_id as personId", "l.attempt"])
    .orderBy("l.place")
    .execute();
  const codes = await sql<CodeFacts>`
    select person_id as "personId", used_at as "usedAt", voided_at as "voidedAt", expires_at as "expiresAt",
      expires_at <= now() as late from letter_codes(${batch.id})`.execute(db);
  const codeOf = new Map(codes.rows.map((code) => [code.personId, code]));
  const living = await findRecipients(db, batch.condominiumId, { scope: "condominium", id: batch.condominiumId });
  const homeOf = new Map(living.map((person) => [person.personId, person]));
  const names = await findNames(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, attempt }) => {
    const home = homeOf.get(personId) ?? null;
    const code = codeOf.get(personId);
    const name = names.get(personId)?.name ?? "";
    return { personId, attempt, name, home, until: code?.expiresAt ?? null, state: letterState(code, home !== null) };
  });
}

function letterState(code: CodeFacts | undefined, livesHere: boolean): LetterState {
  if (code?.usedAt) return "used";
  if (code?.voidedAt) return "replaced";
  if (!livesHere) return "gone";
  // Codes that have run out are cleared away in time.
  return !code || code.late ? "expired" : "ready";
}
