import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/**
 * A mark of a living process that changes when its number is given to another one; null when the process is gone.
 * A zombie counts as gone: in a container nobody may ever collect it.
 */
export function processMark(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name in parentheses may hold spaces: fields count from the last parenthesis (state is the first after it).
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? "");
    } catch {
      return null;
    }
  }
  if (process.platform === "win32") return "alive";
  const ps = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", timeout: 5_000 });
  return ps.stdout?.trim() || null;
}

/** Whether a living process is a PostgreSQL server of this data folder (a stale pid file may name a stranger). */
export function isServerOf(pid: number, folder: string): boolean {
  if (processMark(pid) === null) return false;
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return false;
    }
  }
  if (process.platform === "win32") return true;
  const ps = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8", timeout: 5_000 });
  return /postgres/.test(ps.stdout ?? "");
}

/** Whether a server is running on this data folder, by its pid file. */
export function isServerRunning(folder: string): boolean {
  try {
    return isServerOf(Number.parseInt(readFileSync(join(folder, "postmaster.pid"), "utf8"), 10), folder);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
