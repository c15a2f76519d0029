import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { CommentInput } from "../input";
import { type CommentRefusal, mayComment, voiceIn } from "../policy";
import { noticeFacts } from "../reach.server";

export type CommentOnNoticeRefusal = CommentRefusal | "notices:refusal.commentGone";

/**
 * Somebody answers a notice, or a comment on it (one level: a reply to a reply joins the same thread).
 * Undefined: there is no such notice for this actor. Refusals: see mayComment; commentGone: the comment was taken back.
 */
export function commentOnNotice(
  ctx: CommandContext,
  postingId: number,
  input: CommentInput,
): Promise<Outcome<{ commentId: number; thread: number | null }, CommentOnNoticeRefusal> | undefined> {
  return once(ctx, "commentOnNotice", async (trx) => {
    // The lock keeps a withdrawal from passing between the decision and the insert; other answers may pass.
    const notice = await noticeFacts(trx, ctx.actor, postingId).forShare("notice").executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayComment(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    const voice = voiceIn(ctx.actor, notice);
    if (!voice) return refused("notices:refusal.notYours");

    let parentId = input.parentId;
    if (parentId !== null) {
      const parent = await trx
        .selectFrom("notice_comment")
        .select(["id", "parent_id as parentId", "removed_at as removedAt"])
        .where("id", "=", parentId)
        .where("posting_id", "=", postingId)
        .executeTakeFirst();
      if (!parent || parent.removedAt) return refused("notices:refusal.commentGone");
      parentId = parent.parentId ?? parent.id;
    }
    const { id } = await trx
      .insertInto("notice_comment")
      .values({
        posting_id: postingId,
        condominium_id: notice.condominiumId,
        parent_id: parentId,
        author_id: ctx.actor.personId,
        voice,
        body: input.body,
        lang: ctx.actor.locale,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ commentId: id, thread: parentId });
  });
}
