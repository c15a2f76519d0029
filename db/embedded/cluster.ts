import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ClearError } from "../clear-error.ts";
import { canEnter, giveTo } from "./account.ts";
import type { Account } from "./account.ts";
import { REACHABLE_HOME } from "./binaries.ts";
import type { Binaries } from "./binaries.ts";
import { run } from "./run.ts";

const ROOM_FOR_NEW = 300 * 1024 * 1024;
const ROOM_TO_RUN = 50 * 1024 * 1024;

/** The folder with the server's data: `<dataDir>/postgres`, or what a link of that name leads to. */
export function clusterFolder(dataDir: string, account: Account | null): string {
  const usual = join(dataDir, "postgres");
  const kind = lstatSync(usual, { throwIfNoEntry: false });
  if (kind?.isSymbolicLink()) {
    const target = readlinkSync(usual);
    if (existsSync(dirname(target))) return target;
    unlinkSync(usual);
  } else if (kind || !account || canEnter(dataDir, account)) {
    if (kind && account && !canEnter(dataDir, account)) {
      throw new ClearError(
        `The system user ${account.name}, who runs the database, cannot enter ${dataDir}: move the folder to a place it can enter, or start the portal as the folder's owner.`,
      );
    }
    return usual;
  }
  // Root in a closed folder (say /root): the data live where the server's account can go, and a link says where.
  mkdirSync(REACHABLE_HOME, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(REACHABLE_HOME, "data-"));
  chmodSync(place, 0o711);
  symlinkSync(join(place, "postgres"), usual);
  return join(place, "postgres");
}

/** What a folder that an upgrade has finished is called until it is in its place. */
export const UPGRADED = ".upgraded";

/** An upgrade that was interrupted between its last two steps is ended: its new folder takes the empty place. */
export function finishUpgrade(folder: string): void {
  const whole = `${folder}${UPGRADED}`;
  if (!existsSync(folder) && existsSync(whole)) renameSync(whole, folder);
}

/** Whether there is a data folder; refuses one of another major version or one that PostgreSQL did not make. */
export function clusterExists(folder: string, major: number): boolean {
  finishUpgrade(folder);
  if (!existsSync(folder)) return false;
  let found = "";
  try {
    found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") {
      throw new ClearError(
        `The database folder ${folder} belongs to another user: start the portal as the user who made it (or as root).`,
      );
    }
    throw new ClearError(`${folder} is not a PostgreSQL data folder: move it away, or set DATA_DIR to another folder.`);
  }
  if (Number(found) < major) {
    throw new ClearError(
      `The database folder ${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}: take it over with "npm run db:upgrade", which keeps the old folder.`,
    );
  }
  if (found !== String(major)) {
    throw new ClearError(
      `The database folder ${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}: go back to the release that made it and take a backup there, or set DATA_DIR to a new folder.`,
    );
  }
  return true;
}

/** Refuses to go on when the disk is so full that the server would fail half way. */
export function needRoom(dataDir: string, isNew: boolean): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  if (free >= (isNew ? ROOM_FOR_NEW : ROOM_TO_RUN)) return;
  throw new ClearError(
    `The disk that holds ${dataDir} is full (${Math.floor(free / 1024 / 1024)} MB free): make room, or set DATA_DIR to a folder on another disk.`,
  );
}

/** Makes the data folder beside its final place and moves it there whole: an interrupted first start leaves nothing behind. */
export async function makeCluster(
  folder: string,
  binaries: Binaries,
  account: Account | null,
  superuserPassword: string,
  durable: boolean,
): Promise<void> {
  const half = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(half, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    giveTo(account, half);
    giveTo(account, passwordFile);
    const locale = binaries.major >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C"];
    const common = ["-D", half, "-U", "postgres", "-E", "UTF8", "-A", "scram-sha-256", "--pwfile", passwordFile];
    const args = [...common, ...locale, "--no-instructions", ...(durable ? [] : ["--no-sync"])];
    const { code, output } = await run(binaries.initdb, args, account, dirname(folder));
    if (code !== 0) throw new ClearError(whyNotMade(output, folder));
    renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function whyNotMade(output: string, folder: string): string {
  if (/No space left on device/i.test(output)) {
    return `The disk that holds ${folder} is full: make room, or set DATA_DIR to a folder on another disk.`;
  }
  const reason =
    /(?:error|FATAL|PANIC):\s*(.+)/.exec(output)?.[1] ?? output.trim().split("\n").pop() ?? "no reason given";
  return `The database folder ${folder} could not be made (${reason.trim()}).`;
}
