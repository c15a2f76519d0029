import { sql } from "kysely";
import { dateFormat, weekdayName } from "~/platform/date-format";
import { contentLanguages, isLanguage } from "~/platform/languages";
import { translator } from "~/platform/texts.server";
import type { NoticeWords } from "../model";
import { versionCounts } from "../reach.server";

/** The office as paper names it. */
export type OfficeFacts = {
  officeName: string;
  phone: string;
  hours: { days: number[]; from: string; to: string } | null;
};

/** A notice's words as the database has them. */
export type SpokenRow = Omit<NoticeWords, "dir" | "name">;

/** The versions of `notice` that count, in the order of their languages. */
export const spokenVersions = sql<
  SpokenRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('lang', v.lang, 'title', v.title, 'body', v.body,
    'what', v.brief_what, 'when', v.brief_when, 'where', v.brief_where, 'todo', v.brief_todo) order by v.lang), '[]')
  from notice_version v where v.notice_id = notice.id and ${versionCounts("v")})`;

/** Words with the direction and the own name of their language. */
export function spoken(row: SpokenRow): NoticeWords {
  const language = contentLanguages.find(({ code }) => code === row.lang);
  return { ...row, dir: language?.dir ?? "ltr", name: language?.name ?? row.lang };
}

/** The text to say first: Italian where there is one, else the notice's own words. The others follow as they are. */
export function italianFirst(own: SpokenRow, versions: readonly SpokenRow[]): [NoticeWords, ...NoticeWords[]] {
  const all = [own, ...versions.filter(({ lang }) => lang !== own.lang)].map(spoken);
  const first = all.find(({ lang }) => lang === "it") ?? all[0]!;
  return [first, ...all.filter((one) => one !== first)];
}

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
