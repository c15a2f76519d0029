import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { startEmbedded } from "../embedded.ts";
import type { EmbeddedOptions } from "../embedded.ts";
import { baseBackup, leftOut } from "./base-backup.ts";
import { writeManifest } from "./manifest.ts";
import { copyFile, entriesOf, refuseWithoutRoom } from "./tree.ts";
import type { Copied } from "./tree.ts";

export type BackupOptions = EmbeddedOptions & {
  filesDir: string;
  /** The folder that gets the backup as a folder of its own, named by the time. */
  into: string;
  /** Names of secrets that come from the environment. */
  secretsElsewhere?: string[];
};
export type BackupMade = { folder: string; bytes: number; seconds: number };

const KEPT = ["database.json", "secrets.json"];
/** Log that may come while we copy, and the small files of a new folder. */
const MARGIN = 96 * 1024 * 1024;

/**
 * Takes a whole backup of the embedded database, the files and the secrets, with the portal running or not. It stands
 * in a folder `.partial` until its list of contents is written, so a half one never looks whole.
 * @throws ClearError without room on the disk, and what startEmbedded refuses
 */
export async function makeBackup(options: BackupOptions): Promise<BackupMade> {
  const from = performance.now();
  const dataDir = resolve(options.dataDir);
  const { folder, half } = newFolder(resolve(options.into));
  const database = await startEmbedded(options);
  try {
    const needed = sizeOf(join(dataDir, "postgres"), leftOut) + sizeOf(options.filesDir) + MARGIN;
    refuseWithoutRoom(resolve(options.into), needed, "backup");
    const target = join(half, "postgres");
    mkdirSync(target, { mode: 0o700 });
    const base = await baseBackup(database.superuserUrl, target);
    const files: Record<string, Copied> = {};
    for (const [path, copied] of Object.entries(base.files)) files[`postgres/${path}`] = copied;
    // Files come after the rows that name them.
    const folders = await copyFiles(options.filesDir, half, files);
    for (const name of KEPT) {
      const copied = copyFile(join(dataDir, name), join(half, name));
      if (copied) files[name] = copied;
    }
    // One flush for thousands of files: the list of contents must not reach the disk before what it lists.
    spawnSync("sync", { timeout: 60_000 });
    writeManifest(half, {
      format: 1,
      product: "cortile",
      productVersion: productVersion(),
      postgres: base.postgres,
      major: database.version,
      migration: base.migration,
      madeAt: new Date().toISOString(),
      secretsElsewhere: options.secretsElsewhere ?? [],
      folders: ["postgres", ...base.folders.map((path) => `postgres/${path}`), ...folders],
      files,
    });
    renameSync(half, folder);
    const bytes = Object.values(files).reduce((sum, one) => sum + one.bytes, 0);
    return { folder, bytes, seconds: (performance.now() - from) / 1000 };
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    await database.stop();
  }
}

async function copyFiles(filesDir: string, half: string, files: Record<string, Copied>): Promise<string[]> {
  const folders: string[] = [];
  const outside = (path: string) => resolve(filesDir, path) !== half && !half.startsWith(resolve(filesDir, path) + sep);
  for (const { path, kind } of entriesOf(filesDir, (one) => !outside(one))) {
    if (kind === "folder") {
      mkdirSync(join(half, "files", path), { recursive: true, mode: 0o700 });
      folders.push(`files/${path}`);
      continue;
    }
    const copied = copyFile(join(filesDir, path), join(half, "files", path));
    if (copied) files[`files/${path}`] = copied;
  }
  return folders;
}

/** A folder named by the time, and the half one beside it. Half ones that were forgotten long ago go. */
function newFolder(into: string): { folder: string; half: string } {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(into).filter((one) => one.endsWith(".partial"))) {
    const age = Date.now() - (statSync(join(into, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 86_400_000) rmSync(join(into, name), { recursive: true, force: true });
  }
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
  for (let attempt = 1; ; attempt += 1) {
    const folder = join(into, attempt === 1 ? time : `${time}-${attempt}`);
    const half = `${folder}.partial`;
    if (existsSync(folder) || existsSync(half)) continue;
    mkdirSync(half, { mode: 0o700 });
    return { folder, half };
  }
}

const sizeOf = (folder: string, leaveOut?: (path: string) => boolean) =>
  entriesOf(folder, leaveOut).reduce((sum, { bytes }) => sum + bytes, 0);

function productVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
