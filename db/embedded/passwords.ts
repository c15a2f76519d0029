import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ClearError } from "../clear-error.ts";

export type Passwords = { superuser: string; owner: string; app: string };

/** Reads the embedded server's passwords, or makes them when there is no data folder yet. Only we can read the file. */
export function passwordsOf(dataDir: string, clusterExists: boolean): Passwords {
  const file = join(dataDir, "database.json");
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Passwords;
    } catch {
      throw new ClearError(
        `The file ${file} with the passwords of the embedded database cannot be read: restore it from a backup.`,
      );
    }
  }
  if (clusterExists) {
    throw new ClearError(
      `The file ${file} with the passwords of the embedded database is missing: restore it from a backup, or start afresh with "npm run db:reset".`,
    );
  }
  const made: Passwords = { superuser: secret(), owner: secret(), app: secret() };
  writePrivately(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** Writes a file only its owner can read, whole or not at all (a power loss leaves the old state). */
export function writePrivately(file: string, text: string): void {
  const half = `${file}.${process.pid}`;
  const handle = openSync(half, "w", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
