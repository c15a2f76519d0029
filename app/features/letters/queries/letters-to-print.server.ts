import { encode } from "uqr";
import { writeCode } from "~/features/identity/model";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { isLanguage, languages } from "~/platform/languages";
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
      qr: qrOf(`${settings().PUBLIC_URL}/sign-in#${code}`),
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

/** The square as one path of dark runs: a tenth of what a rectangle a dot would weigh, four hundred times a batch. */
function qrOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let run = 1;
      while (row[x + run]) run += 1;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  });
  return { size, path };
}
