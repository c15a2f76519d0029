import type { Actor } from "~/platform/actor";
import { atomically, type Db } from "~/platform/database.server";
import { translator } from "~/platform/texts.server";
import type { OfficeFacts } from "./queries/letter-words.server";
import { findLettersToPrint } from "./queries/letters-to-print.server";
import { numberIn } from "~/platform/address";

/** Where the list of batches goes on: ?before=12; null for its beginning. */
export function beforeIn(request: Request): number | null {
  return numberIn(new URL(request.url).searchParams.get("before"));
}

/** What the press for everybody did, out of the address it leads to: ?made=120.14.0 */
export function madeIn(request: Request): { letters: number; batches: number; left: number } | null {
  const made = /^(\d{1,6})\.(\d{1,3})\.(\d{1,6})$/.exec(new URL(request.url).searchParams.get("made") ?? "");
  return made ? { letters: Number(made[1]), batches: Number(made[2]), left: Number(made[3]) } : null;
}

/** What a file of letters is made of, read in one transaction that ends before the printing begins. */
export function lettersForFile(
  actor: Actor,
  batchId: number,
  findOffice: (read: <T>(work: (db: Db) => Promise<T>) => Promise<T>) => Promise<OfficeFacts>,
) {
  return atomically(actor, async (trx) => {
    const office = await findOffice((work) => work(trx));
    const letters = await findLettersToPrint(trx, actor, batchId, office);
    const t = translator("it").getFixedT("it", "letters");
    return letters && letters.sheets.length > 0
      ? { letters, texts: { title: t("sheet.title"), qr: t("sheet.qr") } }
      : undefined;
  });
}
