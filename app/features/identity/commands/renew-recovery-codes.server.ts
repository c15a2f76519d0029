import type { Actor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { type FactorRefusal, mintRecoveryCodes, passSecondFactor } from "./second-factor.server";

/**
 * A member of staff gets new recovery codes for a number of the authenticator app; the old codes are void. A recovery
 * code does not do: who has only those sets up a new factor. Shown once. Refusals: as at the door.
 */
export async function renewRecoveryCodes(
  actor: Actor,
  number: string,
): Promise<Outcome<{ recoveryCodes: string[] }, FactorRefusal> & { wait?: number }> {
  if (!/^\d{6}$/.test(number)) return refused("signIn:refusal.wrongNumber");
  const passed = await passSecondFactor(actor.personId, number);
  if (!passed.ok) return passed;
  return done({ recoveryCodes: await asSystem("door", (trx) => mintRecoveryCodes(trx, actor.personId, 10)) });
}
