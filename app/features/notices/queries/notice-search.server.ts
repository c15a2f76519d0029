import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type NoticeSearch, pageSize } from "../model";
import { expired, status, visibleNotices, words } from "../reach.server";
import { excerptOf, foundEnd, foundStart, markBeginnings, splitMarks } from "./found-words.server";
import { searchWords } from "./search-address.server";

/** One space for each sign that would keep words together, so that the marked text stays as long as the text. */
const apart = "[-./\\\\_@:+<>&=?~%#,;()\\[\\]{}|*^$\"'`´‘’“”«»…–—·•°€\\u0001\\u0002]";
const marked = (
  text: string,
) => sql<string>`ts_headline(f.config, regexp_replace(${sql.raw(text)}, ${apart}, ' ', 'g'), f.query,
  ${`HighlightAll=true, StartSel="${foundStart}", StopSel="${foundEnd}"`})`;

const title = "coalesce(found_version.title, notice.title)";
const briefly = ["what", "when", "where", "todo"]
  .map((field) => `nullif(coalesce(found_version.brief_${field}, notice.brief_${field}), '')`)
  .join(", ");
const text = `coalesce(answer.body, concat_ws(' · ', ${briefly}, coalesce(found_version.body, notice.body)))`;

/**
 * Twenty notices that say the words of a search, newest first, with what was found marked in the title and in two lines
 * of the text, brief or answer it stands in. For who lives there over the own board; with `office` over the boards of the
 * officer's territories, a notice once however many it hangs on. Without a word that counts: none.
 */
export async function findNotices(db: Db, actor: Actor, search: NoticeSearch, office: boolean) {
  const asked = searchWords(search.q);
  if (asked.length === 0) return { found: [], older: null };
  const { condominium, territory, kind, lang, from, to, comments, before } = search;
  const rows = await visibleNotices(db, actor)
    .innerJoin(
      sql<{
        at: number;
        posting_id: number;
        boards: number;
        version_lang: string | null;
        comment_id: number | null;
      }>`search_notices(${asked}, ${office}, ${condominium}, ${territory}, ${kind}, ${lang}, ${from}, ${to}, ${search.current}, ${comments}, ${before}, ${actor.locale})`.as(
        "f",
      ),
      (join) => join.onRef("f.posting_id", "=", "posting.id"),
    )
    .innerJoin("condominium", "condominium.id", "posting.condominium_id")
    .leftJoin("notice_version as found_version", (join) =>
      join.onRef("found_version.notice_id", "=", "notice.id").onRef("found_version.lang", "=", "f.version_lang"),
    )
    .leftJoin("notice_comment as answer", "answer.id", "f.comment_id")
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "posting.condominium_id"),
    )
    .select([
      "posting.id",
      "notice.kind",
      "notice.importance",
      status.as("status"),
      expired.as("expired"),
      "posting.published_at as publishedAt",
      "participant.shown_name as authorName",
      "condominium.street",
      "condominium.house_number as houseNumber",
      "f.boards",
      sql<boolean>`f.comment_id is not null`.as("inAnswer"),
      sql<string>`case when f.comment_id is null then coalesce(found_version.title, notice.title) else ${words.title} end`.as(
        "title",
      ),
      sql<string>`case when f.comment_id is null then ${marked(title)} else ${words.title} end`.as("markedTitle"),
      sql<string>`case when f.comment_id is null then coalesce(found_version.lang, notice.lang) else ${words.lang} end`.as(
        "lang",
      ),
      sql<string>`${sql.raw(text)}`.as("text"),
      marked(text).as("markedText"),
      sql<string>`coalesce(answer.lang, found_version.lang, notice.lang)`.as("textLang"),
    ])
    .orderBy("f.at")
    .limit(pageSize + 1)
    .execute();
  const found = rows.slice(0, pageSize).map(({ markedTitle, text: whole, markedText, title: name, ...row }) => ({
    ...row,
    title: markBeginnings(splitMarks(name, markedTitle), asked.at(-1)),
    excerpt: excerptOf(markBeginnings(splitMarks(whole, markedText), asked.at(-1))),
  }));
  return { found, older: rows.length > pageSize ? (found.at(-1)?.id ?? null) : null };
}

export type FoundNotice = Awaited<ReturnType<typeof findNotices>>["found"][number];

/** Where an officer can look: the own territories, and the condominiums of the one that is chosen (500 at most). */
export async function findSearchPlaces(db: Db, actor: Actor, search: Pick<NoticeSearch, "territory" | "condominium">) {
  const territories = await db
    .selectFrom("territory")
    .select(["id", "name"])
    .where("id", "in", [0, ...actor.territoryIds])
    .orderBy("name")
    .limit(100)
    .execute();
  const { territory, condominium } = search;
  const condominiums =
    territory === null && condominium === null
      ? []
      : await db
          .selectFrom("condominium")
          .select(["id", "street", "house_number as houseNumber"])
          .where((eb) => eb.or([eb("territory_id", "=", territory ?? 0), eb("id", "=", condominium ?? 0)]))
          .orderBy("street")
          .orderBy("house_number")
          .orderBy("id")
          .limit(500)
          .execute();
  return { territories, condominiums };
}
