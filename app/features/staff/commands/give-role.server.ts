import { sql } from "kysely";
import type { Actor, StaffRole } from "~/platform/actor";
import type { CommandContext } from "~/platform/command.server";
import type { Trx } from "~/platform/database.server";
import { changeStaff, recordChange } from "./change-staff.server";
import { today } from "~/platform/today.server";

export type RoleTermInput = { role: StaffRole; from: string; until: string };

/** A coordinator gives a colleague a role, from and until a day. Refusals: see changeStaff; the role is there already. */
export function giveRole(ctx: CommandContext, personId: number, term: RoleTermInput) {
  return changeStaff(ctx, "giveRole", personId, (trx) => giveRoleIn(trx, ctx.actor, personId, term));
}

/**
 * Gives a role in an open transaction, as `registry` and under the lock of staff. Where the person lives becomes a
 * building they have a tie to.
 */
export async function giveRoleIn(
  trx: Trx,
  actor: Actor,
  personId: number,
  { role, from, until }: RoleTermInput,
): Promise<"staff:refusal.already" | "staff:refusal.dateGone" | void> {
  const { rows } = await sql<{ already: boolean; gone: boolean }>`
    select exists (select from staff_role r where r.person_id = ${personId} and r.role = ${role}
        and coalesce(r.ends_on >= greatest(${today}, r.starts_on), true)) as already,
      coalesce(${until || null}::date < ${today}, false) as gone`.execute(trx);
  if (rows[0]?.gone) return "staff:refusal.dateGone";
  if (rows[0]?.already) return "staff:refusal.already";
  const days = { starts_on: from, ends_on: until || null };
  await trx
    .insertInto("staff_role")
    .values({ person_id: personId, role, ...days })
    .onConflict((conflict) => conflict.columns(["person_id", "role"]).doUpdateSet(days))
    .execute();
  await recordChange(trx, actor, personId, "roleGiven", { role, from, until: until || null });
  await tieToOwnHome(trx, actor, personId);
}

async function tieToOwnHome(trx: Trx, actor: Actor, personId: number): Promise<void> {
  const { rows } = await sql<{ place: string }>`
    with made as (
      insert into staff_conflict (person_id, condominium_id, reason)
      select m.person_id, m.condominium_id, 'Abita in questo condominio' from household_member m
      where m.person_id = ${personId} and m.joined_on <= ${today} and (m.left_on is null or m.left_on > ${today})
      on conflict do nothing returning condominium_id)
    select c.street || ' ' || c.house_number as place from made join condominium c on c.id = made.condominium_id`.execute(
    trx,
  );
  for (const { place } of rows) await recordChange(trx, actor, personId, "conflictSet", { place });
}
