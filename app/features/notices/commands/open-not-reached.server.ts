import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { atomically, type Db, type Trx } from "~/platform/database.server";
import { callWords, type OfficeFacts } from "~/platform/paper-words.server";
import type { Household } from "../model";
import { mayListNotReached } from "../policy";
import { noticeFacts, original } from "../reach.server";
import { italianFirst, spokenVersions } from "../queries/paper-words.server";
import { sealedSheets } from "../queries/sealed-sheets.server";

/** The notice that the list is about, and the house. */
async function listedNotice(trx: Trx, actor: Actor, postingId: number) {
  const notice = await noticeFacts(trx, actor, postingId)
    .innerJoin("municipality", "municipality.id", "condominium.municipality_id")
    .select([
      "notice.lang",
      ...original,
      "condominium.street",
      "condominium.house_number as houseNumber",
      "municipality.name as municipality",
      spokenVersions.as("versions"),
    ])
    .executeTakeFirst();
  return notice && mayListNotReached(actor, notice).allowed ? notice : undefined;
}

async function households(trx: Trx, postingId: number): Promise<Household[] | null> {
  const { rows } = await sql<{ found: Household[] | null }>`select not_reached(${postingId}) as found`.execute(trx);
  return rows[0]?.found ?? null;
}

/**
 * Opens the list of households that an official notice has not reached, for an officer of the territory without a tie.
 * The database writes the line that each person on it reads in the same call, so the names cannot be seen without it.
 * Undefined: there is no such notice for this actor, or it is not theirs to know (mayListNotReached).
 */
export function openNotReached(actor: Actor, postingId: number) {
  return atomically(actor, async (trx) => {
    const notice = await listedNotice(trx, actor, postingId);
    const found = notice && (await households(trx, postingId));
    if (!notice || !found) return undefined;
    const { condominiumId, title, lang, street, houseNumber } = notice;
    return { id: postingId, condominiumId, title, lang, street, houseNumber, households: found };
  });
}

/**
 * The sealed sheets for those households, one each: the notice in Italian and in the household's language where there is
 * a version. Opening them opens the list, with the same lines in the same logs. Undefined: as openNotReached.
 */
export function openSealedSheets(
  actor: Actor,
  postingId: number,
  findOffice: (read: <T>(work: (db: Db) => Promise<T>) => Promise<T>) => Promise<OfficeFacts & { name: string }>,
) {
  return atomically(actor, async (trx) => {
    const notice = await listedNotice(trx, actor, postingId);
    const found = notice && (await households(trx, postingId));
    if (!notice || !found) return undefined;
    const office = await findOffice((work) => work(trx));
    return sealedSheets({
      ...{ postingId, households: found, office, call: (language) => callWords(language, office) },
      ...{ words: italianFirst(notice, notice.versions), place: notice },
    });
  });
}
