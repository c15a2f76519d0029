import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { heldFiles } from "~/platform/held-files";
import type { DraftMark, DraftSaved, DraftWords, NoticeKind } from "../model";
import { mayKeepDraft } from "../policy";
import { visibleDrafts } from "../reach.server";
import { newerOrGone, type StaleDraftRefusal } from "./draft-row.server";

/** More than anybody looks through; who has so many deletes some first. */
const mostOwn = 50;

export type SaveDraftRefusal = StaleDraftRefusal | "notices:refusal.notYours" | "notices:refusal.manyDrafts";

/**
 * Keeps a form as it is, also half filled: a new draft, or with `draft` a newer saving of that one. Residents keep
 * theirs at home; the office's belong to the territory that the words speak of, and all its officers share them.
 * Refusals: notYours; newerDraft, with the other wording, when somebody has saved it since; draftGone when it is not
 * there any more; manyDrafts when a resident has fifty.
 */
export function saveDraft(
  ctx: CommandContext,
  target: { kind: NoticeKind; draft: DraftMark | null },
  words: DraftWords,
): Promise<Outcome<{ draftId: number }, SaveDraftRefusal> & { theirs?: DraftSaved }> {
  const { kind, draft } = target;
  const office = kind === "office";
  return once(ctx, "saveDraft", async (trx) => {
    const territory_id = office ? await territoryOf(trx, ctx.actor, words, draft) : null;
    const condominium_id = office ? null : (ctx.actor.home?.condominiumId ?? null);
    const decision = mayKeepDraft(ctx.actor, kind, { condominiumId: condominium_id, territoryId: territory_id });
    if (!decision.allowed) return refused(decision.reason);
    const row = {
      ...{ kind, condominium_id, territory_id, words: JSON.stringify(words) },
      ...{ saved_by: ctx.actor.personId, saved_by_name: office ? ctx.actor.shownName : "" },
    };
    if (territory_id) await filesOfTheDesk(trx, words, territory_id);
    if (draft) {
      const saved = await trx
        .updateTable("notice_draft")
        .set({ ...row, revision: draft.revision + 1, saved_at: sql`now()` })
        .where("id", "=", draft.id)
        .where("revision", "=", draft.revision)
        .where("kind", office ? "=" : "<>", "office")
        .returning("id")
        .executeTakeFirst();
      return saved ? done({ draftId: saved.id }) : newerOrGone(trx, ctx.actor, office, draft);
    }
    if (!office && (await countOwn(trx, ctx.actor)) >= mostOwn) return refused("notices:refusal.manyDrafts");
    const { id } = await trx
      .insertInto("notice_draft")
      .values({ ...row, author_id: ctx.actor.personId })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ draftId: id });
  });
}

async function countOwn(trx: Trx, actor: Actor): Promise<number> {
  const { n } = await visibleDrafts(trx, actor, false)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), "integer").as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

const numbersIn = (list: string | undefined) =>
  (list ?? "")
    .split(",")
    .filter((text) => /^\d{1,15}$/.test(text))
    .map(Number);

/** Files that a draft of the office names wait for all who may open it. Row security leaves out what is not theirs. */
async function filesOfTheDesk(trx: Trx, words: DraftWords, territory_id: number): Promise<void> {
  const ids = heldFiles((name) => words[name]).map(({ id }) => id);
  if (ids.length === 0) return;
  await trx
    .updateTable("attachment")
    .set({ territory_id })
    .where("id", "in", ids)
    .where("notice_id", "is", null)
    .execute();
}

/** The territory that a draft of the office speaks of; without an audience yet the one it has, or the officer's first. */
async function territoryOf(trx: Trx, actor: Actor, words: DraftWords, draft: DraftMark | null): Promise<number | null> {
  const [chosen] = numbersIn(words["territory"]);
  if (words["audience"] === "territory" && chosen) return chosen;
  const [cluster] = numbersIn(words["cluster"]);
  const [place] = numbersIn(words["audience"] === "here" ? words["condominium"] : words["condominiums"]);
  const asked = words["audience"] === "cluster" ? cluster : place;
  if (asked) {
    const found = await trx
      .selectFrom("condominium")
      .select("territory_id as id")
      .where(words["audience"] === "cluster" ? "cluster_id" : "id", "=", asked)
      .where("territory_id", "in", actor.territoryIds.length > 0 ? actor.territoryIds : [0])
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (found) return found.id;
  }
  const kept = draft
    ? await visibleDrafts(trx, actor, true)
        .select("draft.territory_id as id")
        .where("draft.id", "=", draft.id)
        .executeTakeFirst()
    : undefined;
  return kept?.id ?? actor.territoryIds[0] ?? null;
}
