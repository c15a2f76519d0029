import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ClearError } from "../clear-error.ts";
import { REACHABLE_HOME } from "./binaries.ts";
import { holdersOf } from "./holders.ts";
import { isServerOf } from "./process.ts";

/**
 * Takes the embedded database away, whatever state or version it is in; the next start makes a new one.
 * @throws ClearError while somebody is using it
 */
export async function removeEmbedded(dataDirectory: string): Promise<void> {
  const dataDir = resolve(dataDirectory);
  if (holdersOf(dataDir) > 0) throw new ClearError("The portal is running on this database: stop it first.");
  const usual = join(dataDir, "postgres");
  const kind = lstatSync(usual, { throwIfNoEntry: false });
  const folder = kind?.isSymbolicLink() ? readlinkSync(usual) : usual;
  await endServer(folder);
  for (const name of ["postgres", "postgres.new", "postgres.password", "database.json", "holders"]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  // Only what we put there ourselves: a link somebody else made may lead anywhere.
  if (folder.startsWith(`${REACHABLE_HOME}/data-`)) rmSync(dirname(folder), { recursive: true, force: true });
  else if (folder !== usual) rmSync(folder, { recursive: true, force: true });
}

async function endServer(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  const deadline = Date.now() + 30_000;
  if (isServerOf(pid, folder)) process.kill(pid, "SIGINT");
  while (isServerOf(pid, folder)) {
    if (Date.now() > deadline)
      throw new ClearError(`The database process ${pid} does not end: end it, then try again.`);
    await pause(100);
  }
}
