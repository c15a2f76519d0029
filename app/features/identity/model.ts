/**
 * Access codes: 12 digits, the last one a check digit, written 3-3-3-3 on the letter.
 * The check digit is Damm's (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004): it finds every wrong digit and
 * every swap of two neighbours, so that a slip of the finger never costs one of the tries.
 */
export const codeLength = 12;

const damm = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

const interim = (digits: string) => [...digits].reduce((row, digit) => Number(damm[row]![Number(digit)]), 0);

/** The check digit that belongs behind some digits. */
export function checkDigit(digits: string): string {
  return String(interim(digits));
}

/** Digits of Arabic (٤) and Persian (۴) keyboards as the Latin ones of the letter. */
export function latinDigits(typed: string): string {
  return typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** The digits of a code as typed, with spaces, dots, hyphens and eastern Arabic digits allowed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s.\-–]/g, "");
  return /^\d{12}$/.test(digits) && interim(digits) === 0 ? digits : null;
}

/** A code as it stands on the letter: 482 177 039 214. */
export function writeCode(digits: string): string {
  return digits.match(/\d{3}/g)!.join(" ");
}

/** How long a neighbour's device waits for whoever helps; the database counts, this is for the words and the cookie. */
export const pairingMinutes = 10;

/** A short name for a browser, such as "Chrome, Android", for the list of one's devices. */
export function deviceName(userAgent: string): string {
  const pick = (choices: [string, RegExp][]) => choices.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const browser = pick([
    ["Edge", /Edg/],
    ["Samsung Internet", /SamsungBrowser/],
    ["Firefox", /Firefox|FxiOS/],
    ["Chrome", /Chrome|CriOS/],
    ["Safari", /Safari/],
  ]);
  const system = pick([
    ["Android", /Android/],
    ["iPhone", /iPhone/],
    ["iPad", /iPad/],
    ["Windows", /Windows/],
    ["Mac", /Mac OS/],
    ["Linux", /Linux/],
  ]);
  return [browser, system].filter(Boolean).join(", ");
}
