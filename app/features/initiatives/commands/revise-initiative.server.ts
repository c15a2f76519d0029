import { sql } from "kysely";
import { findKnownWords } from "~/features/notices/reach.server";
import { type CommandContext, once } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { DraftInput } from "../input";
import { checkInitiative, type InitiativeCheck, type InitiativeWords, sameInitiativeWords } from "../model";
import { type ActRefusal, mayAct, mayRevise } from "../policy";
import { type Question, unanswered } from "../model/questions";
import { initiativeFacts, initiativeWords } from "../reach.server";
import { endOfDay } from "./count-support.server";
import { columnsOf, type DraftStands } from "./save-draft.server";
import { tell, transit } from "./transit.server";

export type ReviseRefusal =
  | ActRefusal
  | "initiatives:refusal.newWords"
  | "initiatives:refusal.sameWords"
  | "initiatives:refusal.noReason"
  | "initiatives:refusal.unanswered"
  | "initiatives:refusal.points";

type More = { theirs?: DraftStands; unanswered?: Question[]; check?: InitiativeCheck };

/**
 * A promoter changes the words of an idea that is out. Before the first support they are simply other words; from then
 * on what stood there is kept as a version that everybody can compare, with the reason, and who supported it is told and
 * may take the support back. After an answer that said no (`reply`) the new wording goes back, once, to who answered.
 * Undefined: there is no such initiative for this actor. Refusals: see mayRevise and mayAct; newWords, with what stands
 * there now, when somebody changed it since; sameWords; noReason: somebody has supported or
 * answered it; unanswered and points as at publishing.
 */
export function reviseInitiative(
  ctx: CommandContext,
  initiativeId: number,
  revision: number,
  change: { words: DraftInput; reason: string; reply: boolean },
): Promise<(Outcome<{ revision: number }, ReviseRefusal> & More) | undefined> {
  return once(ctx, "reviseInitiative", async (trx) => {
    const { actor } = ctx;
    const initiative = await initiativeFacts(trx, actor, initiativeId)
      .select(initiativeWords)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!initiative) return undefined;
    const decision = change.reply ? mayAct(actor, "reply", initiative) : mayRevise(actor, initiative);
    if (!decision.allowed) return refused(decision.reason);
    const stands: InitiativeWords = initiative;
    if (initiative.revision !== revision) {
      return {
        ...refused("initiatives:refusal.newWords" as const),
        theirs: { revision: initiative.revision, words: stands },
      };
    }
    const wrong = await troubleWith(trx, initiative.condominiumId, stands, change.words);
    if (wrong) return wrong;
    const kept = change.reply || initiative.supporters > 0;
    if (kept && change.reason.trim().length < 3) return refused("initiatives:refusal.noReason");
    if (kept) {
      await trx
        .insertInto("initiative_revision")
        .values({
          ...{ initiative_id: initiativeId, condominium_id: initiative.condominiumId, number: revision },
          ...{ lang: stands.lang, words: JSON.stringify(wordsOf(stands)) },
          ...{ reason: change.reason, replaced_by: actor.personId },
        })
        .execute();
    }
    const next = kept ? revision + 1 : revision;
    const saved = { saved_at: sql<Date>`now()`, saved_by: actor.personId };
    const set = { ...columnsOf(change.words), ...saved, revision: next, revised_at: sql<Date>`now()` };
    const details = { revision: next };
    if (change.reply) {
      const { answerDays: days } = initiative;
      const asked = { asked_at: sql<Date>`now()`, answer_due_at: endOfDay(days) };
      await transit(trx, initiative, "reply", actor.personId, { ...set, ...asked }, { ...details, days });
    } else {
      await trx.updateTable("initiative").set(set).where("id", "=", initiativeId).execute();
      if (kept) await tell(trx, initiative, "revise", actor.personId, details);
    }
    return done({ revision: next });
  });
}

async function troubleWith(trx: Trx, condominiumId: number, stands: InitiativeWords, words: DraftInput) {
  if (sameInitiativeWords(stands, words)) return refused("initiatives:refusal.sameWords" as const);
  const open = unanswered(words);
  if (open.length > 0) return { ...refused("initiatives:refusal.unanswered" as const), unanswered: open };
  const check = checkInitiative(words, await findKnownWords(trx, [condominiumId]));
  return check.length > 0 ? { ...refused("initiatives:refusal.points" as const), check } : null;
}

const wordsOf = ({ title, missing, place, why, proposal, benefit, costCents, costWords, area }: InitiativeWords) => ({
  ...{ title, missing, place, why, proposal, benefit, costCents, costWords, area },
});
