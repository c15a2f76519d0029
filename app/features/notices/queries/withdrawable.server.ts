import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayWithdraw } from "../policy";
import { noticeFacts } from "../reach.server";

/** A notice that the actor may take down now; undefined when there is none, or it is not theirs to take down. */
export async function findWithdrawable(db: Db, actor: Actor, noticeId: number) {
  const notice = await noticeFacts(db, actor, noticeId).select(["notice.title", "notice.lang"]).executeTakeFirst();
  return notice && mayWithdraw(actor, notice).allowed
    ? { id: notice.id, title: notice.title, lang: notice.lang }
    : undefined;
}
