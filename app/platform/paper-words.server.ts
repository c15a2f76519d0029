import { dateFormat, weekdayName } from "./date-format";
import { isLanguage } from "./languages";
import { translator } from "./texts.server";

/** The office as paper names it. */
export type OfficeFacts = {
  officeName: string;
  phone: string;
  hours: { days: number[]; from: string; to: string } | null;
};

/** A day in Rome as paper says it, "giovedì 7 maggio". */
export function paperDay(language: string, at: Date): string {
  return dateFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(at);
}

/** Whom to call: the telephone, and when somebody answers; in Italian where the portal does not speak a language. Null without a telephone. */
export function callWords(asked: string, { phone, hours }: OfficeFacts): { phone: string; when: string } | null {
  if (!phone) return null;
  if (!hours) return { phone, when: "" };
  const language = isLanguage(asked) ? asked : "it";
  const clock = (time: string) => time.replace(/^0/, "").replace(/:00$/, "");
  const when = translator(language).getFixedT(language, "notices")("poster.hours", {
    first: weekdayName(language, hours.days[0] ?? 1),
    last: weekdayName(language, hours.days.at(-1) ?? 5),
    from: clock(hours.from),
    to: clock(hours.to),
  });
  return { phone, when };
}
