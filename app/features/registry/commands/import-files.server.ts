import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Upload } from "~/platform/multipart.server";
import { filesFolder } from "~/platform/upload.server";

/** The folder of uploaded registries under FILES_DIR. A file lives only until its import has been read. */
export const importFolder = "imports";
const stale = 24 * 3600 * 1000;

/** Where the file of an import is; its name is the number of the import. */
export async function importFile(importId: number): Promise<string> {
  return join(await filesFolder(importFolder), String(importId));
}

/** Gives an uploaded file to its import. */
export async function keepImportFile(importId: number, { path }: Pick<Upload, "path">): Promise<void> {
  await rename(path, await importFile(importId));
}

/** Removes the file of an import that needs it no more: it was read, failed, or was dropped. Safe to repeat. */
export async function forgetImportFile(importId: number): Promise<void> {
  await rm(await importFile(importId), { force: true });
}

/**
 * Removes what a crash left behind: files of imports that do not wait for them, and uploads that broke off.
 * @param waiting whether an import still needs its file
 */
export async function sweepImportFiles(waiting: (importId: number) => boolean): Promise<void> {
  const folder = await filesFolder(importFolder);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (/^\d+$/.test(name) && waiting(Number(name))) continue;
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > stale) await rm(path, { force: true });
  }
}
