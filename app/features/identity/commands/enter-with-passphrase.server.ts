import { hash, verify } from "@node-rs/argon2";
import { asSystem } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, forgetAttempts, networkOf, takeAttempt } from "~/platform/throttle.server";
import { isStaff } from "../reach.server";
import type { Entry } from "./enter-with-code.server";

export type PassphraseRefusal = "signIn:refusal.wrongPassphrase" | "signIn:refusal.wait";

/** Somebody's hash of nothing, so that an unknown name costs the same time as a known one. */
let nobody: Promise<string> | undefined;

/**
 * A person enters with sign-in name and passphrase (argon2id). Anybody may try.
 * Refusals: wrong (the same for an unknown name and a wrong passphrase); wait (too many tries for this name or address).
 */
export function enterWithPassphrase(input: {
  signInName: string;
  passphrase: string;
  address: string;
}): Promise<Outcome<Entry, PassphraseRefusal> & { wait?: number }> {
  return inAtLeast(400, async () => {
    const { signInName, passphrase, address } = input;
    const network = networkOf(address);
    // The name's own brake comes last and is wide, so that nobody can shut a neighbour out by guessing from elsewhere.
    const wait =
      (await takeAttempt(brakes.signInAddress, network)) ||
      (await takeAttempt(brakes.signInNameHere, `${signInName} ${network}`)) ||
      (await takeAttempt(brakes.signInName, signInName));
    if (wait > 0) return { ...refused("signIn:refusal.wait" as const), wait };

    const person = await asSystem("door", (trx) =>
      trx
        .selectFrom("person")
        .innerJoin("passphrase", "passphrase.person_id", "person.id")
        .select(["person.id as personId", "argon2_hash as hash", isStaff("person.id").as("staff")])
        .where("sign_in_name", "=", signInName)
        .executeTakeFirst(),
    );
    nobody ??= hash("nobody has this passphrase");
    const right = await verify(person?.hash ?? (await nobody), passphrase);
    if (!person || !right) return refused("signIn:refusal.wrongPassphrase");
    await forgetAttempts(brakes.signInNameHere, `${signInName} ${network}`);
    return done({ personId: person.personId, staff: person.staff });
  });
}
