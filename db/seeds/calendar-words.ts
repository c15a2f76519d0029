import type { CalendarDate } from "../schema.ts";
import { dayOfMonth, monthOf, weekdayOf } from "./calendar.ts";

/** The languages in which the demonstration notices are written. */
export type TextLanguage = "it" | "en" | "ar";

// Written out, because the words of Intl may change from one Node to the next and the estate must not.
const weekdays: Record<TextLanguage, string[]> = {
  it: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ar: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
};

const months: Record<TextLanguage, string[]> = {
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
  ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
};

export const weekdayName = (day: CalendarDate, language: TextLanguage): string =>
  weekdays[language][weekdayOf(day) - 1] as string;

export const monthName = (day: CalendarDate, language: TextLanguage): string =>
  months[language][monthOf(day) - 1] as string;

/** "martedì 12": the way a neighbour names a day that is near. */
export function nearDate(day: CalendarDate, language: TextLanguage): string {
  const first = language === "it" && dayOfMonth(day) === 1;
  return `${weekdayName(day, language)} ${dayOfMonth(day)}${first ? "°" : ""}`;
}

/** "martedì 12 maggio". */
export function fullDate(day: CalendarDate, language: TextLanguage): string {
  return `${nearDate(day, language)} ${monthName(day, language)}`;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("it") + text.slice(1);
