import { z } from "zod";
import type { Db } from "~/platform/database.server";
import { daysAhead, isEditable, publicKinds, retentionKinds, type RetentionKind, terms } from "../model";
import { retentionRules } from "../reach.server";

const Numbers = z.record(z.string(), z.number()).catch({});
const pageRuns = 10;

/** All rules with what the last count said, and the last runs; for coordinators. */
export async function findRetentionPage(db: Db) {
  const rules = await retentionRules(db);
  const newest = await db
    .selectFrom("retention_run")
    .select(["ran_at", "dry", "removed", "ahead"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  // A night that removed everything leaves nothing for today.
  const today = newest?.dry ? Numbers.parse(newest.removed) : {};
  const ahead = Numbers.parse(newest?.ahead);
  return {
    countedAt: newest?.ran_at.toISOString() ?? null,
    daysAhead,
    rules: retentionKinds.map((kind) => ({
      kind,
      days: rules[kind].days,
      editable: isEditable(kind),
      today: newest ? (today[kind] ?? 0) : null,
      ahead: newest ? (ahead[kind] ?? 0) : null,
    })),
    runs: await findRuns(db, pageRuns),
  };
}

/** One rule with its bounds, for the form that changes it. */
export async function findRule(db: Db, kind: RetentionKind) {
  const { days, changedAt } = (await retentionRules(db))[kind];
  const { days: usual, least, most } = terms[kind];
  return { kind, days, changedAt: changedAt?.toISOString() ?? null, usual, least, most };
}

/** The newest runs: when, and how many things of which kind went. Coordinators and administrators. */
export async function findRuns(db: Db, limit: number) {
  const rows = await db
    .selectFrom("retention_run")
    .select(["id", "ran_at", "removed"])
    .where("dry", "=", false)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, ran_at, removed }) => {
    const numbers = Numbers.parse(removed);
    const kinds = retentionKinds.flatMap((kind) => (numbers[kind] ? [{ kind, count: numbers[kind] }] : []));
    return { id, at: ran_at.toISOString(), kinds, total: kinds.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** What everybody can read: how long which kinds are kept. */
export async function findPublicRules(db: Db) {
  const rules = await retentionRules(db);
  return publicKinds.map((kind) => ({ kind, days: rules[kind].days }));
}
