/**
 * Names as registries write them. In one column the surname comes first, as Italian offices do: what stands before a
 * comma; else the words in capitals when others are not; else one word with the particles before it (DE LUCA MARIA).
 */
export type Name = { firstName: string; lastName: string };

const particles = new Set(
  "d da dal dalla dalle dalli de del della delle dello degli dei di do dos das du la le lo li van von der den ter el al abu ben bin bou ould san santa".split(
    " ",
  ),
);
const kept = new Set(["de'", "ne'", "po'", "dei", "mc"]);
const grave: Record<string, string> = { a: "à", e: "è", i: "ì", o: "ò", u: "ù" };

const isParticle = (word: string) => particles.has(word.toLowerCase().replace(/'$/, ""));
/** The capital of a letter; ß has none of its own and stays. */
const capital = (letter: string) =>
  letter.toLocaleUpperCase("it").length === letter.length ? letter.toLocaleUpperCase("it") : letter;
const isCapital = (word: string) => /\p{Lu}/u.test(word) && word === word.toUpperCase();

/** Splits "ROSSI MARIA ROSA" or "De Luca, Anna"; undefined when there is only one word. */
export function splitSurnameFirst(text: string): Name | undefined {
  const comma = text.indexOf(",");
  if (comma > 0) return named(text.slice(comma + 1), text.slice(0, comma));
  const words = wordsOf(text);
  const capitals = words.findIndex((word) => !isCapital(word));
  if (capitals > 0 && words.slice(capitals).some((word) => !isCapital(word) && !isParticle(word))) {
    return named(words.slice(capitals).join(" "), words.slice(0, capitals).join(" "));
  }
  let end = 0;
  while (end < words.length - 2 && isParticle(words[end] ?? "")) end += 1;
  return named(words.slice(end + 1).join(" "), words.slice(0, end + 1).join(" "));
}

/** Splits "Maria Rosa De Luca": the surname is the last word with the particles before it. */
export function splitNameFirst(text: string): Name | undefined {
  const words = wordsOf(text);
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? "")) start -= 1;
  return named(words.slice(0, start).join(" "), words.slice(start).join(" "));
}

function named(first: string, last: string): Name | undefined {
  const name = { firstName: nameCase(first.trim()), lastName: nameCase(last.trim()) };
  return name.firstName && name.lastName ? name : undefined;
}

/** "D' ANGELO" is one word. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[’`´]/g, "'")
    .replace(/\b(\p{L}{1,5}') (?=\p{L})/gu, (whole, part: string) =>
      /^(d|l|dell|dall|sant)'$/i.test(part) ? part : whole,
    )
    .split(" ")
    .filter((word) => word !== "");
}

/** Writes a name in capitals as people write it: D'ANGELO D'Angelo, NICOLO' Nicolò. Mixed letters stay as they are. */
export function nameCase(text: string): string {
  return wordsOf(text)
    .map((word) => (word === word.toUpperCase() || word === word.toLowerCase() ? capitalised(word) : word))
    .join(" ");
}

function capitalised(word: string): string {
  const lower = word.toLocaleLowerCase("it");
  const accented = kept.has(lower) ? lower : lower.replace(/([aeiou])'$/, (_, vowel: string) => grave[vowel] ?? vowel);
  return accented.replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + capital(letter));
}

const small = new Set(
  "di del della delle dello dei degli da dal dalla e ed al alla ai alle il la lo le in su a".split(" "),
);

/** Writes a street or a town in capitals as a sign does: VIA DELLE ROSE Via delle Rose. */
export function placeCase(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return text;
  return wordsOf(text)
    .map((word, index) => {
      const lower = word.toLocaleLowerCase("it");
      if (index > 0 && small.has(lower)) return lower;
      return /^[ivxlcdm]+$/.test(lower) && index > 0 ? word : capitalised(word);
    })
    .join(" ");
}
