import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { visibleInitiatives } from "../reach.server";
import { mayRemoveTalk, type TalkKind } from "../policy/talk";

/**
 * Somebody takes their own words out from under an idea: the place stays where somebody replied. A question whose
 * replies are all taken out waits again. Undefined: there are no such words for this actor. Refusals: see mayRemoveTalk.
 */
export function removeFromTalk(
  ctx: CommandContext,
  initiativeId: number,
  commentId: number,
): Promise<Outcome<{ kind: TalkKind }, "initiatives:refusal.notYours"> | undefined> {
  return once(ctx, "removeFromTalk", async (trx) => {
    const comment = await visibleInitiatives(trx, ctx.actor)
      .innerJoin("initiative_comment as c", "c.initiative_id", "initiative.id")
      .where("initiative.id", "=", initiativeId)
      .where("c.id", "=", commentId)
      .select(["c.kind", "c.author_id as authorId", sql<boolean>`c.removed_at is not null`.as("removed")])
      .executeTakeFirst();
    if (!comment) return undefined;
    const decision = mayRemoveTalk(ctx.actor, comment);
    if (!decision.allowed) return refused(decision.reason);
    // Row security lets nobody lock somebody else's words, so the condition stands in the writing: once is once.
    const removed = await trx
      .updateTable("initiative_comment")
      .set({ removed_at: sql`now()` })
      .where("id", "=", commentId)
      .where("removed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    return removed ? done({ kind: comment.kind }) : refused("initiatives:refusal.notYours");
  });
}
