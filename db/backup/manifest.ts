import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ClearError } from "../clear-error.ts";
import { writePrivately } from "../embedded/passwords.ts";
import { entriesOf, fingerprint } from "./tree.ts";

export const MANIFEST = "manifest.json";

/** A path inside the backup; one that leads out of it is nobody's honest work. */
const inside = z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\\0]+$/);

const Manifest = z.object({
  format: z.literal(1),
  product: z.literal("cortile"),
  productVersion: z.string(),
  postgres: z.string(),
  major: z.number().int().positive(),
  /** The last migration of the database. */
  migration: z.string(),
  madeAt: z.iso.datetime(),
  /** Secrets that come from the environment and are therefore not in the backup. */
  secretsElsewhere: z.array(z.string()),
  folders: z.array(inside),
  files: z.record(inside, z.object({ bytes: z.number().int().nonnegative(), sha256: z.string().length(64) })),
});
export type Manifest = z.output<typeof Manifest>;

/** Writes the list of what is in a backup; the last file of all. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writePrivately(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * Holds every file of a backup against its list.
 * @throws ClearError when something was changed, is missing or was added
 */
export function checkBackup(folder: string, manifest: Manifest): void {
  const there = new Set(entriesOf(folder).flatMap(({ kind, path }) => (kind === "file" ? [path] : [])));
  const missing = Object.keys(manifest.files).find((path) => !there.has(path));
  if (missing) throw broken(folder, `${missing} is missing`);
  const strange = [...there].find((path) => path !== MANIFEST && !Object.hasOwn(manifest.files, path));
  if (strange) throw broken(folder, `${strange} does not belong to it`);
  for (const [path, expected] of Object.entries(manifest.files)) {
    const found = fingerprint(join(folder, path));
    if (found?.bytes !== expected.bytes || found.sha256 !== expected.sha256)
      throw broken(folder, `${path} is not what was written`);
  }
}

/** Reads the list of what is in a backup. @throws ClearError when there is none, or none that can be read */
export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(folder)) throw new ClearError(`There is no backup at ${folder}: give the path of its folder.`);
  if (!existsSync(file)) {
    throw new ClearError(
      `${folder} is not a whole backup (it has no ${MANIFEST}, so it was interrupted or is something else): take another one.`,
    );
  }
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw broken(folder, `${MANIFEST} cannot be read`);
  }
}

function broken(folder: string, what: string): ClearError {
  return new ClearError(`The backup ${folder} is damaged (${what}): nothing was changed, take another one.`);
}
