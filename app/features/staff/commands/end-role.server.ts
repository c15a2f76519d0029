import { sql } from "kysely";
import type { Actor, StaffRole } from "~/platform/actor";
import type { CommandContext } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { type EndRefusal, mayEndRole } from "../policy";
import { changeStaff, recordChange } from "./change-staff.server";
import { today } from "~/platform/today.server";

export type EndRoleRefusal = EndRefusal | "staff:refusal.noRole" | "staff:refusal.dateGone";

/**
 * A coordinator ends a colleague's role from a day on, which is the first without it: from today means at once.
 * Refusals: see changeStaff and mayEndRole; a day before today; no such role, or over already.
 */
export function endRole(ctx: CommandContext, personId: number, role: StaffRole, from: string) {
  return changeStaff(ctx, "endRole", personId, (trx) => endRoleIn(trx, ctx.actor, personId, role, from));
}

/** Ends a role in an open transaction, as `registry`. Right only under the lock of staff: the race test shows what happens without. */
export async function endRoleIn(
  trx: Trx,
  actor: Actor,
  personId: number,
  role: StaffRole,
  from: string,
): Promise<EndRoleRefusal | void> {
  const { rows } = await sql<{ open: boolean; others: boolean; gone: boolean }>`
    select ${from}::date < ${today} as gone,
      exists (select from staff_role r where r.person_id = ${personId} and r.role = ${role}
        and coalesce(r.ends_on >= greatest(${today}, r.starts_on), true)) as open,
      exists (select from staff_role r where r.person_id <> ${personId} and r.role = 'coordinator'
        and r.starts_on <= ${from}::date and coalesce(r.ends_on >= ${from}::date, true)) as others`.execute(trx);
  const facts = rows[0];
  if (!facts || facts.gone) return "staff:refusal.dateGone";
  if (!facts.open) return "staff:refusal.noRole";
  const decision = mayEndRole(actor, { personId, role, others: facts.others });
  if (!decision.allowed) return decision.reason;
  await trx
    .updateTable("staff_role")
    .set({ ends_on: sql<string>`least(coalesce(ends_on, 'infinity'), greatest(${from}::date - 1, starts_on - 1))` })
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .execute();
  await recordChange(trx, actor, personId, "roleEnded", { role, from });
}
