import { sql } from "kysely";
import type { CommandContext } from "~/platform/command.server";
import { recordAccess } from "../effects.server";
import { servePerson } from "./serve-person.server";

/**
 * An officer voids the open code of somebody, as when a letter was lost: nobody gets in with it any more.
 * Refusals: see mayServe; `noCode` when none is open.
 */
export function voidCode(ctx: CommandContext, personId: number) {
  return servePerson(ctx, "voidCode", personId, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("access_code")
      .set({ voided_at: sql`now()` })
      .where("person_id", "=", personId)
      .where("used_at", "is", null)
      .where("voided_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "people:refusal.noCode" as const;
    await recordAccess(trx, ctx.actor, [personId], "letter");
  });
}
