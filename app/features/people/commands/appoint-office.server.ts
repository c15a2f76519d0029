import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { recordAccess } from "../effects.server";
import type { AppointInput } from "../input";
import { type CommitteeRefusal, mayKeepCommittee } from "../policy";
import { livesThere } from "../reach.server";
import { today } from "~/platform/today.server";

export type AppointRefusal =
  CommitteeRefusal | "people:refusal.notThere" | "people:refusal.already" | "people:refusal.dateGone";
type Outcomes = Outcome<null, AppointRefusal> | undefined;

/**
 * The office appoints an adult who lives in a condominium to its committee. Undefined: there is no such condominium for
 * this actor. Refusals: a tie to the building; not living there; the same office at the same time; an end before today.
 */
export function appointOffice(ctx: CommandContext, condominiumId: number, input: AppointInput): Promise<Outcomes> {
  return once(ctx, "appointOffice", async (trx): Promise<Outcomes> => {
    const place = await trx
      .selectFrom("condominium")
      .select(["id as condominiumId", "territory_id as territoryId"])
      .where("id", "=", condominiumId)
      .executeTakeFirst();
    if (!place) return undefined;
    const decision = mayKeepCommittee(ctx.actor, place);
    if (!decision.allowed) return refused(decision.reason);
    return withRole(trx, "registry", () => appoint(trx, ctx, condominiumId, input));
  });
}

async function appoint(trx: Trx, { actor }: CommandContext, place: number, input: AppointInput): Promise<Outcomes> {
  const { personId, office, startsOn } = input;
  const endsOn = input.endsOn || null;
  // Two appointments at once wait for each other here, so that nobody gets the same office twice.
  await sql`select from condominium where id = ${place} for no key update`.execute(trx);
  const { rows } = await sql<{ there: boolean; twice: boolean; gone: boolean }>`
    select
      exists (select from household_member m join person p on p.id = m.person_id
        where m.person_id = ${personId} and m.condominium_id = ${place} and ${livesThere}
          and p.birth_year <= extract(year from ${today}) - 18) as there,
      exists (select from committee_office o where o.person_id = ${personId} and o.condominium_id = ${place} and o.office = ${office}
          and o.starts_on <= coalesce(${endsOn}::date, 'infinity') and coalesce(o.ends_on, 'infinity') >= ${startsOn}::date
          and coalesce(o.ends_on >= o.starts_on, true)) as twice,
      coalesce(${endsOn}::date < ${today}, false) as gone`.execute(trx);
  const facts = rows[0];
  if (!facts?.there) return refused("people:refusal.notThere");
  if (facts.gone) return refused("people:refusal.dateGone");
  if (facts.twice) return refused("people:refusal.already");
  await trx
    .insertInto("committee_office")
    .values({
      condominium_id: place,
      person_id: personId,
      office,
      starts_on: startsOn,
      ends_on: endsOn,
      appointed_by: actor.personId,
    })
    .execute();
  await recordAccess(trx, actor, [personId], "staff");
  return done(null);
}
