import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type DraftWords, pageSize } from "../model";
import { visibleDrafts } from "../reach.server";

const ofOne = (db: Db, actor: Actor, office: boolean) =>
  visibleDrafts(db, actor, office).select([
    "draft.id",
    "draft.kind",
    "draft.saved_at as savedAt",
    "draft.saved_by_name as savedByName",
    sql<string>`coalesce(draft.words->>'title', '')`.as("title"),
    sql<string>`coalesce(draft.words->>'lang', 'it')`.as("lang"),
  ]);

/** A resident's own drafts, the one saved last first. Saving holds them to fifty. */
export function findOwnDrafts(db: Db, actor: Actor) {
  return ofOne(db, actor, false).orderBy("draft.saved_at", "desc").orderBy("draft.id", "desc").limit(50).execute();
}
export type DraftRowFacts = Awaited<ReturnType<typeof findOwnDrafts>>[number];

/** A page of the office's drafts in the actor's territories, the one saved last first; `before` is the id of the last of the page before. */
export async function findOfficeDrafts(db: Db, actor: Actor, before: number | null) {
  const rows = await ofOne(db, actor, true)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(draft.saved_at, draft.id) < (select d.saved_at, d.id from notice_draft d where d.id = ${before})`,
      ),
    )
    .orderBy("draft.saved_at", "desc")
    .orderBy("draft.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const drafts = rows.slice(0, pageSize);
  return { drafts, next: rows.length > pageSize ? (drafts.at(-1)?.id ?? null) : null };
}

/** One draft with all that was typed. Undefined: there is no such draft for this actor. */
export async function findDraft(db: Db, actor: Actor, office: boolean, draftId: number) {
  const draft = await ofOne(db, actor, office)
    .select(["draft.revision", "draft.words"])
    .where("draft.id", "=", draftId)
    .executeTakeFirst();
  return draft && { ...draft, words: draft.words as DraftWords };
}
