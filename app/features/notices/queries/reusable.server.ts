import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayUseAgain } from "../policy";
import { noticeFacts } from "../reach.server";

/** A notice whose words the actor may take for a new one; undefined when there is none, or they are not theirs to take. */
export async function findReusable(db: Db, actor: Actor, postingId: number) {
  const notice = await noticeFacts(db, actor, postingId).select(["notice.title", "notice.lang"]).executeTakeFirst();
  return notice && mayUseAgain(actor, notice).allowed
    ? { id: notice.id, title: notice.title, lang: notice.lang }
    : undefined;
}
