import type { CommandContext } from "~/platform/command.server";
import { recordAccess } from "../effects.server";
import type { CheckMethod } from "../model";
import { servePerson } from "./serve-person.server";

/** An officer has made sure who somebody is, and how; the person reads it in their own log. Refusals: see mayServe. */
export function checkIdentity(ctx: CommandContext, personId: number, method: CheckMethod) {
  return servePerson(ctx, "checkIdentity", personId, async (trx) => {
    await trx
      .insertInto("identity_check")
      .values({ person_id: personId, checked_by: ctx.actor.personId, method })
      .execute();
    await recordAccess(trx, ctx.actor, [personId], "identity");
  });
}
