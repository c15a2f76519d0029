import { rm } from "node:fs/promises";
import { sql } from "kysely";
import type { Trx } from "./database.server";
import { brokenOff, keptFiles, keptPath } from "./kept-files.server";

/** Folders under FILES_DIR: what was kept, by its SHA-256, and what is just arriving. */
export const attachmentsFolder = "attachments";
export const incomingFolder = "incoming";

/** Keeps the sweep away until this transaction ends: a file whose row is just being written is not a stray. */
export async function holdFiles(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(7003)`.execute(trx);
}

/**
 * Takes files of attachments off the disk that no row names (any more), and uploads that broke off. Called by the daily
 * housekeeping and after an erasure, as the system actor `job`, in a transaction that begins when the rows are gone for
 * good: so no row is ever without its file. Safe to repeat.
 * @returns how many files went
 */
export async function sweepFiles(trx: Trx): Promise<number> {
  await sql`select pg_advisory_xact_lock(7003)`.execute(trx);
  const strays = [...(await strayFiles(trx)), ...(await brokenOff(incomingFolder))];
  for (const path of strays) await rm(path, { force: true });
  return strays.length;
}

async function strayFiles(trx: Trx): Promise<string[]> {
  const files = await keptFiles(attachmentsFolder);
  if (files.length === 0) return [];
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from attachment union select small_hash from attachment where small_hash is not null`.execute(trx);
  const named = new Set(rows.map(({ hash }) => hash.toString("hex")));
  return files.filter(({ hash, part }) => part || !named.has(hash.toString("hex"))).map(({ path }) => path);
}

/** The files that a person brought, for notices and for ideas, for the copy of their own data. As the system actor `job`. */
export async function filesOf(trx: Trx, personId: number): Promise<{ name: string; path: string }[]> {
  const { rows } = await sql<{ id: number; kind: string; name: string; hash: Buffer }>`
    select distinct on (hash) id, kind, name, hash from attachment where uploaded_by = ${personId}
    order by hash, id`.execute(trx);
  return rows.map(({ id, kind, name, hash }) => ({
    name: `${id}-${plainName(name)}.${kind === "pdf" ? "pdf" : "webp"}`,
    path: keptPath(attachmentsFolder, hash),
  }));
}

const plainName = (name: string) => name.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{M}\p{N} _-]/gu, "_");
