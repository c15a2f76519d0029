import type { CommandContext } from "~/platform/command.server";
import { voidCodes } from "~/features/identity/effects.server";
import { recordAccess } from "../effects.server";
import { servePerson } from "./serve-person.server";

/**
 * An officer voids the open code of somebody, as when a letter was lost: nobody gets in with it any more.
 * Refusals: see mayServe; `noCode` when none is open.
 */
export function voidCode(ctx: CommandContext, personId: number) {
  return servePerson(ctx, "voidCode", personId, async (trx) => {
    if ((await voidCodes(trx, [personId])) === 0) return "people:refusal.noCode" as const;
    await recordAccess(trx, ctx.actor, [personId], "letter");
  });
}
