import { existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import pg from "pg";
import { ClearError } from "../clear-error.ts";
import { giveTo, makeFolder, serverAccount } from "../embedded/account.ts";
import { binariesOf } from "../embedded/binaries.ts";
import { clusterFolder } from "../embedded/cluster.ts";
import { startServer, stopServer } from "../embedded/control.ts";
import { holdersOf } from "../embedded/holders.ts";
import { passwordsOf } from "../embedded/passwords.ts";
import { isServerRunning } from "../embedded/process.ts";
import { migrationNames } from "../migrate.ts";
import { migrationsIn } from "./base-backup.ts";
import { checkBackup, readManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";
import { putAside, whatIsThere } from "./put-aside.ts";
import { copyFile, refuseWithoutRoom } from "./tree.ts";

export type RestoreOptions = { from: string; dataDir: string; filesDir: string; force?: boolean };
export type Restored = { manifest: Manifest; aside: string[]; condominiums: number; people: number; notices: number };

const MARGIN = 96 * 1024 * 1024;

/**
 * Puts a backup into a data folder: checks every file of it first, copies, starts the database once so that it becomes
 * consistent, looks whether this release knows its shape, and stops it. When something fails what was there is back.
 * @throws ClearError for a damaged backup, a folder in use or not empty, a newer release, no room
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const [from, dataDir, filesDir] = [options.from, options.dataDir, options.filesDir].map((path) => resolve(path)) as [
    string,
    string,
    string,
  ];
  refuseInUse(dataDir);
  const manifest = readManifest(from);
  refuseNewer([manifest.migration]);
  const there = whatIsThere(dataDir, filesDir);
  if (there.length > 0 && !options.force) {
    throw new ClearError(
      `There is something in ${there[0]} already: name an empty folder with --into, or add --force, which puts it aside.`,
    );
  }
  if (there.some((path) => `${from}${sep}`.startsWith(`${path}${sep}`)))
    throw new ClearError(`The backup ${from} lies in the folder it would replace: move it to another place first.`);
  const account = serverAccount(join(dataDir, "postgres"));
  const binaries = binariesOf(manifest.major, account, "npm run restore");
  const needed = Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, MARGIN);
  refuseWithoutRoom(dataDir, needed, "restored portal");
  checkBackup(from, manifest);

  const aside = putAside(there, dataDir);
  let folder = "";
  try {
    makeFolder(account, dataDir);
    folder = clusterFolder(dataDir, account);
    const half = `${folder}.restoring`;
    rmSync(half, { recursive: true, force: true });
    await copyAll(from, manifest, { postgres: half, files: filesDir, rest: dataDir });
    giveTo(account, half);
    const counts = await recover({ folder: half, binaries, account, durable: true }, dataDir);
    renameSync(half, folder);
    return { manifest, aside: aside.places, ...counts };
  } catch (error) {
    removeMade(dataDir, folder);
    if (!filesDir.startsWith(dataDir + sep)) rmSync(filesDir, { recursive: true, force: true });
    aside.putBack();
    throw error;
  }
}

type Places = { postgres: string; files: string; rest: string };

async function copyAll(from: string, manifest: Manifest, places: Places): Promise<void> {
  const placeOf = (path: string) => {
    const [, room, rest] = /^(postgres|files)(?:\/(.*))?$/.exec(path) ?? [];
    if (room === undefined) return join(places.rest, path);
    return join(room === "postgres" ? places.postgres : places.files, rest ?? "");
  };
  for (const path of manifest.folders) mkdirSync(placeOf(path), { recursive: true, mode: 0o700 });
  for (const [path, expected] of Object.entries(manifest.files)) {
    const copied = copyFile(join(from, path), placeOf(path));
    if (copied?.sha256 !== expected.sha256) throw new ClearError(`The file ${path} changed while it was copied.`);
  }
}

async function recover(server: Parameters<typeof startServer>[0], dataDir: string) {
  const { superuser } = passwordsOf(dataDir, true);
  const port = await startServer(server);
  try {
    const url = `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`;
    refuseNewer(await migrationsIn(url));
    return await countsIn(url.replace(/postgres$/, "cortile"));
  } finally {
    await stopServer(server);
  }
}

async function countsIn(url: string): Promise<{ condominiums: number; people: number; notices: number }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select (select count(*)::int from condominium) as condominiums, (select count(*)::int from person) as people,
         (select count(*)::int from notice) as notices`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

function refuseInUse(dataDir: string): void {
  const usual = join(dataDir, "postgres");
  const link = lstatSync(usual, { throwIfNoEntry: false })?.isSymbolicLink();
  if (holdersOf(dataDir) > 0 || isServerRunning(link ? readlinkSync(usual) : usual))
    throw new ClearError(`A portal is running on ${dataDir}: stop it first, or name another folder with --into.`);
}

function refuseNewer(migrations: string[]): void {
  const known = migrationNames();
  const strange = migrations.find((name) => name !== "" && !known.includes(name));
  if (strange === undefined) return;
  throw new ClearError(
    `This backup was made by a newer release (its database has ${strange}): restore it with that release.`,
  );
}

/** Takes away what a restore made before it failed; what stays in the folder was there before. */
function removeMade(dataDir: string, folder: string): void {
  if (folder) rmSync(`${folder}.restoring`, { recursive: true, force: true });
  for (const name of ["database.json", "secrets.json", "files"]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  const usual = join(dataDir, "postgres");
  if (lstatSync(usual, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(usual)) rmSync(usual);
}
