import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Finished = { code: number; output: string };
export type How = { cwd: string; env: NodeJS.ProcessEnv; minutes: number };

const ownGroups = process.platform !== "win32";
const running = new Set<ChildProcess>();

/** Runs a program to its end, without input, in a process group of its own. Never throws; a timeout is a failure. */
export function runProgram(program: string, args: string[], { cwd, env, minutes }: How): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: ownGroups });
    running.add(child);
    let output = "";
    const keep = (chunk: Buffer | string) => (output = (output + chunk.toString()).slice(-200_000));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = setTimeout(() => {
      keep(`\nStopped after ${minutes} minutes.`);
      signal(child, "SIGTERM");
      setTimeout(() => signal(child, "SIGKILL"), 10_000).unref();
    }, minutes * 60_000);
    const finish = (code: number) => {
      clearTimeout(timer);
      running.delete(child);
      // Whatever the program left behind in its group goes with it.
      signal(child, "SIGKILL");
      resolve({ code, output });
    };
    child.on("error", (error) => {
      keep(error.message);
      finish(1);
    });
    child.on("exit", (code) => setTimeout(() => finish(code ?? 1), 50));
  });
}

/** Ends what is running now, first politely. */
export async function endAll(): Promise<void> {
  for (const child of running) signal(child, "SIGTERM");
  for (let at = 0; at < 100 && running.size > 0; at += 1) await pause(100);
  for (const child of running) signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (ownGroups && child.pid) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It has ended already.
  }
}

/** Stops PostgreSQL servers that a killed test run left in a folder (they are in no process group of ours). */
export async function stopServersIn(folder: string): Promise<void> {
  for (const data of dataFoldersIn(folder, 4)) {
    const pid = Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10);
    for (const name of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
      if (!servesFolder(pid, data)) break;
      process.kill(pid, name);
      for (let at = 0; at < 50 && servesFolder(pid, data); at += 1) await pause(100);
    }
  }
}

function dataFoldersIn(folder: string, depth: number): string[] {
  if (existsSync(join(folder, "postmaster.pid"))) return [folder];
  if (depth === 0) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inside.flatMap((entry) => dataFoldersIn(join(folder, entry.name), depth - 1));
}

function servesFolder(pid: number, data: string): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === data;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
