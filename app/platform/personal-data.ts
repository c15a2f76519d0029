/**
 * Finds words that point at a person in a text meant for many. The Italian data-protection authority forbids notices in
 * condominiums that identify people even indirectly, and arrears are told to the person alone (Garante, "Il condominio e
 * la privacy", 2013, 2.2). A hint for the author, never a judgement: it knows patterns, not meanings.
 */
export type PersonalDataKind = "debt" | "flat" | "plate" | "taxCode" | "iban" | "phone" | "email";
export type Finding = { kind: PersonalDataKind; start: number; end: number };

export type Known = {
  /** Names of people of the house: found wherever they stand, in any case. */
  names?: readonly string[];
  /** Numbers and addresses that are meant to be public, such as the office's own. */
  allowed?: readonly string[];
};

const taxCode =
  /(?<![\p{L}\p{N}])[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPR-T][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z](?![\p{L}\p{N}])/giu;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![\p{L}\p{N}])/giu;
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Since 1994: AB 123 CD for cars, AB 12345 for motorcycles, without I, O, Q, U. Apart only in capitals: "da 100 ml" is no plate. */
const plates = [
  /(?<![\p{L}\p{N}])[A-HJ-NPR-TV-Z]{2}[ -]?\d{3}[ -]?[A-HJ-NPR-TV-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[a-hj-npr-tv-z]{2}\d{3}[a-hj-npr-tv-z]{2}(?![\p{L}\p{N}])/giu,
  /(?<=targ(?:a|ata|ato)[ :]{1,3})[A-Z]{2}[ -]?\d{3,6}[ -]?[A-Z]{0,2}(?![\p{L}\p{N}])/giu,
];
const phone =
  /(?<![\p{L}\p{N}.,/-])(?:(?:\+|00)\d{1,3}[ .-]?)?(?:3\d{2}|0\d{1,3})(?:[ ./-]?\d){5,8}(?![\p{N}]|[.,/-]\d)/gu;

const number = "(?:n[.°]? ?)?\\d+(?:/?[A-Za-z])?(?![\\p{L}\\p{N}])";
const floors = "primo|secondo|terzo|quarto|quinto|sesto|settimo|ottavo|ultimo";
/** A dwelling by its number: enough to know who lives there. */
const dwelling = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:int(?:erno|\\.)?|app(?:artamento|\\.(?:to)?)?|alloggio|flat|apartment|apt\\.?|شقة)[ :]{0,2}${number}`,
  "giu",
);
/** A floor or a stairwell: speaks of many, unless a name stands beside it. */
const place = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:scala|stairwell|staircase) [A-Z0-9](?![\\p{L}\\p{N}])|(?:piano|floor) ${number}|(?:\\d+° ?|(?:${floors}) )piano|(?:\\d+(?:st|nd|rd|th) )floor)`,
  "giu",
);

const debtWords =
  /(?<!\p{L})(?:debit\w*|moros[oaie]\p{L}*|arretrat[oaie]|insolut[oaie]|insolvent\p{L}*|non (?:ha|hanno) (?:ancora )?(?:pagato|versato)|non pag(?:a|ano)|mancat[oi] pagament[oi]|deve (?:ancora )?(?:\p{L}+ )?\d+|devono (?:ancora )?\d+|sfratt\p{L}*|decreto ingiuntivo|pignorament\p{L}*|rate? non pagat[ae]|debts?|arrears|overdue|unpaid|owes?|eviction|(?:has|have) not paid|متأخرات|ديون|دين|لم يدفع)(?!\p{L})/giu;

const title =
  /(?<!\p{L})(?:[Ss]ig(?:nor[aei]?|\.(?:ra|na)?)|[Dd]ott(?:\.(?:ssa)?|oressa)?|[Ff]amiglia|[Cc]ondomin[oa]|[Ii]nquilin[oa]|M(?:r|rs|s)\.?|[Ff]amily)\s+(?:\p{Lu}[\p{L}’'-]+)(?:\s+\p{Lu}[\p{L}’'-]+)?/gu;
const twoCapitals = /(?<!\p{L})\p{Lu}[\p{Ll}’'-]+\s+\p{Lu}[\p{Ll}’'-]+(?!\p{L})/gu;
const street =
  /(?:via|viale|piazza|piazzale|corso|largo|vicolo|borgo|lungarno|ponte|san|santa|street)\s+(?:(?:dei|delle|del|della|di|la)\s+)?$/iu;

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** The sentences of a text with where they stand; a point after an abbreviation ("int.", "sig.") ends none. */
export function sentencesOf(text: string): { start: number; end: number; words: string }[] {
  const ends =
    /(?<!(?<!\p{L})(?:int|sig|sigg|dott|app|tel|art|n|ecc|avv|ing|geom|apt|mr|mrs|ms))[.!?…؟]+(?=\s|$)|\n+/giu;
  const found: { start: number; end: number; words: string }[] = [];
  let start = 0;
  for (const end of [...all(text, ends).map((match) => match.end), text.length]) {
    const words = text.slice(start, end).trim();
    if (words) found.push({ start, end, words });
    start = end;
  }
  return found;
}

/** ISO 13616: the four first signs behind the rest, letters as numbers, modulo 97 is 1. */
function isIban(typed: string): boolean {
  const signs = typed.replaceAll(" ", "").toUpperCase();
  const numbers = [...(signs.slice(4) + signs.slice(0, 4))].map((sign) => parseInt(sign, 36)).join("");
  return signs.length >= 15 && [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The words that follow an account number look like a part of it: it ends where the check digits say so. */
function ibansIn(text: string): { start: number; end: number }[] {
  return all(text, iban).flatMap(({ start, end }) => {
    for (let to = end; to > start + 14; to -= 1) {
      if (!/[\p{L}\p{N}]/u.test(text[to] ?? " ") && isIban(text.slice(start, to))) return [{ start, end: to }];
    }
    return [];
  });
}

function namesIn(text: string, known: readonly string[]): { start: number; end: number }[] {
  const pairs = all(text, twoCapitals).filter(({ start }) => !street.test(text.slice(Math.max(0, start - 30), start)));
  const own = known
    .filter((name) => name.length > 2)
    .flatMap((name) => all(text, new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\p{N} ]/gu, ".")}(?!\\p{L})`, "giu")));
  return [...all(text, title), ...pairs, ...own];
}

const compact = (text: string) => text.replace(/[\s.\-/]/g, "").toLowerCase();

/**
 * What in a text points at a person, in the order of the text and without overlaps. Pure; for every feature in which
 * somebody writes for many.
 */
export function findPersonalData(text: string, { names = [], allowed = [] }: Known = {}): Finding[] {
  const open = new Set(allowed.map(compact));
  const found: Finding[] = [];
  const add = (kind: PersonalDataKind, where: { start: number; end: number }[]) =>
    found.push(...where.map((one) => ({ kind, ...one })));
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

  add("taxCode", all(text, taxCode));
  add("iban", ibansIn(text));
  add(
    "email",
    all(text, email).filter((one) => !open.has(compact(said(one)))),
  );
  add(
    "plate",
    plates.flatMap((pattern) => all(text, pattern)),
  );
  const numbers = all(text, phone).filter((one) => said(one).replace(/\D/g, "").length >= 9);
  add(
    "phone",
    numbers.filter((one) => !open.has(compact(said(one)))),
  );
  add("flat", all(text, dwelling));
  for (const { start, words, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const people = namesIn(sentence, names);
    if (people.length === 0 || !words) continue;
    const shift = (where: { start: number; end: number }[]) =>
      where.map((one) => ({ start: one.start + start, end: one.end + start }));
    const debts = all(sentence, debtWords);
    const places = all(sentence, place);
    if (debts.length > 0) add("debt", shift([...people, ...debts]));
    if (places.length > 0) add("flat", shift([...people, ...places]));
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, list) => list.slice(0, at).every((earlier) => earlier.end <= one.start));
}

/** A text cut where the words that point at a person begin and end. */
export type MarkedPieces = { text: string; kind: PersonalDataKind | null }[];

/** Those of some texts in which words point at a person, with the words marked. */
export function markPersonalData<Field>(
  texts: readonly { field: Field; text: string }[],
  known: Known,
): { field: Field; pieces: MarkedPieces }[] {
  return texts
    .map(({ field, text }) => ({ field, pieces: piecesOf(text, known) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function piecesOf(text: string, known: Known): MarkedPieces {
  const pieces: MarkedPieces = [];
  let at = 0;
  for (const { kind, start, end } of findPersonalData(text, known)) {
    if (start > at) pieces.push({ text: text.slice(at, start), kind: null });
    pieces.push({ text: text.slice(start, end), kind });
    at = end;
  }
  return at === 0 ? [] : [...pieces, { text: text.slice(at), kind: null }].filter((piece) => piece.text !== "");
}
