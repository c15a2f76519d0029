import { sql } from "kysely";
import { Secret } from "otpauth";
import { demonstrationPeople } from "~/platform/demonstration.server";
import { asSystem, type Trx } from "~/platform/database.server";
import { seal } from "~/platform/seal.server";
import { mintCode } from "../effects.server";
import { mintRecoveryCodes } from "./second-factor.server";
import { today } from "~/platform/today.server";

export type DemonstrationCode = { role: string; name: string; code: string; birthYear: number; recoveryCode?: string };

/** Fresh ways in for the people of the demonstration estate, printed at start; none without demonstration data. */
export async function demonstrationCodes(): Promise<DemonstrationCode[]> {
  return asSystem("door", async (trx) => {
    const codes: DemonstrationCode[] = [];
    for (const { role, registryNumber } of demonstrationPeople) {
      const person = await trx
        .selectFrom("person")
        .select(["id", "first_name", "last_name", "birth_year"])
        .where("registry_number", "=", registryNumber)
        .executeTakeFirst();
      if (!person) continue;
      const staff = await trx
        .selectFrom("staff_role")
        .select("role")
        .where("person_id", "=", person.id)
        .executeTakeFirst();
      const recoveryCode = staff ? await demonstrationFactor(trx, person.id) : undefined;
      const code = await mintCode(trx, person.id);
      codes.push({
        role,
        name: `${person.first_name} ${person.last_name}`,
        code,
        birthYear: person.birth_year,
        ...(recoveryCode && { recoveryCode }),
      });
    }
    return codes;
  });
}

async function demonstrationFactor(trx: Trx, personId: number): Promise<string> {
  const row = {
    person_id: personId,
    sealed_secret: seal("totp", new Secret({ size: 20 }).base32),
    confirmed_at: sql<Date>`now()`,
  };
  await trx
    .insertInto("second_factor")
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute();
  return (await mintRecoveryCodes(trx, personId, 3))[0]!;
}

/**
 * `npm start -- --empty`: makes the first coordinator when there is no staff yet, with a code to sign in. Until that
 * person has set up a second factor each start prints a fresh code, so that a lost one locks nobody out. Else null.
 */
export async function firstCoordinator(): Promise<DemonstrationCode | null> {
  return asSystem("door", async (trx) => {
    await sql`select pg_advisory_xact_lock(7002)`.execute(trx);
    const account = { registry_number: "STAFF-1", first_name: "Coordinatore", last_name: "", birth_year: 2000 };
    const before = await trx
      .selectFrom("person")
      .select("id")
      .where("registry_number", "=", account.registry_number)
      .executeTakeFirst();
    const staff = await trx.selectFrom("staff_role").select("role").executeTakeFirst();
    if (staff && !before) return null;
    if (before && (await hasConfirmedFactor(trx, before.id))) return null;
    const id = before?.id ?? (await makeCoordinator(trx, account));
    return {
      role: "coordinator",
      name: account.first_name,
      code: await mintCode(trx, id),
      birthYear: account.birth_year,
    };
  });
}

async function hasConfirmedFactor(trx: Trx, personId: number): Promise<boolean> {
  const factor = trx.selectFrom("second_factor").select("person_id").where("person_id", "=", personId);
  return (await factor.where("confirmed_at", "is not", null).executeTakeFirst()) !== undefined;
}

async function makeCoordinator(
  trx: Trx,
  account: { registry_number: string; first_name: string; last_name: string; birth_year: number },
): Promise<number> {
  const { id } = await trx
    .insertInto("person")
    .values({ ...account, sign_in_name: "coordinatore" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("staff_role").values({ person_id: id, role: "coordinator", starts_on: today }).execute();
  return id;
}
