import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { DraftInput } from "../input";
import type { InitiativeWords } from "../model";
import { type ActRefusal, mayBegin, mayWriteDraft } from "../policy";
import { initiativeFacts, initiativeWords, visibleInitiatives } from "../reach.server";

/** More ideas than anybody works on at once; who has so many finishes or deletes some first. */
const mostDrafts = 20;

export type BeginRefusal =
  | "initiatives:refusal.notNeighbour"
  | "initiatives:refusal.notYours"
  | "initiatives:refusal.manyDrafts"
  | "initiatives:refusal.nobody";

/**
 * Begins an idea: one's own, or, for who sits on the committee, that of a neighbour (`authorId`) who cannot write it
 * down; both names will stand there. Refusals: see mayBegin; manyDrafts: twenty are begun; nobody: no such neighbour
 * takes part in this house.
 */
export function beginInitiative(
  ctx: CommandContext<MemberActor>,
  authorId: number | null,
): Promise<Outcome<{ initiativeId: number }, BeginRefusal>> {
  return once(ctx, "beginInitiative", async (trx) => {
    const { personId, home, locale } = ctx.actor;
    const author = authorId ?? personId;
    const decision = mayBegin(ctx.actor, home.condominiumId, author !== personId);
    if (!decision.allowed) return refused(decision.reason);
    if (author !== personId && !(await takesPart(trx, home.condominiumId, author))) {
      return refused("initiatives:refusal.nobody");
    }
    const own = await visibleInitiatives(trx, ctx.actor)
      .select("id")
      .where("state", "=", "draft")
      .where((eb) => eb.or([eb("author_id", "=", personId), eb("helper_id", "=", personId)]))
      .limit(mostDrafts)
      .execute();
    if (own.length === mostDrafts) return refused("initiatives:refusal.manyDrafts");
    const { id } = await trx
      .insertInto("initiative")
      .values({
        ...{ condominium_id: home.condominiumId, author_id: author, lang: locale, saved_by: personId },
        helper_id: author === personId ? null : personId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return done({ initiativeId: id });
  });
}

/** Whether somebody goes by a name in a house. */
export async function takesPart(trx: Trx, condominiumId: number, personId: number): Promise<boolean> {
  const found = await trx
    .selectFrom("participant")
    .select("person_id")
    .where("condominium_id", "=", condominiumId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found !== undefined;
}

export type DraftStands = { revision: number; words: InitiativeWords };
export type SaveRefusal = ActRefusal | "initiatives:refusal.newerDraft";

/**
 * Keeps words of a draft, all or those of one question; other words than those it was opened on (`revision`) are not written
 * over. Undefined: there is no such draft for this actor. Refusals: see mayWriteDraft; newerDraft, with what stands
 * there now, when somebody saved it since.
 */
export function saveDraft(
  ctx: CommandContext,
  initiativeId: number,
  revision: number,
  input: Partial<DraftInput>,
): Promise<(Outcome<{ revision: number }, SaveRefusal> & { theirs?: DraftStands }) | undefined> {
  return once(ctx, "saveInitiativeDraft", async (trx) => {
    const draft = await initiativeFacts(trx, ctx.actor, initiativeId)
      .select(initiativeWords)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!draft) return undefined;
    const decision = mayWriteDraft(ctx.actor, draft);
    if (!decision.allowed) return refused(decision.reason);
    if (draft.revision !== revision) {
      return {
        ...refused("initiatives:refusal.newerDraft" as const),
        theirs: { revision: draft.revision, words: draft },
      };
    }
    await trx
      .updateTable("initiative")
      .set({
        ...columnsOf(input),
        ...{ revision: revision + 1, saved_at: sql<Date>`now()`, saved_by: ctx.actor.personId },
      })
      .where("id", "=", initiativeId)
      .execute();
    return done({ revision: revision + 1 });
  });
}

/** The words of a form as the table keeps them. */
export function columnsOf({ costCents, costWords, ...words }: Partial<DraftInput>) {
  return { ...words, cost_cents: costCents, cost_words: costWords };
}

/** Deletes a draft with its invitations: its author, or who writes it for them. Undefined: there is no such draft. */
export function deleteDraft(ctx: CommandContext, initiativeId: number): Promise<Outcome<null, ActRefusal> | undefined> {
  return once(ctx, "deleteInitiativeDraft", async (trx) => {
    const draft = await initiativeFacts(trx, ctx.actor, initiativeId).forNoKeyUpdate("initiative").executeTakeFirst();
    if (!draft) return undefined;
    const decision = mayWriteDraft(ctx.actor, draft);
    if (!decision.allowed) return refused(decision.reason);
    const gone = await trx.deleteFrom("initiative").where("id", "=", initiativeId).returning("id").executeTakeFirst();
    // A promoter may write, but only whose idea it is may throw it away: row security lets nobody else.
    return gone ? done(null) : refused("initiatives:refusal.notYours");
  });
}
