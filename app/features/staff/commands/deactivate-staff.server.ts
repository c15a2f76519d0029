import { sql } from "kysely";
import { voidCodes } from "~/features/identity/effects.server";
import type { CommandContext } from "~/platform/command.server";
import { today } from "~/platform/today.server";
import { changeStaff, recordChange } from "./change-staff.server";
import { endRoleIn } from "./end-role.server";

/**
 * A coordinator ends all roles of a colleague at once, with every session and every open code: the next click is out.
 * What they wrote stays theirs. Refusals: see changeStaff; the last coordinator stays.
 */
export function deactivateStaff(ctx: CommandContext, personId: number) {
  return changeStaff(ctx, "deactivateStaff", personId, async (trx) => {
    const { rows } = await sql<{ role: "moderator"; today: string }>`
      select r.role, ${today}::text as today from staff_role r
      where r.person_id = ${personId} and coalesce(r.ends_on >= greatest(${today}, r.starts_on), true)`.execute(trx);
    for (const { role, today: day } of rows) {
      const refusal = await endRoleIn(trx, ctx.actor, personId, role, day);
      if (refusal) return refusal;
    }
    await trx.deleteFrom("session").where("person_id", "=", personId).execute();
    await voidCodes(trx, [personId]);
    await recordChange(trx, ctx.actor, personId, "deactivated");
  });
}
