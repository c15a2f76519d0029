import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { ThreadView } from "../model";
import { expired, visibleNotices } from "../reach.server";
import { findThreads } from "./notice-threads.server";

/**
 * One notice with its place, counts and the newest 20 threads of comments (20 replies each; `thread` shows one whole).
 * Undefined: there is no such notice for this actor.
 * @param before the id of the oldest thread already seen, for the 20 before it
 */
export async function findNoticePage(db: Db, actor: Actor, noticeId: number, view: ThreadView) {
  const notice = await visibleNotices(db, actor)
    .innerJoin("condominium", "condominium.id", "notice.condominium_id")
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "notice.condominium_id"),
    )
    .where("notice.id", "=", noticeId)
    .selectAll("notice")
    .select((eb) => [
      "condominium.street",
      "condominium.house_number as houseNumber",
      "condominium.territory_id as territoryId",
      "participant.shown_name as authorName",
      expired.as("expired"),
      jsonObjectFrom(
        eb
          .selectFrom(sql<{ have_read: number; households: number }>`notice_households(notice.id)`.as("h"))
          .select(["h.have_read as haveRead", "h.households"]),
      ).as("reading"),
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
      eb
        .selectFrom("notice_comment as k")
        .whereRef("k.notice_id", "=", "notice.id")
        .where("k.removed_at", "is", null)
        .select((e) => e.cast<number>(e.fn.countAll(), "integer").as("n"))
        .$asScalar()
        .$notNull()
        .as("commentCount"),
    ])
    .executeTakeFirst();
  if (!notice) return undefined;
  return { notice, ...(await findThreads(db, actor, noticeId, view)) };
}
