import { hash } from "@node-rs/argon2";
import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { asSystem, type Trx } from "~/platform/database.server";

/**
 * A signed-in person sets a passphrase (argon2id) as a way back in; other devices are signed out when it replaces one.
 * @returns the sign-in name, made from the first name, so that nobody has to invent a free one
 */
export async function setPassphrase(actor: Actor, passphrase: string): Promise<{ signInName: string }> {
  const argon2Hash = await hash(passphrase);
  return asSystem("door", async (trx) => {
    const person = await trx
      .selectFrom("person")
      .select(["sign_in_name", "first_name"])
      .where("id", "=", actor.personId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const signInName = person.sign_in_name ?? (await freeName(trx, actor.personId, person.first_name));
    const values = { person_id: actor.personId, argon2_hash: argon2Hash };
    const before = await trx
      .selectFrom("passphrase")
      .select("person_id")
      .where("person_id", "=", actor.personId)
      .executeTakeFirst();
    await trx
      .insertInto("passphrase")
      .values(values)
      .onConflict((c) => c.column("person_id").doUpdateSet({ argon2_hash: argon2Hash, changed_at: sql`now()` }))
      .execute();
    if (before)
      await trx
        .deleteFrom("session")
        .where("person_id", "=", actor.personId)
        .where("id", "<>", actor.sessionId)
        .execute();
    await trx.insertInto("account_event").values({ person_id: actor.personId, kind: "passphraseSet" }).execute();
    return { signInName };
  });
}

async function freeName(trx: Trx, personId: number, firstName: string): Promise<string> {
  const plain =
    firstName
      .normalize("NFD")
      .replace(/[^a-zA-Z]/g, "")
      .toLowerCase() || "casa";
  for (;;) {
    const name = `${plain}-${randomInt(1000, 100_000)}`;
    const taken = await trx.selectFrom("person").select("id").where("sign_in_name", "=", name).executeTakeFirst();
    if (taken) continue;
    await trx.updateTable("person").set({ sign_in_name: name }).where("id", "=", personId).execute();
    return name;
  }
}
