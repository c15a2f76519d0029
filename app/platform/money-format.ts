import { formatTag } from "./languages";

const made = new Map<string, Intl.NumberFormat>();

/** An amount in cents of a euro as people write it in a language; whole euros have no decimals. */
export function writeMoney(language: string, cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const key = `${language} ${digits}`;
  let format = made.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(formatTag(language), {
      style: "currency",
      currency: "EUR",
      useGrouping: "always",
      ...fraction,
    });
    made.set(key, format);
  }
  return format.format(cents / 100);
}

/** Cents as people type them into a field: "640", "1250,50"; nothing for what is not known. */
export function centsTyped(cents: number | null): string {
  if (cents === null) return "";
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace(".", ",");
}
