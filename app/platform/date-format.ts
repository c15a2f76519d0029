import { formatTag } from "./languages";

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * How moments are written in a language of the interface, in the time of Rome unless said otherwise. Made once for each
 * language and wish: making one takes longer than writing a whole page of dates with it.
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(formatTag(language), { timeZone: "Europe/Rome", ...options });
  made.set(key, format);
  return format;
}

/** The name of a day of the week, 1 is Monday. */
export function weekdayName(language: string, day: number): string {
  // 1 January 2024 was a Monday.
  return dateFormat(language, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, day)));
}

/** The year it is in Rome. */
export function yearOf(at: Date | string): string {
  return dateFormat("en", { year: "numeric" }).format(new Date(at));
}
