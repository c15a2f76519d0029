import type { Db } from "~/platform/database.server";
import { isRetentionKind, retentionKinds, type RetentionKind, terms } from "./model";

export type RetentionRule = { days: number; changedAt: Date | null };

/** The days in force for each kind: what the office chose, else the default. Everybody can read them. */
export async function retentionRules(db: Db): Promise<Record<RetentionKind, RetentionRule>> {
  const chosen = await db.selectFrom("retention_rule").select(["kind", "days", "changed_at"]).execute();
  const rules = Object.fromEntries(
    retentionKinds.map((kind): [RetentionKind, RetentionRule] => [kind, { days: terms[kind].days, changedAt: null }]),
  ) as Record<RetentionKind, RetentionRule>;
  for (const { kind, days, changed_at } of chosen) {
    // A kind that a newer release no longer has keeps its line and counts for nothing.
    if (isRetentionKind(kind)) rules[kind] = { days, changedAt: changed_at };
  }
  return rules;
}
