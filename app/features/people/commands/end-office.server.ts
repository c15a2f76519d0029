import { sql } from "kysely";
import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { recordAccess } from "../effects.server";
import { type CommitteeRefusal, mayKeepCommittee } from "../policy";
import { today } from "~/platform/today.server";

export type EndOfficeRefusal = CommitteeRefusal | "people:refusal.dateGone" | "people:refusal.over";
type Outcomes = Outcome<null, EndOfficeRefusal> | undefined;

/**
 * The office ends a term from a day on, which is the first without the office: from today means at once. A term is in
 * force through its last day, so the day before is written; a term that never had a day keeps none. It never becomes longer.
 * Undefined: there is no such term for this actor. Refusals: a tie to the building; a day before today; over already.
 */
export function endOffice(
  ctx: CommandContext,
  condominiumId: number,
  officeId: number,
  from: string,
): Promise<Outcomes> {
  return once(ctx, "endOffice", async (trx): Promise<Outcomes> => {
    const term = await trx
      .selectFrom("committee_office as o")
      .innerJoin("condominium as c", "c.id", "o.condominium_id")
      .where("o.id", "=", officeId)
      .where("c.id", "=", condominiumId)
      .select(["c.id as condominiumId", "c.territory_id as territoryId", "o.person_id as personId"])
      .executeTakeFirst();
    if (!term) return undefined;
    const decision = mayKeepCommittee(ctx.actor, term);
    if (!decision.allowed) return refused(decision.reason);
    return withRole(trx, "registry", () => end(trx, ctx, officeId, term.personId, from));
  });
}

async function end(trx: Trx, { actor }: CommandContext, id: number, person: number, from: string): Promise<Outcomes> {
  const { rows } = await sql<{ gone: boolean; over: boolean }>`
    select ${from}::date < ${today} as gone, coalesce(o.ends_on < ${today} or o.ends_on < o.starts_on, false) as over
    from committee_office o where o.id = ${id} for no key update`.execute(trx);
  if (rows[0]?.gone) return refused("people:refusal.dateGone");
  if (!rows[0] || rows[0].over) return refused("people:refusal.over");
  await trx
    .updateTable("committee_office")
    .set({
      ends_on: sql<string>`least(coalesce(ends_on, 'infinity'), greatest(${from}::date - 1, starts_on - 1))`,
      ended_by: actor.personId,
    })
    .where("id", "=", id)
    .execute();
  await recordAccess(trx, actor, [person], "staff");
  return done(null);
}
