/** What people write into a cell to say that they do not know. */
const nothing =
  /^(-+|\/+|\.+|_+|n\.?\s?[dacp]\.?|n\/[da]|non disponibile|non noto|sconosciut[oa]|nessun[oa]?|null|none|x{3,})$/i;

/** Whether a cell says nothing. */
export function saysNothing(text: string): boolean {
  return text === "" || nothing.test(text);
}

/** A number written the Italian way or the English one: 52,5 and 1.234,50 and 52.5. NaN when it is none. */
export function readDecimal(text: string): number {
  const plain = text.replace(/[\s']/g, "");
  const comma = plain.lastIndexOf(",");
  const dot = plain.lastIndexOf(".");
  const grouped =
    comma >= 0 && dot >= 0
      ? plain.replaceAll(comma > dot ? "." : ",", "")
      : plain.split(".").length > 2
        ? plain.replaceAll(".", "")
        : plain;
  const number = grouped.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : Number.NaN;
}

const yes = new Set(
  "sì si s s. x 1 y yes true vero v intestatario intestataria titolare assegnatario assegnataria capofamiglia holder".split(
    " ",
  ),
);
const no = new Set(
  "no n n. 0 false falso f - familiare componente membro coniuge figlio figlia convivente altro ospite member".split(
    " ",
  ),
);

/** Yes or no; an empty cell is a no. Undefined: neither. */
export function readYes(text: string): boolean | undefined {
  const word = text.toLowerCase().replaceAll("si'", "sì");
  if (word === "" || no.has(word)) return false;
  return yes.has(word) ? true : undefined;
}

const floors: [RegExp, number][] = [
  [/^(p\.?\s?t\.?|t\.?|terra|piano terra|pianoterra|0)$/, 0],
  [/^(p\.?\s?r\.?|r\.?|rialzato|piano rialzato|ammezzato|mezzanino)$/, 0],
  [/^(s\.?|s-?1|1s|ps|p\.s\.|seminterrato|interrato|piano seminterrato|-1)$/, -1],
];
const ordinals = ["primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo"];

/** A floor as a number: T and rialzato are 0, S1 is -1, "2°" is 2, "primo" is 1. Undefined: no floor. */
export function readFloor(text: string): number | undefined {
  const word = text.toLowerCase().trim();
  const named = floors.find(([pattern]) => pattern.test(word));
  if (named) return named[1];
  const ordinal = ordinals.indexOf(word.replace(/^piano /, ""));
  if (ordinal >= 0) return ordinal + 1;
  const below = /^s-?(\d)$/.exec(word);
  if (below) return -Number(below[1]);
  const number = /^(?:piano |p\.? ?)?(-?\d{1,2})(?:[°ºª^a]|o|\.0)?$/.exec(word);
  const floor = number ? Number(number[1]) : Number.NaN;
  return floor >= -5 && floor <= 29 ? floor : undefined;
}

const languages: Record<string, RegExp> = {
  it: /^(it|ita|italian[oa]?)$/,
  en: /^(en|eng|ing|ingles[ei]|english)$/,
  ar: /^(ar|ara|arab[oa]|arabic|العربية)$/,
};

/** The language of the interface for a word of the file; Italian when we do not speak it. */
export function readLanguage(text: string): string {
  const word = text.toLowerCase().replace(/[-_].*$/, "");
  return Object.keys(languages).find((code) => languages[code]?.test(word)) ?? "it";
}

/** An e-mail address in small letters; undefined when it has not the shape of one. */
export function readEmail(text: string): string | undefined {
  const address = text.toLowerCase();
  return address.length <= 200 && /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address) ? address : undefined;
}

/** A telephone number with its digits and a leading plus; undefined when there are too few or too many. */
export function readPhone(text: string): string | undefined {
  const plain = text.replace(/[\s./()-]/g, "").replace(/^00/, "+");
  return /^\+?\d{6,15}$/.test(plain) ? plain : undefined;
}
