import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { current, readBy, recent, visibleNotices } from "../reach.server";

/** How many recent notices of the office that count now the person has not marked as read (99 at most): the number on the menu. */
export async function countNewNotices(db: Db, actor: MemberActor): Promise<number> {
  const unread = visibleNotices(db, actor)
    .where("posting.condominium_id", "=", actor.home.condominiumId)
    .where("notice.kind", "=", "office")
    .where(recent)
    .where(current)
    .where(sql<boolean>`not ${readBy(actor)}`)
    .select("posting.id")
    .limit(99);
  const { count } = await db
    .selectFrom(unread.as("unread"))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
