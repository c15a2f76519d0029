import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { ThreadView } from "../model";
import { expired, readBy, status, visibleNotices, wholly, words } from "../reach.server";
import { attached } from "./attached.server";
import { findThreads } from "./notice-threads.server";
import { mutedBy } from "./reader-marks.server";

/**
 * One notice with its place, counts and the newest 20 threads of comments (20 replies each; `thread` shows one whole).
 * Undefined: there is no such notice for this actor.
 * @param before the id of the oldest thread already seen, for the 20 before it
 */
export async function findNoticePage(db: Db, actor: Actor, postingId: number, view: ThreadView) {
  const notice = await visibleNotices(db, actor, view.lang)
    .innerJoin("condominium", "condominium.id", "posting.condominium_id")
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "posting.condominium_id"),
    )
    .where("posting.id", "=", postingId)
    .select((eb) => [
      "posting.id",
      "posting.condominium_id as condominiumId",
      "posting.published_at as publishedAt",
      "notice.id as noticeId",
      "notice.kind",
      "notice.importance",
      status.as("status"),
      "notice.author_id as authorId",
      words.title.as("title"),
      words.body.as("body"),
      words.what.as("what"),
      words.when.as("when"),
      words.where.as("where"),
      words.todo.as("todo"),
      words.lang.as("lang"),
      words.bodyLang.as("bodyLang"),
      "notice.comments_open as commentsOpen",
      attached.as("attachments"),
      "notice.valid_until as validUntil",
      sql<Date | null>`case when posting.pinned_until > now() then posting.pinned_until end`.as("pinnedUntil"),
      "notice.withdrawn_at as withdrawnAt",
      "notice.withdrawn_reason as withdrawnReason",
      "notice.assisted_by_name as helperName",
      "condominium.street",
      "condominium.house_number as houseNumber",
      "condominium.territory_id as territoryId",
      "participant.shown_name as authorName",
      expired.as("expired"),
      wholly(actor).as("wholly"),
      jsonObjectFrom(
        eb
          .selectFrom(sql<{ have_read: number; households: number }>`notice_households(posting.id)`.as("h"))
          .select(["h.have_read as haveRead", "h.households"]),
      ).as("reading"),
      readBy(actor).as("readByActor"),
      mutedBy(actor).as("muted"),
      eb
        .selectFrom("notice_comment as k")
        .whereRef("k.posting_id", "=", "posting.id")
        .where("k.removed_at", "is", null)
        .select((e) => e.cast<number>(e.fn.countAll(), "integer").as("n"))
        .$asScalar()
        .$notNull()
        .as("commentCount"),
    ])
    .executeTakeFirst();
  if (!notice) return undefined;
  return { notice, ...(await findThreads(db, actor, postingId, view)) };
}
