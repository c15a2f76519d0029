import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { pageSize } from "../model";
import { mayReschedule } from "../policy";
import { noticeFacts, visibleNotices } from "../reach.server";

/** A resident's own notices that wait for their hour, the next one first. */
export function findOwnScheduled(db: Db, actor: Actor) {
  return visibleNotices(db, actor)
    .where("posting.author_id", "=", actor.personId)
    .where("posting.condominium_id", "=", actor.home?.condominiumId ?? 0)
    .where("posting.published_at", ">", sql<Date>`now()`)
    .select(["posting.id", "notice.title", "notice.lang", "posting.published_at as publishedAt"])
    .orderBy("posting.published_at")
    .orderBy("posting.id")
    .limit(pageSize)
    .execute();
}

/**
 * A notice that waits for its hour and that the actor may move or call off; `at` is the hour in Rome as the form has
 * it. Undefined: there is none, it is out already, or it is not theirs to move.
 */
export async function findReschedulable(db: Db, actor: Actor, postingId: number) {
  const notice = await noticeFacts(db, actor, postingId)
    .select([
      "notice.title",
      "notice.lang",
      "posting.published_at as publishedAt",
      sql<string>`to_char(posting.published_at at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI')`.as("at"),
    ])
    .executeTakeFirst();
  if (!notice || !mayReschedule(actor, { ...notice, places: [notice] }).allowed) return undefined;
  const { id, title, lang, publishedAt, at } = notice;
  return { id, title, lang, publishedAt, at };
}
export type Reschedulable = NonNullable<Awaited<ReturnType<typeof findReschedulable>>>;
