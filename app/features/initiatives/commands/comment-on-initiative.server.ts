import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { TalkInput } from "../input";
import { initiativeFacts } from "../reach.server";
import { mayBeginThread, mayReply, type TalkKind, type TalkRefusal, talkVoice } from "../policy/talk";

/** Where somebody's words stand. */
export type Said = { commentId: number; kind: TalkKind; thread: number | null };

/**
 * Somebody asks, doubts or comments on an idea, or replies in a thread, which keeps its kind; the voice is that of who
 * they are for the idea now. Undefined: there is no such initiative for this actor. Refusals: see mayBeginThread and
 * mayReply; gone: what the reply is to was taken out, or begins no thread of this idea.
 */
export function commentOnInitiative(
  ctx: CommandContext,
  initiativeId: number,
  input: TalkInput,
): Promise<Outcome<Said, TalkRefusal | "initiatives:talk.refusal.gone"> | undefined> {
  return once(ctx, "commentOnInitiative", async (trx) => {
    // The lock keeps the idea as it was decided on, and its promoters, until the words are written; others may talk too.
    const initiative = await initiativeFacts(trx, ctx.actor, initiativeId).forShare("initiative").executeTakeFirst();
    if (!initiative) return undefined;
    const { parentId, body } = input;
    const thread =
      parentId === null
        ? null
        : await trx
            .selectFrom("initiative_comment")
            .select("kind")
            .where("id", "=", parentId)
            .where("initiative_id", "=", initiativeId)
            .where("parent_id", "is", null)
            .where("removed_at", "is", null)
            .executeTakeFirst();
    if (thread === undefined) return refused("initiatives:talk.refusal.gone");
    const kind = thread?.kind ?? input.kind;
    const { actor } = ctx;
    const decision = thread ? mayReply(actor, kind, initiative) : mayBeginThread(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const { id } = await trx
      .insertInto("initiative_comment")
      .values({
        ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, kind, parent_id: parentId },
        ...{ author_id: actor.personId, voice: talkVoice(actor, initiative)!, body, lang: actor.locale },
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ commentId: id, kind, thread: parentId });
  });
}
