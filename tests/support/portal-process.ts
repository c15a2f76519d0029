import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { removeEmbedded } from "#db/embedded/remove.ts";

/** A portal in a process of its own: the real server on a real data folder, with a stub app behind it. */
export type Run = { portal: ChildProcess; output: () => string; errors: () => string };

let folder = "";
let portals: ChildProcess[] = [];

/** Gives each test of the file a data folder of its own and ends what the test left running. */
export function usePortals(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cortile-boot-"));
    // Root's server runs under another account, which must be able to walk in.
    chmodSync(folder, 0o711);
    portals = [];
  });
  afterEach(async () => {
    for (const portal of portals) portal.kill("SIGKILL");
    await Promise.all(portals.map(ended));
    await removeEmbedded(dataDir());
    rmSync(folder, { recursive: true, force: true });
  });
}

export const dataDir = (): string => join(folder, "data");
export const pidFile = (): string => join(dataDir(), "postgres", "postmaster.pid");
export const serverPid = (): number => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);

/** Starts a portal on the test's data folder. */
export function start(env: Record<string, string> = {}, ...flags: string[]): Run {
  const ours = /^(DATABASE|PUBLIC|HOST|LOG|NODE|SESSION|CODE|METRICS)/;
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const portal = spawn(process.execPath, ["tests/support/stub-portal.ts", ...flags], {
    env: { ...clean, NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  portals.push(portal);
  const text = { out: "", err: "" };
  portal.stdout?.on("data", (chunk: Buffer) => (text.out += chunk.toString()));
  portal.stderr?.on("data", (chunk: Buffer) => (text.err += chunk.toString()));
  return { portal, output: () => text.out, errors: () => text.err };
}

/** Waits until the portal serves and returns its address. */
export async function ready(run: Run): Promise<string> {
  const over = () => run.output().includes("Cortile is ready") || run.portal.exitCode !== null;
  await until(over, () => run.errors());
  const address = /Cortile is ready at (\S+)/.exec(run.output())?.[1];
  if (!address) throw new Error(`did not start: ${run.output()}${run.errors()}`);
  return address;
}

/** Waits for the end of a process and returns its exit code. */
export async function ended(portal: ChildProcess): Promise<number | null> {
  if (portal.exitCode === null && portal.signalCode === null) {
    await new Promise((resolve) => portal.once("close", resolve));
  }
  return portal.exitCode;
}

export async function until(done: () => boolean, why: () => string = () => ""): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!done()) {
    if (Date.now() > deadline) throw new Error(`waited too long ${why()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Stops a portal in order. */
export async function stop(run: Run): Promise<void> {
  run.portal.kill("SIGTERM");
  expect(await ended(run.portal)).toBe(0);
}

/** Expects one sentence on standard error, exit code 1 and no server left behind; returns the sentence. */
export async function refusal(run: Run): Promise<string> {
  expect(await ended(run.portal)).toBe(1);
  const lines = run.errors().trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[A-Z].*\.$/);
  expect(existsSync(pidFile())).toBe(false);
  return lines[0] ?? "";
}
