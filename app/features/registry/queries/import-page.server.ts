import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type ImportCounts, needsSecond } from "../model";
import { mayConfirm, mayDrop, mayReopen, maySecond, mayTick, mayUndo } from "../policy";
import { importCounts, officeName, visibleImports } from "../reach.server";

/** One import with what the actor may do with it; undefined when there is none for this actor. */
export async function findImportPage(db: Db, actor: Actor, importId: number) {
  const found = await visibleImports(db)
    .where("id", "=", importId)
    .select([
      "id",
      "file_name as fileName",
      "bytes",
      "effective_on as effectiveOn",
      "made_at as madeAt",
      "made_by as madeBy",
      officeName("made_by").as("madeByName"),
      "state",
      "headers",
      "sample",
      "mapping",
      "progress",
      "failure",
      sql<boolean>`state = 'ready' and plan_digest is null`.as("stale"),
      importCounts.as("counts"),
      "confirmed_by as confirmedBy",
      officeName("confirmed_by").as("confirmedByName"),
      "confirmed_at as confirmedAt",
      "seconded_by as secondedBy",
      officeName("seconded_by").as("secondedByName"),
      "seconded_at as secondedAt",
      "applied_at as appliedAt",
      "undone_by as undoneBy",
      officeName("undone_by").as("undoneByName"),
      "undone_at as undoneAt",
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const counts: ImportCounts = { ...noCounts, ...found.counts };
  const facts = { ...found, counts };
  return {
    ...facts,
    secondNeeded: needsSecond(counts),
    may: {
      confirm: mayConfirm(actor, facts),
      second: maySecond(actor, facts),
      reopen: mayReopen(actor, facts),
      drop: mayDrop(actor, facts),
      tick: mayTick(actor, facts),
      undo: mayUndo(actor, facts),
    },
  };
}

const noCounts: ImportCounts = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  blocked: 0,
  missing: 0,
  error: 0,
  ended: 0,
  members: 0,
};

export type ImportPage = NonNullable<Awaited<ReturnType<typeof findImportPage>>>;
