import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type NoticeShelf, pageSize } from "../model";
import { expired, visibleNotices } from "../reach.server";

/**
 * One page of the notice board of a condominium, newest first: the notices that count now, or the expired and
 * withdrawn ones. Keyset by (published_at, id): `before` is the id of the last notice of the page before.
 */
export async function findNoticeList(
  db: Db,
  actor: Actor,
  condominiumId: number,
  shelf: NoticeShelf,
  before: number | null,
) {
  const current = sql<boolean>`notice.status = 'published' and not ${expired}`;
  const rows = await visibleNotices(db, actor)
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "notice.condominium_id"),
    )
    .where("notice.condominium_id", "=", condominiumId)
    .where(shelf === "current" ? current : sql<boolean>`not (${current})`)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(notice.published_at, notice.id) < (select n.published_at, n.id from notice n where n.id = ${before})`,
      ),
    )
    .select((eb) => [
      "notice.id",
      "notice.kind",
      "notice.importance",
      "notice.status",
      "notice.title",
      "notice.lang",
      "notice.brief_when as briefWhen",
      "notice.brief_todo as briefTodo",
      "notice.published_at as publishedAt",
      "participant.shown_name as authorName",
      "notice.assisted_by_name as helperName",
      expired.as("expired"),
      eb
        .selectFrom("notice_comment as c")
        .whereRef("c.notice_id", "=", "notice.id")
        .where("c.removed_at", "is", null)
        .select((e) => e.cast<number>(e.fn.countAll(), "integer").as("n"))
        .$asScalar()
        .$notNull()
        .as("comments"),
      eb
        .exists(
          eb
            .selectFrom("notice_read as r")
            .select("r.notice_id")
            .whereRef("r.notice_id", "=", "notice.id")
            .where("r.person_id", "=", actor.personId),
        )
        .$castTo<boolean>()
        .as("readByActor"),
    ])
    .orderBy("notice.published_at", "desc")
    .orderBy("notice.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const notices = rows.slice(0, pageSize);
  return { notices, older: rows.length > pageSize ? (notices.at(-1)?.id ?? null) : null };
}
