import { hash, verify } from "@node-rs/argon2";
import { asSystem } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { inAtLeast } from "~/platform/pace.server";
import { brakes, forgetAttempts, takeAttempt } from "~/platform/throttle.server";
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
    const waits = [await takeAttempt(brakes.signInAddress, address), await takeAttempt(brakes.signInName, signInName)];
    const wait = Math.max(...waits);
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
    await forgetAttempts(brakes.signInName, signInName);
    await forgetAttempts(brakes.signInAddress, address);
    return done({ personId: person.personId, staff: person.staff });
  });
}
