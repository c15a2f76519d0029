import { writeCode } from "~/features/identity/model";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { isLanguage, languages } from "~/platform/languages";
import { qrSquare } from "~/platform/qr.server";
import { settings } from "~/server/settings";
import { codeInBatch } from "../effects.server";
import { batchState, type Letters } from "../model";
import { mayPrintLetters } from "../policy";
import { batchesInReach } from "../reach.server";
import { findLetters } from "./batch-page.server";
import { letterWords, type OfficeFacts, placeWords } from "./letter-words.server";

/**
 * The letters of a batch as they go to paper, codes included: only those that still count. The only place where a code
 * can be seen, and only for who made the batch, before it is sealed (mayPrintLetters). Undefined otherwise.
 */
export async function findLettersToPrint(
  db: Db,
  actor: Actor,
  batchId: number,
  office: OfficeFacts,
): Promise<Letters | undefined> {
  const batch = await batchesInReach(db)
    .innerJoin("municipality as m", "m.id", "c.municipality_id")
    .select(["b.seed", "m.name as municipality"])
    .where("b.id", "=", batchId)
    .executeTakeFirst();
  if (!batch?.seed) return undefined;
  if (!mayPrintLetters(actor, { ...batch, open: batchState(batch) === "open" }).allowed) return undefined;
  const letters: Letters = { ...surroundings(office), words: {}, sheets: [] };
  for (const { personId, attempt, name, home, until, state } of await findLetters(db, batch)) {
    if (state !== "ready" || !home || !until) continue;
    const code = codeInBatch(batch.seed, personId, attempt);
    const second = home.locale !== "it" && isLanguage(home.locale) ? home.locale : null;
    // One transaction stored all codes of a batch: they end together.
    letters.words["it"] ??= letterWords("it", office, until);
    if (second) letters.words[second] ??= letterWords(second, office, until);
    letters.sheets.push({
      personId,
      name,
      address: [`${batch.street} ${batch.houseNumber}`, placeWords(home), batch.municipality],
      code: writeCode(code),
      qr: qrSquare(`${settings().PUBLIC_URL}/sign-in#${code}`),
      second,
    });
  }
  return letters;
}

function surroundings(office: OfficeFacts): Omit<Letters, "words" | "sheets"> {
  const host = settings().PUBLIC_URL.replace(/^https?:\/\//, "");
  return {
    sender: { company: office.name, office: office.officeName },
    signIn: `${host}/sign-in`,
    languages: languages
      .filter(({ code }) => code !== "it")
      .map((language) => ({ ...language, address: `${host}/${language.code}` })),
  };
}
