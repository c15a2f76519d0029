import type { CommandContext } from "~/platform/command.server";
import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";
import { changeStaff, recordChange } from "./change-staff.server";

/** A coordinator says in which territories a colleague works; the others are theirs no more. Refusals: see changeStaff. */
export function setTerritories(ctx: CommandContext, personId: number, territoryIds: number[]) {
  return changeStaff(ctx, "setTerritories", personId, (trx) =>
    setTerritoriesIn(trx, ctx.actor, personId, territoryIds),
  );
}

/** Sets the territories in an open transaction, as `registry` and under the lock of staff. Numbers that no territory has count for nothing. */
export async function setTerritoriesIn(trx: Trx, actor: Actor, personId: number, ids: number[]): Promise<void> {
  const wanted = await trx
    .selectFrom("territory")
    .select(["id", "name"])
    .where("id", "in", ids.length > 0 ? ids : [0])
    .orderBy("name")
    .execute();
  await trx.deleteFrom("staff_territory").where("person_id", "=", personId).execute();
  if (wanted.length > 0) {
    const rows = wanted.map(({ id }) => ({ person_id: personId, territory_id: id }));
    await trx.insertInto("staff_territory").values(rows).execute();
  }
  await recordChange(trx, actor, personId, "territoriesSet", { territories: wanted.map(({ name }) => name) });
}
