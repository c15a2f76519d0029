import type { Actor } from "~/platform/actor";
import { asSystem } from "~/platform/database.server";
import { type Outcome, done, refused } from "~/platform/decision";
import { brakes, takeAttempt } from "~/platform/throttle.server";
import { linkTo } from "~/features/identity/effects.server";

/** A person asks to add or change the e-mail address: nothing changes until the link that is sent there is opened. */
export async function changeEmail(actor: Actor, email: string): Promise<Outcome<null, "common:refusal.tooFast">> {
  if ((await takeAttempt(brakes.linkEmail, email.toLowerCase())) > 0) return refused("common:refusal.tooFast");
  await asSystem("door", (trx) => linkTo(trx, actor.personId, email, "confirm"));
  return done(null);
}
