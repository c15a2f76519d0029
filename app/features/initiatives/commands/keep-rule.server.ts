import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { RuleInput } from "../input/rule";
import { mayKeepRule } from "../policy/answering";

/**
 * The committee says how its house counts support: the share of the homes, the days for it, and the days for an answer.
 * It counts for ideas that are published from now on; the others keep what they were published with. `revision` is the
 * rule that the form was opened with, 0 where the house had none. Refusals: notYours; newerRule when somebody else of
 * the committee has changed it since.
 */
export function keepRule(
  ctx: CommandContext<MemberActor>,
  { revision, ...rule }: RuleInput,
): Promise<Outcome<null, "initiatives:refusal.notYours" | "initiatives:refusal.newerRule">> {
  return once(ctx, "keepInitiativeRule", async (trx) => {
    const { condominiumId } = ctx.actor.home;
    const decision = mayKeepRule(ctx.actor, condominiumId);
    if (!decision.allowed) return refused(decision.reason);
    const row = {
      ...{ share_numerator: rule.shareNumerator, share_denominator: rule.shareDenominator },
      ...{ support_days: rule.supportDays, answer_days: rule.answerDays, changed_by: ctx.actor.personId },
    };
    // The row that was seen is the only one that is written over: no lock is held between looking and writing.
    const kept =
      revision === 0
        ? await trx
            .insertInto("initiative_rule")
            .values({ condominium_id: condominiumId, ...row })
            .onConflict((conflict) => conflict.doNothing())
            .returning("revision")
            .executeTakeFirst()
        : await trx
            .updateTable("initiative_rule")
            .set({ ...row, revision: revision + 1, changed_at: sql<Date>`now()` })
            .where("condominium_id", "=", condominiumId)
            .where("revision", "=", revision)
            .returning("revision")
            .executeTakeFirst();
    return kept ? done(null) : refused("initiatives:refusal.newerRule");
  });
}
