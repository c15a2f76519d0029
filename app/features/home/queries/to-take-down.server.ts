import { sql } from "kysely";
import { current, visibleNotices, words } from "~/features/notices/reach.server";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** Posters in the stairwells of notices that are over or were taken back: the oldest first, twelve at most. */
export function postersToTakeDown(db: Db, actor: MemberActor) {
  return visibleNotices(db, actor)
    .innerJoin("posting_display", "posting_display.posting_id", "posting.id")
    .innerJoin("stairwell", "stairwell.id", "posting_display.stairwell_id")
    .where("posting.condominium_id", "=", actor.home.condominiumId)
    .where("posting_display.taken_down_at", "is", null)
    .where("posting.published_at", "<=", sql<Date>`now()`)
    .where(sql<boolean>`not ${current}`)
    .select([
      "posting.id as postingId",
      "stairwell.id as stairwellId",
      "stairwell.name as stairwell",
      "posting_display.posted_at as postedAt",
      words.title.as("title"),
      words.lang.as("lang"),
    ])
    .orderBy("posting_display.posted_at")
    .orderBy("stairwell.name")
    .limit(12)
    .execute();
}
