import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { expired, visibleNotices } from "../reach.server";

/** How many notices of the office that count now the person has not marked as read (99 at most): the number on the menu. */
export async function countNewNotices(db: Db, actor: MemberActor): Promise<number> {
  const unread = visibleNotices(db, actor)
    .where("notice.condominium_id", "=", actor.home.condominiumId)
    .where("notice.kind", "=", "office")
    .where("notice.status", "=", "published")
    .where(sql<boolean>`not ${expired}`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("notice_read as r")
            .select("r.notice_id")
            .whereRef("r.notice_id", "=", "notice.id")
            .where("r.person_id", "=", actor.personId),
        ),
      ),
    )
    .select("notice.id")
    .limit(99);
  const { count } = await db
    .selectFrom(unread.as("unread"))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
