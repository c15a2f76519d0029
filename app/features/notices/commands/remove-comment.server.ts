import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayRemoveComment } from "../policy";
import { visibleNotices } from "../reach.server";

/** A person takes back an own comment: the words go, a mark stays. Undefined: no such comment for this actor. */
export function removeComment(
  ctx: CommandContext,
  postingId: number,
  commentId: number,
): Promise<Outcome<null, "notices:refusal.notYours"> | undefined> {
  return once(ctx, "removeComment", async (trx) => {
    const notice = await visibleNotices(trx, ctx.actor)
      .select("posting.id")
      .where("posting.id", "=", postingId)
      .executeTakeFirst();
    if (!notice) return undefined;
    const comment = await trx
      .selectFrom("notice_comment")
      .select(["author_id as authorId", "removed_at as removedAt"])
      .where("id", "=", commentId)
      .where("posting_id", "=", postingId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!comment) return undefined;
    const decision = mayRemoveComment(ctx.actor, { authorId: comment.authorId, removed: comment.removedAt !== null });
    if (!decision.allowed) return refused(decision.reason);
    await trx
      .updateTable("notice_comment")
      .set({ removed_at: sql`now()` })
      .where("id", "=", commentId)
      .execute();
    return done(null);
  });
}
