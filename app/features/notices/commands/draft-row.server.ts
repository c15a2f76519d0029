import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";
import { refused } from "~/platform/decision";
import type { DraftMark, DraftSaved, DraftWords } from "../model";
import { visibleDrafts } from "../reach.server";

export type StaleDraftRefusal = "notices:refusal.newerDraft" | "notices:refusal.draftGone";

/** Why a draft could not be taken as it was when the form was opened: somebody saved it since, or it is gone. */
export async function newerOrGone(
  trx: Trx,
  actor: Actor,
  office: boolean,
  draft: DraftMark,
): Promise<{ ok: false; refusal: StaleDraftRefusal; theirs?: DraftSaved }> {
  const found = await visibleDrafts(trx, actor, office)
    .select(["draft.revision", "draft.words", "draft.saved_by_name as savedByName", "draft.saved_at as savedAt"])
    .where("draft.id", "=", draft.id)
    .executeTakeFirst();
  if (!found) return refused("notices:refusal.draftGone");
  return { ...refused("notices:refusal.newerDraft"), theirs: { ...found, words: found.words as DraftWords } };
}

/**
 * Takes a draft away in the transaction of what becomes of it, as it was when the form was opened. The delete waits for
 * who has the row; of two who publish the same draft the second finds it gone. Null: it is taken.
 */
export async function takeDraft(trx: Trx, actor: Actor, office: boolean, draft: DraftMark) {
  const taken = await trx
    .deleteFrom("notice_draft")
    .where("id", "=", draft.id)
    .where("revision", "=", draft.revision)
    .where("kind", office ? "=" : "<>", "office")
    .returning("id")
    .executeTakeFirst();
  return taken ? null : newerOrGone(trx, actor, office, draft);
}
