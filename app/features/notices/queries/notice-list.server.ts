import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type NoticeShelf, pageSize, pinnedShown } from "../model";
import { current, expired, readBy, status, visibleNotices, words } from "../reach.server";
import { answeredIn } from "./reader-marks.server";

/**
 * One page of the notice board of a condominium, newest first: the notices that count now, or the expired and
 * withdrawn ones. Keyset by (published_at, id): `before` is the id of the last notice of the page before. On the shelf of
 * what counts now the newest three pinned ones stand first on the first page, and on no page a second time.
 */
export async function findNoticeList(
  db: Db,
  actor: Actor,
  condominiumId: number,
  shelf: NoticeShelf,
  before: number | null,
) {
  const pinned = shelf === "current" ? await findPinned(db, actor, condominiumId) : [];
  const ids = pinned.map(({ id }) => id);
  const rows = await board(db, actor, condominiumId)
    .where(shelf === "current" ? current : sql<boolean>`not ${current}`)
    .$if(ids.length > 0, (query) => query.where("posting.id", "not in", ids))
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(posting.published_at, posting.id) < (select p.published_at, p.id from posting p where p.id = ${before})`,
      ),
    )
    .limit(pageSize + 1)
    .execute();
  const page = rows.slice(0, pageSize).map((notice) => ({ ...notice, pinned: false }));
  const first = before === null ? pinned.map((notice) => ({ ...notice, pinned: true })) : [];
  return { notices: [...first, ...page], older: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** The newest of the pinned notices that count now, as many as stand at the top. */
function findPinned(db: Db, actor: Actor, condominiumId: number) {
  return board(db, actor, condominiumId)
    .where(current)
    .where("posting.pinned_until", ">", sql<Date>`now()`)
    .limit(pinnedShown)
    .execute();
}

/** What hangs or has hung on the board of a condominium, newest first, as a row shows it. */
function board(db: Db, actor: Actor, condominiumId: number) {
  return visibleNotices(db, actor)
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "posting.condominium_id"),
    )
    .where("posting.condominium_id", "=", condominiumId)
    .where("posting.published_at", "<=", sql<Date>`now()`)
    .select((eb) => [
      "posting.id",
      "notice.kind",
      "notice.importance",
      status.as("status"),
      words.title.as("title"),
      words.lang.as("lang"),
      "posting.published_at as publishedAt",
      "participant.shown_name as authorName",
      "notice.assisted_by_name as helperName",
      expired.as("expired"),
      eb
        .selectFrom("notice_comment as c")
        .whereRef("c.posting_id", "=", "posting.id")
        .where("c.removed_at", "is", null)
        .select((e) => e.cast<number>(e.fn.countAll(), "integer").as("n"))
        .$asScalar()
        .$notNull()
        .as("comments"),
      readBy(actor).as("readByActor"),
      answeredIn.as("answered"),
    ])
    .orderBy("posting.published_at", "desc")
    .orderBy("posting.id", "desc");
}
