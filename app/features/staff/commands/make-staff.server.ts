import { randomInt } from "node:crypto";
import { mintCode } from "~/features/identity/effects.server";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import type { StaffTerms } from "../input";
import { lockStaff, recordChange } from "./change-staff.server";
import { giveRoleIn } from "./give-role.server";
import { setTerritoriesIn } from "./set-territories.server";

export type NewPerson = { firstName: string; lastName: string; birthYear: number; email: string };
export type MakeRefusal =
  "staff:refusal.noPerson" | "staff:refusal.alreadyStaff" | "staff:refusal.already" | "staff:refusal.dateGone";
type Made = Outcome<{ personId: number }, MakeRefusal> | undefined;

/**
 * A coordinator makes the account of a new colleague. The first access code comes back beside the outcome, for the
 * screen alone: the outcome is kept for double taps, the code is not, so the second of two taps gets none.
 * Undefined: who asks is no coordinator. Refusal: the last day is gone.
 */
export async function makeStaff(
  ctx: CommandContext,
  person: NewPerson,
  terms: StaffTerms,
): Promise<{ outcome: Made; code: string | null }> {
  let code: string | null = null;
  const outcome = await makeOnce(ctx, "makeStaff", terms, async (trx) => {
    const id = await insertPerson(trx, person);
    code = await mintCode(trx, id);
    return id;
  });
  return { outcome, code: outcome?.ok ? code : null };
}

/**
 * A coordinator makes somebody of the registry a colleague: the same person, with the ways in they have. The year of birth
 * must fit the number, as a check against slips. Refusals: nobody fits; works here already; the last day is gone.
 */
export function makeKnownStaff(
  ctx: CommandContext,
  who: { registryNumber: string; birthYear: number },
  terms: StaffTerms,
): Promise<Made> {
  return makeOnce(ctx, "makeKnownStaff", terms, async (trx) => {
    const person = await trx
      .selectFrom("person")
      .select("id")
      .where("registry_number", "=", who.registryNumber)
      .where("birth_year", "=", who.birthYear)
      .where("erased_at", "is", null)
      .executeTakeFirst();
    if (!person) return "staff:refusal.noPerson";
    const before = trx.selectFrom("staff_role").select("role").where("person_id", "=", person.id);
    return (await before.executeTakeFirst()) ? "staff:refusal.alreadyStaff" : person.id;
  });
}

function makeOnce(
  ctx: CommandContext,
  scope: string,
  { roles, territoryIds, from, until }: StaffTerms,
  find: (trx: Trx) => Promise<number | MakeRefusal>,
): Promise<Made> {
  return once(ctx, scope, (trx) =>
    withRole(trx, "registry", async (): Promise<Made> => {
      if (!(await lockStaff(trx, ctx.actor))) return undefined;
      const personId = await find(trx);
      if (typeof personId === "string") return refused(personId);
      await recordChange(trx, ctx.actor, personId, "made");
      for (const role of roles) {
        const refusal = await giveRoleIn(trx, ctx.actor, personId, { role, from, until });
        if (refusal) return refused(refusal);
      }
      if (territoryIds.length > 0) await setTerritoriesIn(trx, ctx.actor, personId, territoryIds);
      return done({ personId });
    }),
  );
}

/** Who looked at a neighbour's data is named in full, so colleagues go by their whole name. */
async function insertPerson(trx: Trx, { firstName, lastName, birthYear, email }: NewPerson): Promise<number> {
  for (;;) {
    const row = await trx
      .insertInto("person")
      .values({
        registry_number: `S-${randomInt(100_000, 1_000_000)}`,
        first_name: firstName,
        last_name: lastName,
        birth_year: birthYear,
        email: email || null,
        shown_name: `${firstName} ${lastName}`.slice(0, 40),
      })
      .onConflict((conflict) => conflict.column("registry_number").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (row) return row.id;
  }
}
