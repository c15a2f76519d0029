import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type DiffPiece, wordDiff } from "~/platform/word-diff";
import { type SpokenField, spokenFields, type Wording } from "../model";
import { original, visibleNotices } from "../reach.server";
import { type Attached, attached } from "./attached.server";

/** A page of history; whoever corrects more often than this should have withdrawn. */
const most = 20;

type Described = Pick<Attached, "name" | "alt">;

type Kept = Wording & { files: Described[] };

/** What changed, word by word; among files line by line, because the words of two files say nothing when they are mixed. */
function diffOf(field: SpokenField | "files", before: Kept, after: Kept): DiffPiece[] {
  if (field !== "files") return wordDiff(before[field], after[field]);
  const lines = ({ files }: Kept) => files.map(({ name, alt }) => `${alt} (${name})\n`);
  const [old, now] = [lines(before), lines(after)];
  return [
    ...old.filter((line) => !now.includes(line)).map((text) => ({ text, change: "gone" as const })),
    ...now.map((text) => ({ text, change: old.includes(text) ? ("same" as const) : ("new" as const) })),
  ];
}

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
  const wordings = [notice, ...notice.revisions];
  const corrections = notice.revisions.slice(0, most).map(({ number, lang, reason, at }, place) => ({
    ...{ number, lang, reason, at: new Date(at) },
    fields: [...spokenFields, "files" as const]
      .map((field) => ({ field, pieces: diffOf(field, wordings[place + 1]!, wordings[place]!) }))
      .filter(({ pieces }) => pieces.length > 0),
  }));
  return { id: notice.id, title: notice.title, lang: notice.lang, corrections, more: notice.revisions.length > most };
}

export type NoticeHistory = NonNullable<Awaited<ReturnType<typeof findNoticeHistory>>>;
