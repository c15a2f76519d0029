import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayWithdraw } from "../policy";
import { textFacts, words } from "../reach.server";

/** A notice that the actor may take down now; undefined when there is none, or it is not theirs to take down. */
export async function findWithdrawable(db: Db, actor: Actor, postingId: number) {
  const notice = await textFacts(db, actor, postingId)
    .select([words.title.as("title"), words.lang.as("lang")])
    .executeTakeFirst();
  return notice && mayWithdraw(actor, notice).allowed
    ? { id: notice.id, title: notice.title, lang: notice.lang }
    : undefined;
}
