import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Trx } from "~/platform/database.server";
import { settings } from "~/server/settings";
import type { Clock, Duty } from "./due-rows.server";

const dayMs = 86_400_000;
const batch = 500;
const folder = "imports";

/** Files that nobody has written to for the days of the rule and that no import waits for. */
async function oldFiles(trx: Trx, { days, ahead }: Clock): Promise<string[]> {
  const inside = join(settings().FILES_DIR, folder);
  const names = await readdir(inside).catch(() => []);
  if (names.length === 0) return [];
  const reading = await trx.selectFrom("registry_import").select("id").where("state", "=", "reading").execute();
  const awaited = new Set(reading.map(({ id }) => String(id)));
  const before = Date.now() + (ahead - days) * dayMs;
  const old: string[] = [];
  for (const name of names) {
    const path = join(inside, name);
    // A file may go while we look: then it is not ours to remove any more.
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && found.mtimeMs < before && !awaited.has(name)) old.push(path);
  }
  return old;
}

/** Uploaded registries: a file is there only until its rows have been read, what is older was left behind. */
export const importFiles: Duty = {
  tables: [],
  batch,
  count: async (trx, clock) => (await oldFiles(trx, clock)).length,
  async remove(trx, clock) {
    const chosen = (await oldFiles(trx, clock)).slice(0, batch);
    for (const path of chosen) await rm(path, { force: true });
    return chosen.length;
  },
};
