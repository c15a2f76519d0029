import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { recordAccess } from "~/features/people/effects.server";
import type { Actor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type ChangeRefusal, mayChangeStaff, mayManageStaff } from "../policy";
import { today } from "~/platform/today.server";

/** Changes of staff wait for each other: who decides sees what the one before wrote. */
const staffLock = 7003;

/**
 * Waits for other changes of staff, then says whether who asks is a coordinator at this moment, which the session read
 * before the wait may know no more. Called as the system actor `registry`.
 */
export async function lockStaff(trx: Trx, actor: Actor): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${staffLock})`.execute(trx);
  const { rows } = await sql`select from staff_role r where r.person_id = ${actor.personId} and r.role = 'coordinator'
    and r.starts_on <= ${today} and coalesce(r.ends_on >= ${today}, true)`.execute(trx);
  return mayManageStaff(actor).allowed && rows.length > 0;
}

/** Writes a line into the history of an account, and into the person's own log. Called as `registry`. */
export async function recordChange(
  trx: Trx,
  actor: Actor,
  personId: number,
  kind: Database["staff_change"]["kind"],
  details: Record<string, string | number | null | string[]> = {},
): Promise<void> {
  const row = {
    person_id: personId,
    changed_by: actor.personId,
    kind,
    details: sql`${JSON.stringify(details)}::jsonb`,
  };
  await trx.insertInto("staff_change").values(row).execute();
  await recordAccess(trx, actor, [personId], kind === "secondFactorReset" ? "secondFactor" : "staff");
}

/**
 * What every change of a colleague's account has in common: once, as the system actor `registry`, one at a time.
 * Undefined: who asks is no coordinator (any more), or there is no such colleague. Refusals: one's own account (see
 * mayChangeStaff), and what `work` refuses.
 */
export function changeStaff<Refusal extends string>(
  ctx: CommandContext,
  scope: string,
  personId: number,
  work: (trx: Trx) => Promise<Refusal | void>,
): Promise<Outcome<null, ChangeRefusal | Refusal> | undefined> {
  return once(ctx, scope, (trx) =>
    withRole(trx, "registry", async (): Promise<Outcome<null, ChangeRefusal | Refusal> | undefined> => {
      if (!(await lockStaff(trx, ctx.actor))) return undefined;
      const { rows } = await sql`select from staff_role where person_id = ${personId} limit 1`.execute(trx);
      if (rows.length === 0) return undefined;
      const decision = mayChangeStaff(ctx.actor, personId);
      if (!decision.allowed) return refused(decision.reason);
      const refusal = await work(trx);
      return refusal ? refused(refusal) : done(null);
    }),
  );
}
