import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { log } from "~/platform/log.server";
import { isEditable, type RetentionKind, terms } from "../model";
import { mayRuleRetention } from "../policy";

/**
 * Sets for how many days a kind of content is kept, from the next night on. Coordinators only.
 * Refusals: not a coordinator; days out of the kind's bounds, or a kind that is not the office's to choose.
 */
export function changeRule(
  ctx: CommandContext,
  kind: RetentionKind,
  days: number,
): Promise<Outcome<null, "retention:refusal.notYours" | "retention:errors.days">> {
  return once(ctx, "changeRetentionRule", async (trx) => {
    const decision = mayRuleRetention(ctx.actor);
    if (!decision.allowed) return refused(decision.reason);
    const { least, most } = terms[kind];
    if (!isEditable(kind) || !Number.isInteger(days) || days < least || days > most)
      return refused("retention:errors.days");
    const values = { days, changed_by: ctx.actor.personId, changed_at: sql<Date>`now()` };
    await trx
      .insertInto("retention_rule")
      .values({ kind, ...values })
      .onConflict((conflict) => conflict.column("kind").doUpdateSet(values))
      .execute();
    log().info({ kind, days, personId: ctx.actor.personId }, "retention rule changed");
    return done(null);
  });
}
