import { sql } from "kysely";
import type { CommandContext } from "~/platform/command.server";
import { recordAccess } from "../effects.server";
import { servePerson } from "./serve-person.server";

/** An officer has called somebody back on this number: it becomes theirs and counts as confirmed. Refusals: see mayServe. */
export function confirmPhone(ctx: CommandContext, personId: number, phone: string) {
  return servePerson(ctx, "confirmPhone", personId, async (trx) => {
    await trx
      .updateTable("person")
      .set({ phone, phone_confirmed_at: sql`now()` })
      .where("id", "=", personId)
      .execute();
    await trx
      .insertInto("account_event")
      .values({ person_id: personId, kind: "phoneConfirmed", by_name: ctx.actor.shownName })
      .execute();
    await recordAccess(trx, ctx.actor, [personId], "identity");
  });
}
