import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ClearError } from "../clear-error.ts";

/** The system user PostgreSQL runs under when the portal is started by root (PostgreSQL refuses to run as root). */
export type Account = { name: string; uid: number; gid: number };

const CANDIDATES = ["postgres", "_postgres", "nobody"];

/**
 * The account for the server, or null when we are an ordinary user and the server simply runs as ourselves. Root takes
 * the owner of a data folder that exists already, so that a folder made without root keeps its owner.
 */
export function serverAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const made = statSync(cluster, { throwIfNoEntry: false });
  if (made && made.uid !== 0) return { name: String(made.uid), uid: made.uid, gid: made.gid };
  const lines = readUsers();
  for (const wanted of CANDIDATES) {
    for (const line of lines) {
      const [name = "", , uid, gid] = line.split(":");
      if (name === wanted && Number(uid) !== 0) return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  // A bare container may have no list of users: this number is "nobody" everywhere and needs no entry.
  return { name: "65534", uid: 65534, gid: 65534 };
}

function readUsers(): string[] {
  try {
    return readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Whether the account may walk down to this folder and enter it. */
export function canEnter(folder: string, account: Account): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (!allows(at, 0o1, account)) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether the account may walk down to this program, read it and run it. */
export function canRun(program: string, account: Account): boolean {
  const end = realpathSync(program);
  return allows(end, 0o5, account) && canEnter(dirname(end), account);
}

function allows(path: string, wanted: number, account: Account): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}

/** Gives a file or a whole folder to the account; does nothing when we run as ourselves. */
export function giveTo(account: Account | null, path: string): void {
  if (!account) return;
  const { uid, gid } = lstatSync(path);
  if (uid !== account.uid || gid !== account.gid) {
    try {
      chownSync(path, account.uid, account.gid);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "";
      throw new ClearError(
        `Root may not give files to the system user ${account.name} here (${code}): start the portal as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own.`,
      );
    }
  }
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/** Makes the folder if need be: closed to others, and only passable for the account where we run the server under one. */
export function makeFolder(account: Account | null, folder: string): void {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, account ? 0o711 : 0o700);
}
