import type { Actor } from "~/platform/actor";
import { atomically, type Db } from "~/platform/database.server";
import type { OfficeFacts } from "~/platform/paper-words.server";
import { findInitiativePoster } from "../queries/poster.server";

/** What the file of a poster is made of, read in one transaction that ends before the printing begins. */
export function initiativePosterForFile(
  actor: Actor,
  initiativeId: number,
  findOffice: (read: <T>(work: (db: Db) => Promise<T>) => Promise<T>) => Promise<OfficeFacts>,
) {
  return atomically(actor, async (trx) => {
    const office = await findOffice((work) => work(trx));
    return findInitiativePoster(trx, actor, initiativeId, office);
  });
}
