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

/** Words that the check before publication knows: names that neighbours go by in the condominium, and the office's own numbers. */
export async function findKnownWords(db: Db, condominiumId: number): Promise<{ names: string[]; allowed: string[] }> {
  const company = await db
    .selectFrom("company")
    .select(["office_phone", "office_sms", "office_email"])
    .executeTakeFirst();
  const neighbours = await db
    .selectFrom("participant")
    .select("shown_name")
    .where("condominium_id", "=", condominiumId)
    .limit(500)
    .execute();
  return {
    names: neighbours.flatMap((neighbour) => neighbour.shown_name ?? []),
    allowed: [company?.office_phone, company?.office_sms, company?.office_email].filter(
      (words) => typeof words === "string",
    ),
  };
}
