import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { findKnownWords } from "~/features/notices/reach.server";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { checkInitiative } from "../model";
import { mayAct, mayAnswerInvitation, mayWriteDraft } from "../policy";
import { unanswered } from "../model/questions";
import { initiativeFacts, initiativeWords, nameOf } from "../reach.server";
import { pictures } from "./pictures.server";
import { findSimilar } from "./similar.server";

/** A draft as the pages of its questions need it. Undefined: there is none that this actor may read. */
export async function findDraft(db: Db, actor: Actor, initiativeId: number) {
  const draft = await initiativeFacts(db, actor, initiativeId)
    .where("initiative.state", "=", "draft")
    .select(initiativeWords)
    .select([nameOf("initiative.author_id").as("authorName"), nameOf("initiative.helper_id").as("helperName")])
    .select(["initiative.saved_at as savedAt", "initiative.saved_by as savedBy"])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("initiative_promoter as p")
          .innerJoin("participant as n", (join) =>
            join.onRef("n.person_id", "=", "p.person_id").onRef("n.condominium_id", "=", "p.condominium_id"),
          )
          .whereRef("p.initiative_id", "=", "initiative.id")
          .select(["n.person_id as id", "n.shown_name as name"])
          .select(
            sql<"asked" | "accepted" | "declined">`case when p.accepted_at is not null then 'accepted'
              when p.declined_at is not null then 'declined' else 'asked' end`.as("said"),
          )
          .orderBy("p.invited_at")
          .limit(20),
      ).as("asked"),
    )
    .select(pictures(actor).as("pictures"))
    .executeTakeFirst();
  if (!draft) return undefined;
  return {
    ...draft,
    writing: mayWriteDraft(actor, draft).allowed,
    publishing: mayAct(actor, "publish", draft).allowed,
    mine: draft.authorId === actor.personId,
    invited:
      draft.asked.some(({ id, said }) => id === actor.personId && said === "asked") &&
      mayAnswerInvitation(actor, draft).allowed,
  };
}

export type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/**
 * A draft read as a whole before it goes out: what is still open, which words point at a person, and which ideas of the
 * house say nearly the same. Undefined: see findDraft.
 */
export async function findDraftCheck(db: Db, actor: Actor, initiativeId: number) {
  const draft = await findDraft(db, actor, initiativeId);
  if (!draft) return undefined;
  return {
    ...draft,
    open: unanswered(draft),
    check: checkInitiative(draft, await findKnownWords(db, [draft.condominiumId])),
    similar: await findSimilar(db, actor, draft),
  };
}

export type DraftCheck = NonNullable<Awaited<ReturnType<typeof findDraftCheck>>>;
