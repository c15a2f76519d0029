import { mintCode } from "~/features/identity/effects.server";
import type { CommandContext } from "~/platform/command.server";
import { withRole } from "~/platform/database.server";
import { changeStaff, recordChange } from "./change-staff.server";

/**
 * A coordinator makes a new access code for a colleague; the one before is void. The code comes back beside the outcome
 * and is kept nowhere, so the second of two taps gets none. Refusals: see changeStaff.
 */
export async function newStaffCode(ctx: CommandContext, personId: number) {
  let code: string | null = null;
  const outcome = await changeStaff(ctx, "newStaffCode", personId, async (trx) => {
    code = await mintCode(trx, personId);
    await recordChange(trx, ctx.actor, personId, "codePrinted");
  });
  return { outcome, code: outcome?.ok ? (code as string | null) : null };
}

/**
 * A coordinator takes a colleague's second factor away, as when the phone was lost: recovery codes and sessions go with it,
 * and the next sign-in sets up a new one. Refusals: see changeStaff.
 */
export function resetSecondFactor(ctx: CommandContext, personId: number) {
  return changeStaff(ctx, "resetSecondFactor", personId, async (trx) => {
    await recordChange(trx, ctx.actor, personId, "secondFactorReset");
    await withRole(trx, "door", async () => {
      for (const table of ["second_factor", "recovery_code", "session"] as const)
        await trx.deleteFrom(table).where("person_id", "=", personId).execute();
      const event = { person_id: personId, kind: "secondFactorReset" as const, by_name: ctx.actor.shownName };
      await trx.insertInto("account_event").values(event).execute();
    });
  });
}
