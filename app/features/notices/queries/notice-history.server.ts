import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { wordDiff } from "~/platform/word-diff";
import { spokenFields } from "../model";
import { original, visibleNotices } from "../reach.server";
import { type Attached, attached } from "./attached.server";

/** A page of history; whoever corrects more often than this should have withdrawn. */
const most = 20;

type Described = Pick<Attached, "name" | "alt">;

/** Files as words that can be compared: a line for each. */
const described = (files: Described[]) => files.map(({ name, alt }) => `${alt} (${name})`).join("\n");

/**
 * How a notice was corrected, the newest correction first: when, why, and the wording before it with what went and what
 * came, word by word. For everybody who can see the notice. Undefined: there is no such notice for this actor.
 */
export async function findNoticeHistory(db: Db, actor: Actor, postingId: number) {
  const notice = await visibleNotices(db, actor)
    .select([...original, attached.as("files")])
    .select((eb) => [
      "posting.id",
      "notice.lang",
      jsonArrayFrom(
        eb
          .selectFrom("notice_revision as r")
          .whereRef("r.notice_id", "=", "notice.id")
          .select(["r.number", "r.lang", "r.reason", "r.replaced_at as at", "r.title", "r.body"])
          .select(["r.brief_what as what", "r.brief_when as when", "r.brief_where as where", "r.brief_todo as todo"])
          .select(sql<Described[]>`r.files`.as("files"))
          .orderBy("r.number", "desc")
          .limit(most + 1),
      ).as("revisions"),
    ])
    .where("posting.id", "=", postingId)
    .executeTakeFirst();
  if (!notice) return undefined;
  const wordings = [notice, ...notice.revisions].map(({ files, ...wording }) => ({
    ...wording,
    files: described(files),
  }));
  const corrections = notice.revisions.slice(0, most).map(({ number, lang, reason, at }, place) => ({
    ...{ number, lang, reason, at: new Date(at) },
    fields: [...spokenFields, "files" as const]
      .map((field) => ({ field, pieces: wordDiff(wordings[place + 1]![field], wordings[place]![field]) }))
      .filter(({ pieces }) => pieces.length > 0),
  }));
  return { id: notice.id, title: notice.title, lang: notice.lang, corrections, more: notice.revisions.length > most };
}

export type NoticeHistory = NonNullable<Awaited<ReturnType<typeof findNoticeHistory>>>;
