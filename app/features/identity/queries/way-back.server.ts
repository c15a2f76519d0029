import { asSystem } from "~/platform/database.server";

/** Whether a person has a passphrase, and the name that goes with it. */
export function wayBack(
  personId: number,
): Promise<{ signInName: string | null; passphrase: boolean; email: string | null; emailConfirmed: boolean }> {
  return asSystem("door", async (trx) => {
    const row = await trx
      .selectFrom("person")
      .leftJoin("passphrase", "passphrase.person_id", "person.id")
      .select([
        "sign_in_name as signInName",
        "passphrase.person_id as passphrase",
        "email",
        "email_confirmed_at as confirmed",
      ])
      .where("person.id", "=", personId)
      .executeTakeFirstOrThrow();
    return {
      signInName: row.signInName,
      passphrase: row.passphrase !== null,
      email: row.email,
      emailConfirmed: row.confirmed !== null,
    };
  });
}
