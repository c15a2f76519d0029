import { sql } from "kysely";
import { asSystem, type Trx } from "~/platform/database.server";
import { transit } from "./transit.server";

/** So many at a time hold their rows for a moment only. */
const batch = 50;

/**
 * Ends what is out of time and counts again who still lives there. By the clock of the database; safe to repeat and to
 * run twice at once: a row that somebody holds is left for the next time. @returns how many ended, how many numbers changed
 */
export async function runClocks(): Promise<{ expired: number; recounted: number }> {
  let expired = 0;
  for (;;) {
    const ended = await asSystem("job", expireSome);
    expired += ended;
    if (ended < batch) break;
  }
  let recounted = 0;
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const page = await asSystem("job", (trx) => recountSome(trx, from));
    recounted += page.changed;
    after = page.last;
  }
  return { expired, recounted };
}

async function expireSome(trx: Trx): Promise<number> {
  const due = await trx
    .selectFrom("initiative")
    .select(["id", "condominium_id as condominiumId"])
    .where("state", "=", "gathering")
    .where("support_until", "<=", sql<Date>`now()`)
    .orderBy("support_until")
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const initiative of due) {
    const { persons, dwellings } = await countNow(trx, initiative.id);
    const counted = { supporters: persons, supporting_dwellings: dwellings };
    await transit(trx, initiative, "expire", null, counted, { persons, dwellings });
  }
  return due.length;
}

/** The numbers of what is still open, some after another one: who moved out no longer counts. */
async function recountSome(trx: Trx, after: number): Promise<{ changed: number; last: number | null }> {
  const open = await trx
    .selectFrom("initiative")
    .select(["id", "supporters", "supporting_dwellings as dwellings"])
    .where("state", "in", ["gathering", "discussion"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute();
  let changed = 0;
  for (const { id, supporters, dwellings } of open) {
    const now = await countNow(trx, id);
    if (now.persons === supporters && now.dwellings === dwellings) continue;
    await trx
      .updateTable("initiative")
      .set({ supporters: now.persons, supporting_dwellings: now.dwellings })
      .where("id", "=", id)
      .execute();
    changed += 1;
  }
  return { changed, last: open.length < batch ? null : open.at(-1)!.id };
}

async function countNow(trx: Trx, id: number): Promise<{ persons: number; dwellings: number }> {
  const { rows } = await sql<{ persons: number; dwellings: number }>`
    select persons, dwellings from supports_that_count(${id})`.execute(trx);
  return rows[0]!;
}
