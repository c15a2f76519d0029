import { filesOf } from "~/platform/attachment-files.server";
import type { Trx } from "~/platform/database.server";
import { ownAccount } from "./own-account.server";
import { ownInitiatives } from "./own-initiatives.server";
import { ownRegistry } from "./own-registry.server";
import { ownWords } from "./own-words.server";

/** Every part of what the portal holds about a person, in the order in which it is read. */
export const sections = { ...ownRegistry, ...ownWords, ...ownInitiatives, ...ownAccount };

export type OwnRows = Record<string, Record<string, unknown>[]>;

/** A file of the person's that goes into `attachments/`: a plain name, and where it lies on the disk. */
export type OwnFile = { name: string; path: string };

/** Features that keep files of people add a reader here. */
export const fileReaders: ((trx: Trx, personId: number) => Promise<OwnFile[]>)[] = [filesOf];

/** All rows about a person, part by part. Called by the job, as the system actor `job`. */
export async function findOwnData(trx: Trx, personId: number): Promise<{ rows: OwnRows; files: OwnFile[] }> {
  const rows: OwnRows = {};
  for (const [name, section] of Object.entries(sections)) rows[name] = (await section.rows(personId).execute(trx)).rows;
  const files = [];
  for (const read of fileReaders) files.push(...(await read(trx, personId)));
  return { rows, files };
}
