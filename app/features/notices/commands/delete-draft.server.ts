import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome } from "~/platform/decision";
import type { DraftMark } from "../model";
import { visibleDrafts } from "../reach.server";
import { type StaleDraftRefusal, takeDraft } from "./draft-row.server";

/**
 * Deletes a draft for good: one's own, or as an officer one of the office's in the territory. Undefined: there is no
 * such draft for this actor. Refusals: newerDraft when somebody has changed it since the question was asked; draftGone.
 */
export function deleteDraft(
  ctx: CommandContext,
  office: boolean,
  draft: DraftMark,
): Promise<Outcome<null, StaleDraftRefusal> | undefined> {
  return once(ctx, "deleteDraft", async (trx) => {
    const there = await visibleDrafts(trx, ctx.actor, office)
      .select("draft.id")
      .where("draft.id", "=", draft.id)
      .executeTakeFirst();
    if (!there) return undefined;
    return (await takeDraft(trx, ctx.actor, office, draft)) ?? done(null);
  });
}
