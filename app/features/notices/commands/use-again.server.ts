import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { DraftWords, NoticeKind } from "../model";
import { mayUseAgain, type PublishRefusal } from "../policy";
import { noticeFacts, original } from "../reach.server";
import { filesAgain } from "./attach-files.server";

/**
 * Makes a draft from a notice, also an old or a withdrawn one: words, importance, brief and files as they were, no days
 * and no hours; the office's for the condominium from whose board it was taken. Undefined: there is no
 * such notice for this actor. Refusals: see mayUseAgain.
 */
export function takeWordsAgain(
  ctx: CommandContext,
  postingId: number,
): Promise<Outcome<{ draftId: number; kind: NoticeKind }, PublishRefusal> | undefined> {
  return once(ctx, "takeWordsAgain", async (trx) => {
    const notice = await noticeFacts(trx, ctx.actor, postingId)
      .select([...original, "notice.importance", "notice.lang"])
      .executeTakeFirst();
    if (!notice) return undefined;
    const decision = mayUseAgain(ctx.actor, notice);
    if (!decision.allowed) return refused(decision.reason);
    const { kind, condominiumId, territoryId, title, body, importance, lang, what, when, where, todo } = notice;
    const office = kind === "office";
    const words: DraftWords = {
      ...{ title, body, importance, lang, what, when, where, todo },
      comments: notice.commentsOpen ? "open" : "closed",
      ...(await filesAgain(trx, ctx.actor, notice.noticeId, office ? territoryId : null)),
      ...(office ? { audience: "here", condominium: String(condominiumId) } : { voice: kind }),
    };
    const { id } = await trx
      .insertInto("notice_draft")
      .values({
        ...{ kind, author_id: ctx.actor.personId, saved_by: ctx.actor.personId, words: JSON.stringify(words) },
        condominium_id: office ? null : condominiumId,
        territory_id: office ? territoryId : null,
        saved_by_name: office ? ctx.actor.shownName : "",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ draftId: id, kind });
  });
}
