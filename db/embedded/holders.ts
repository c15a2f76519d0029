import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processMark } from "./process.ts";

/**
 * Who is using the embedded server. A task may run beside the portal on the same data folder: the server stops only
 * when the last of them leaves. A holder that died without leaving does not count.
 */
export function hold(dataDir: string): { leave: () => boolean } {
  const folder = join(dataDir, "holders");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = join(folder, `${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2, 8)}`);
  writeFileSync(own, processMark(process.pid) ?? "", { mode: 0o600 });
  return {
    leave() {
      rmSync(own, { force: true });
      return holdersOf(dataDir) === 0;
    },
  };
}

/** How many living users the embedded server of this folder has. */
export function holdersOf(dataDir: string): number {
  const folder = join(dataDir, "holders");
  if (!existsSync(folder)) return 0;
  let count = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      if (processMark(Number.parseInt(name, 10)) === readFileSync(path, "utf8")) count += 1;
      else rmSync(path, { force: true });
    } catch {
      // It left while we looked.
    }
  }
  return count;
}
