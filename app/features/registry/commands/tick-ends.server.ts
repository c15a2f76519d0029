import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { mayTick, type TickRefusal } from "../policy";
import { lockImport } from "./confirm-import.server";
import { replan } from "./plan-import.server";

/** Up to so many lines a plan is made again while the person waits; above, by the job. */
const soonPlanned = 2000;

/**
 * A coordinator says of the members on one page who moves out: those of `rowIds` that are in `ticked`, and no other. The
 * plan follows at once, or is `stale` until the job has made it again. Undefined: no such import. Refusals: see mayTick.
 */
export function tickEnds(
  ctx: CommandContext,
  importId: number,
  rowIds: number[],
  ticked: number[],
): Promise<Outcome<{ ended: number; stale: boolean }, TickRefusal> | undefined> {
  return once(ctx, "tickEnds", async (trx) => {
    const result = await withRole(trx, "registry", async () => {
      const facts = await lockImport(trx, importId);
      if (!facts) return undefined;
      const decision = mayTick(ctx.actor, facts);
      if (!decision.allowed) return refused(decision.reason);
      if (!(await writeTicks(trx, importId, rowIds, ticked))) {
        return done({ ended: facts.counts.ended ?? 0, stale: facts.stale });
      }
      if ((facts.counts.rows ?? 0) <= soonPlanned) {
        return done({ ended: (await replan(trx, importId)).ended, stale: false });
      }
      return done({ ended: await markStale(trx, importId), stale: true });
    });
    if (result?.ok && result.value.stale) await sendJob(trx, "registry", { importId });
    return result;
  });
}

async function writeTicks(trx: Trx, importId: number, rowIds: number[], ticked: number[]): Promise<boolean> {
  const changed = await sql`update registry_import_row r set end_ticked = r.id = any (${ticked}::bigint[])
    where r.import_id = ${importId} and r.line is null and r.id = any (${rowIds}::bigint[])
      and r.end_ticked <> (r.id = any (${ticked}::bigint[]))`.execute(trx);
  return Number(changed.numAffectedRows ?? 0) > 0;
}

async function markStale(trx: Trx, importId: number): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    update registry_import i set plan_digest = null, counts = i.counts || jsonb_build_object('ended', n.ended)
    from (select count(*)::int as ended from registry_import_row where import_id = ${importId} and line is null and end_ticked) n
    where i.id = ${importId} returning n.ended`.execute(trx);
  return rows[0]?.ended ?? 0;
}
