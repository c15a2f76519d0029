import { sql } from "kysely";
import type { CommandContext } from "~/platform/command.server";
import { changeStaff, recordChange } from "./change-staff.server";
import { today } from "~/platform/today.server";

/**
 * A coordinator puts down that a colleague has a tie to a condominium, named by its code or its street and number.
 * Refusals: see changeStaff; no condominium of that name, or more than one.
 */
export function setConflict(ctx: CommandContext, personId: number, place: string, reason: string) {
  return changeStaff(ctx, "setConflict", personId, async (trx) => {
    const { rows } = await sql<{ id: number; address: string }>`
      select c.id, c.street || ' ' || c.house_number as address from condominium c
      where upper(c.code) = upper(${place}) or lower(c.street || ' ' || c.house_number) = lower(${place}) limit 2`.execute(
      trx,
    );
    const [found, other] = rows;
    if (!found || other) return "staff:refusal.noPlace" as const;
    await trx
      .insertInto("staff_conflict")
      .values({ person_id: personId, condominium_id: found.id, reason })
      .onConflict((conflict) => conflict.columns(["person_id", "condominium_id"]).doUpdateSet({ reason }))
      .execute();
    await recordChange(trx, ctx.actor, personId, "conflictSet", { place: found.address });
  });
}

/** A coordinator takes a tie off the list again. Refusals: see changeStaff; the colleague lives there; there is no such tie. */
export function endConflict(ctx: CommandContext, personId: number, condominiumId: number) {
  return changeStaff(ctx, "endConflict", personId, async (trx) => {
    const { rows } = await sql<{ lives: boolean; address: string }>`
      select c.street || ' ' || c.house_number as address,
        exists (select from household_member m where m.person_id = x.person_id and m.condominium_id = x.condominium_id
          and m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today})) as lives
      from staff_conflict x join condominium c on c.id = x.condominium_id
      where x.person_id = ${personId} and x.condominium_id = ${condominiumId}`.execute(trx);
    const tie = rows[0];
    if (!tie) return "staff:refusal.noTie" as const;
    if (tie.lives) return "staff:refusal.livesThere" as const;
    await trx
      .deleteFrom("staff_conflict")
      .where("person_id", "=", personId)
      .where("condominium_id", "=", condominiumId)
      .execute();
    await recordChange(trx, ctx.actor, personId, "conflictEnded", { place: tie.address });
  });
}
