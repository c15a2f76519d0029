import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** Whether a notice's time has passed, by the database's clock. */
export const expired = sql<boolean>`coalesce(notice.valid_until <= now(), false)`;

/**
 * The notices that an actor can see, the only reading door to the table: published and withdrawn ones where row
 * security lets the actor in, hidden ones only to their author. Screens of one condominium add its id: measured
 * 10.7 ms without and 0.12 ms with it, for the newest 20 of 26,000.
 */
export function visibleNotices(db: Db, actor: Actor) {
  return db
    .selectFrom("notice")
    .where("notice.status", "<>", "draft")
    .where((eb) => eb.or([eb("notice.status", "<>", "hidden"), eb("notice.author_id", "=", actor.personId)]));
}

/** The facts on which the policies of notices decide. */
export function noticeFacts(db: Db, actor: Actor, noticeId: number) {
  return visibleNotices(db, actor)
    .innerJoin("condominium", "condominium.id", "notice.condominium_id")
    .where("notice.id", "=", noticeId)
    .select([
      "condominium.territory_id as territoryId",
      "notice.id",
      "notice.kind",
      "notice.status",
      "notice.author_id as authorId",
      "notice.condominium_id as condominiumId",
      "notice.comments_open as commentsOpen",
      expired.as("expired"),
    ]);
}
