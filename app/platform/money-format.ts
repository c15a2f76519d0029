import { formatTag } from "./languages";

const made = new Map<string, Intl.NumberFormat>();

/** An amount in cents of a euro as people write it in a language; whole euros have no decimals. */
export function writeMoney(language: string, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const key = `${language} ${digits}`;
  let format = made.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(formatTag(language), { style: "currency", currency: "EUR", ...fraction });
    made.set(key, format);
  }
  return format.format(cents / 100);
}
