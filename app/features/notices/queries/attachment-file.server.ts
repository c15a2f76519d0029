import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { sendKept } from "~/platform/send-attachment.server";
import { visibleNotices } from "../reach.server";

/**
 * A file of a notice, for who may read the posting. `?small`: the small picture. Null: there is none for this actor.
 */
export async function sendAttachment(db: Db, actor: Actor, postingId: number, attachmentId: number, request: Request) {
  const file = await visibleNotices(db, actor)
    .innerJoin("attachment", "attachment.notice_id", "notice.id")
    .where("posting.id", "=", postingId)
    .where("attachment.id", "=", attachmentId)
    .select(["attachment.kind", "attachment.hash", "attachment.small_hash", "attachment.name"])
    .executeTakeFirst();
  return file ? sendKept(file, request) : null;
}

/**
 * A file that a form holds: one that waits, for who brought it and, with a draft of the office, for its officers; or one
 * of a notice that is corrected, for who may read the notice.
 */
export async function sendHeld(db: Db, actor: Actor, attachmentId: number, request: Request) {
  const waiting = await db
    .selectFrom("attachment")
    .where("id", "=", attachmentId)
    .where("notice_id", "is", null)
    .where("initiative_id", "is", null)
    .select(["kind", "hash", "small_hash", "name"])
    .executeTakeFirst();
  if (waiting) return sendKept(waiting, request);
  const hung = await visibleNotices(db, actor)
    .innerJoin("attachment", "attachment.notice_id", "notice.id")
    .where("attachment.id", "=", attachmentId)
    .select(["attachment.kind", "attachment.hash", "attachment.small_hash", "attachment.name"])
    .limit(1)
    .executeTakeFirst();
  return hung ? sendKept(hung, request) : null;
}
