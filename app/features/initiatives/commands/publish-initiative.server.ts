import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { findKnownWords } from "~/features/notices/reach.server";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { checkInitiative, type InitiativeCheck, type InitiativeWords, neededOf } from "../model";
import { type ActRefusal, mayAct } from "../policy";
import { type Question, unanswered } from "../model/questions";
import { initiativeFacts, initiativeWords, ruleOf } from "../reach.server";
import { endOfDay } from "./count-support.server";
import type { DraftStands } from "./save-draft.server";
import { transit } from "./transit.server";

export type PublishInitiativeRefusal =
  | ActRefusal
  | "initiatives:refusal.newerDraft"
  | "initiatives:refusal.unanswered"
  | "initiatives:refusal.points"
  | "initiatives:refusal.noDwelling";

type More = { theirs?: DraftStands; unanswered?: Question[]; check?: InitiativeCheck };

/**
 * Shows an idea to the house: from now on it gathers support. What it needs is fixed here and never changes: the
 * dwellings that somebody lives in today, the house's share of them rounded up, the last day, and the days for an answer. The wording counts
 * from one again. Undefined: there is no such draft for this actor. Refusals: see mayAct; newerDraft, with what stands
 * there, when somebody saved it since; unanswered, with the questions; points, with the marked words: they point at a
 * person (the check of notices).
 */
export function publishInitiative(
  ctx: CommandContext<MemberActor>,
  initiativeId: number,
  revision: number,
): Promise<(Outcome<{ needed: number }, PublishInitiativeRefusal> & More) | undefined> {
  return once(ctx, "publishInitiative", async (trx) => {
    const draft = await initiativeFacts(trx, ctx.actor, initiativeId)
      .select(initiativeWords)
      .forNoKeyUpdate("initiative")
      .executeTakeFirst();
    if (!draft) return undefined;
    const decision = mayAct(ctx.actor, "publish", draft);
    if (!decision.allowed) return refused(decision.reason);
    const words: InitiativeWords = draft;
    if (draft.revision !== revision) {
      const theirs = { revision: draft.revision, words };
      return { ...refused("initiatives:refusal.newerDraft" as const), theirs };
    }
    const open = unanswered(words);
    if (open.length > 0) return { ...refused("initiatives:refusal.unanswered" as const), unanswered: open };
    const { condominiumId } = draft;
    const check = checkInitiative(words, await findKnownWords(trx, [condominiumId]));
    if (check.length > 0) return { ...refused("initiatives:refusal.points" as const), check };

    const rule = await ruleOf(trx, condominiumId);
    const counted = await sql<{ dwellings: number }>`select initiative_roll(${condominiumId}) as dwellings`.execute(
      trx,
    );
    const { dwellings } = counted.rows[0]!;
    if (dwellings === 0) return refused("initiatives:refusal.noDwelling");
    const needed = neededOf(dwellings, rule);
    const fixed = {
      ...{ dwellings, needed, share_numerator: rule.shareNumerator, share_denominator: rule.shareDenominator },
      ...{ published_at: sql<Date>`now()`, support_until: endOfDay(rule.supportDays), revision: 1 },
      answer_days: rule.answerDays,
    };
    const said = { dwellings, needed, days: rule.supportDays, share: [rule.shareNumerator, rule.shareDenominator] };
    await transit(trx, draft, "publish", ctx.actor.personId, fixed, said);
    await trx
      .updateTable("initiative_promoter")
      .set({ shown_at: sql<Date>`now()` })
      .where("initiative_id", "=", initiativeId)
      .where("accepted_at", "is not", null)
      .execute();
    return done({ needed });
  });
}
