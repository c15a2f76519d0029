import { sql } from "kysely";
import { contentLanguages } from "~/platform/languages";
import type { NoticeWords } from "../model";
import { versionCounts } from "../reach.server";

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
