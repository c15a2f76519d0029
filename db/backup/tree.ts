import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ClearError } from "../clear-error.ts";

export type Entry = { path: string; kind: "file" | "folder"; bytes: number };
export type Copied = { bytes: number; sha256: string };

/** Everything below a folder, folders before what is in them; paths with slashes. What goes meanwhile is left out. */
export function entriesOf(root: string, leaveOut: (path: string) => boolean = () => false): Entry[] {
  const found: Entry[] = [];
  const visit = (folder: string) => {
    for (const item of entriesIn(join(root, folder))) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (leaveOut(path)) continue;
      if (item.isDirectory()) {
        found.push({ path, kind: "folder", bytes: 0 });
        visit(path);
      } else if (item.isFile()) {
        const bytes = statSync(join(root, path), { throwIfNoEntry: false })?.size;
        if (bytes !== undefined) found.push({ path, kind: "file", bytes });
      }
    }
  };
  visit("");
  return found;
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

const piece = Buffer.allocUnsafe(1024 * 1024);

/**
 * Copies one file piece by piece and says what was written. A file that grows is copied as far as it is when we get to
 * its end; null when it has gone. Thousands of small files go several times faster without a promise for each.
 */
export function copyFile(from: string, to: string): Copied | null {
  const source = openIfThere(from);
  if (source === null) return null;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    const target = openSync(to, "wx", 0o600);
    try {
      return readThrough(source, (read) => {
        for (let done = 0; done < read.length;) done += writeSync(target, read, done);
      });
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** The fingerprint of a file on the disk; null when it is not there. */
export function fingerprint(path: string): Copied | null {
  const source = openIfThere(path);
  if (source === null) return null;
  try {
    return readThrough(source, () => {});
  } finally {
    closeSync(source);
  }
}

function readThrough(source: number, take: (read: Buffer) => void): Copied {
  const hash = createHash("sha256");
  let bytes = 0;
  for (;;) {
    const count = readSync(source, piece, 0, piece.length, bytes);
    if (count === 0) return { bytes, sha256: hash.digest("hex") };
    const read = piece.subarray(0, count);
    hash.update(read);
    take(read);
    bytes += count;
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Whether an error says that something is not there. */
export function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

/** @throws ClearError when a disk has less room than is needed */
export function refuseWithoutRoom(folder: string, needed: number, what: string): void {
  let at = folder;
  while (!existsSync(at)) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  const free = bavail * bsize;
  if (free >= needed) return;
  const mega = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new ClearError(
    `The disk that holds ${folder} has ${Math.floor(free / 1024 / 1024)} MB free and the ${what} needs about ${mega(needed)} MB: make room, or name a folder on another disk.`,
  );
}
