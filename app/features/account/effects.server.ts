import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Trx } from "~/platform/database.server";
import { settings } from "~/server/settings";

const folder = "exports";

/** What the row of a download holds: its place inside the file store. */
export function exportFile(name: string): string {
  return `${folder}/${name}.zip`;
}

/** Where that lies on the disk. */
export function exportPath(file: string): string {
  return join(settings().FILES_DIR, file);
}

/**
 * Ends downloads whose seven days are over and takes the files of all that ended off the disk, also those that a stopped
 * process left behind. Called by the daily housekeeping and after an erasure, as the system actor `job`. Safe to repeat.
 * @returns how many files went
 */
export async function removeOldExports(trx: Trx): Promise<number> {
  await trx
    .updateTable("data_export")
    .set({ state: "removed" })
    .where("state", "=", "ready")
    .where("expires_at", "<=", sql<Date>`now()`)
    .execute();
  await giveUpLost(trx);
  const ended = await trx
    .selectFrom("data_export")
    .select(["id", "file"])
    .where("state", "=", "removed")
    .where("file", "is not", null)
    .execute();
  for (const { id, file } of ended) {
    // The file goes first: a row that still names it is found again if this stops half-way.
    await rm(exportPath(file ?? ""), { force: true });
    await trx.updateTable("data_export").set({ file: null }).where("id", "=", id).execute();
  }
  return ended.length + (await removeStrays(trx));
}

/** A download that nobody makes any more (the process was stopped for good) counts as failed, so that it can be asked for again. */
export async function giveUpLost(trx: Trx, personId?: number): Promise<void> {
  await trx
    .updateTable("data_export")
    .set({ state: "failed" })
    .where("state", "=", "waiting")
    .where("requested_at", "<", sql<Date>`now() - interval '1 hour'`)
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? 0))
    .execute();
}

async function removeStrays(trx: Trx): Promise<number> {
  const there = (await readdir(exportPath(folder)).catch(() => [])).map((name) => `${folder}/${name}`);
  if (there.length === 0) return 0;
  const named = await trx.selectFrom("data_export").select("file").where("file", "in", there).execute();
  const known = new Set(named.map(({ file }) => file));
  let gone = 0;
  for (const name of there.filter((one) => !known.has(one))) {
    const found = await stat(exportPath(name)).catch(() => null);
    // One that is just being written has no row yet.
    if (!found || Date.now() - found.mtimeMs < 86_400_000) continue;
    await rm(exportPath(name), { force: true });
    gone += 1;
  }
  return gone;
}
