import { sql } from "kysely";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { neededOf, usualRule } from "../model";
import { mayKeepRule } from "../policy/answering";

/**
 * By which rule ideas of the actor's house count from today on, and what that means: how many homes of how many. Who
 * set it and when; null where the house has the usual one. One statement.
 */
export async function findRule(db: Db, actor: MemberActor) {
  const { condominiumId } = actor.home;
  const row = await db
    .selectFrom(sql<{ dwellings: number }>`(select initiative_roll(${condominiumId}) as dwellings)`.as("roll"))
    .leftJoin("initiative_rule as r", (join) => join.on("r.condominium_id", "=", condominiumId))
    .leftJoin("participant as n", (join) =>
      join.onRef("n.person_id", "=", "r.changed_by").onRef("n.condominium_id", "=", "r.condominium_id"),
    )
    .select([
      "roll.dwellings",
      "r.share_numerator as shareNumerator",
      "r.share_denominator as shareDenominator",
      "r.support_days as supportDays",
      "r.answer_days as answerDays",
      "r.revision",
      "r.changed_at as changedAt",
      "n.shown_name as changedBy",
    ])
    .executeTakeFirstOrThrow();
  const { dwellings, revision, changedAt, changedBy, ...set } = row;
  const rule = {
    shareNumerator: set.shareNumerator ?? usualRule.shareNumerator,
    shareDenominator: set.shareDenominator ?? usualRule.shareDenominator,
    supportDays: set.supportDays ?? usualRule.supportDays,
    answerDays: set.answerDays ?? usualRule.answerDays,
  };
  return {
    rule,
    dwellings,
    needed: neededOf(dwellings, rule),
    revision: revision ?? 0,
    changed: changedAt && { at: changedAt, by: changedBy },
    keeping: mayKeepRule(actor, condominiumId),
  };
}

export type RuleFacts = Awaited<ReturnType<typeof findRule>>;
