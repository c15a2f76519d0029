import { existsSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ClearError } from "../clear-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isServerOf } from "./process.ts";
import { run } from "./run.ts";

/** One data folder, the programs that serve it and the account they run under. */
export type Server = { folder: string; binaries: Binaries; account: Account | null; durable: boolean };

const LOG = "server.log";
const START_PATIENCE_MS = 60_000;

/** The process and port of a server that is running on this folder, or null. Removes a pid file that names a stranger. */
export function runningServer({ folder }: Server): { pid: number; port: number } | null {
  const file = join(folder, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (isServerOf(pid, folder)) return { pid, port: Number(lines[3]) || 0 };
  // After a kill -9 or a power loss the number may belong to anybody, and PostgreSQL would refuse to start for it.
  rmSync(file, { force: true });
  return null;
}

/**
 * Starts the server on a free loopback port, or on the one where others expect it, and returns the port. After a crash
 * it waits for orphans to leave.
 */
export async function startServer(server: Server, wanted?: number): Promise<number> {
  const { folder, binaries, account } = server;
  turnLog(folder);
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const from = logSize(folder);
    const port = wanted ?? (await freePort());
    const options = [
      `port=${port}`,
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      ...settings(server.durable),
    ];
    const args = ["start", "-D", folder, "-w", "-t", "300", "-l", join(folder, LOG), "-o"];
    const { code } = await run(binaries.pgCtl, [...args, options.map((o) => `-c ${o}`).join(" ")], account, folder);
    if (code === 0) return port;
    const log = readFrom(folder, from);
    const passing =
      /pre-existing shared memory|lock file ".*" already exists|Address already in use|could not bind/i.test(log);
    if (!passing || Date.now() > deadline) throw new ClearError(whyNotStarted(log, folder));
    const other = runningServer(server);
    if (other?.port) return other.port;
    await pause(250);
  }
}

/** Stops the server in order (open transactions are rolled back, data are written), at the latest after 30 s at once. */
export async function stopServer({ folder, binaries, account }: Server): Promise<void> {
  if (!existsSync(join(folder, "postmaster.pid"))) return;
  const stop = (mode: string) =>
    run(binaries.pgCtl, ["stop", "-D", folder, "-m", mode, "-w", "-t", "30"], account, folder);
  const { code } = await stop("fast");
  if (code !== 0) await stop("immediate");
}

function settings(durable: boolean): string[] {
  const common = [
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "max_connections=100",
    "shared_buffers=128MB",
    "jit=off",
    // What people write must not end up in a log: no statements, no details with values.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
  ];
  const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=256MB"];
  return durable ? common : [...common, ...careless];
}

/** The system names a free port; somebody may take it before the server does, then starting tries the next one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function turnLog(folder: string): void {
  const file = join(folder, LOG);
  if (logSize(folder) > 5 * 1024 * 1024) renameSync(file, `${file}.1`);
}

function logSize(folder: string): number {
  return statSync(join(folder, LOG), { throwIfNoEntry: false })?.size ?? 0;
}

function readFrom(folder: string, offset: number): string {
  const file = join(folder, LOG);
  return existsSync(file) ? readFileSync(file).subarray(offset).toString() : "";
}

function whyNotStarted(log: string, folder: string): string {
  if (/No space left on device/i.test(log)) {
    return `The disk that holds ${folder} is full: make room, then start again.`;
  }
  const reason = /(?:FATAL|PANIC):\s*(.+)/.exec(log)?.[1] ?? "no reason given";
  return `The embedded database did not start (${reason.trim()}); its log is ${join(folder, LOG)}.`;
}
