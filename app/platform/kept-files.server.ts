import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "~/server/settings";
import { log } from "./log.server";

/** Where the file with this SHA-256 lies: its own folder, so that none has too many. */
export function keptPath(folder: string, hash: Buffer): string {
  const name = hash.toString("hex");
  return join(settings().FILES_DIR, folder, name.slice(0, 2), name);
}

/**
 * Keeps bytes under their SHA-256: under a name of ours first, flushed, then under their own, so that what has a name is
 * whole. The same bytes again take the place of what is there.
 */
export async function keepBytes(folder: string, bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash("sha256").update(bytes).digest();
  const path = keptPath(folder, hash);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return hash;
}

/** Whether a file could not be written because there is no room, on the disk or for this account; then the log says so. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const full = code === "ENOSPC" || code === "EDQUOT";
  if (full) log().error({ code }, "no room for files");
  return full;
}

/** The SHA-256 of every file that is kept, and what a stopped process left half written (`part`). */
export async function keptFiles(folder: string): Promise<{ path: string; hash: Buffer; part: boolean }[]> {
  const root = join(settings().FILES_DIR, folder);
  const found = [];
  for (const shelf of await readdir(root).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of await readdir(join(root, shelf)).catch(() => [])) {
      const hash = /^[0-9a-f]{64}/.exec(name)?.[0];
      if (hash) found.push({ path: join(root, shelf, name), hash: Buffer.from(hash, "hex"), part: hash !== name });
    }
  }
  return found;
}

/** Files of a folder that nobody has written to for a day: what was arriving has stopped. */
export async function brokenOff(folder: string): Promise<string[]> {
  const root = join(settings().FILES_DIR, folder);
  const old = [];
  for (const name of await readdir(root).catch(() => [])) {
    const found = await stat(join(root, name)).catch(() => null);
    if (found?.isFile() && Date.now() - found.mtimeMs > 86_400_000) old.push(join(root, name));
  }
  return old;
}
