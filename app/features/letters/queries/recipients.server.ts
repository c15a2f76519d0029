import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { LetterTarget } from "../model";
import { letterPeople } from "../reach.server";

export type Recipient = {
  personId: number;
  name: string;
  locale: string;
  stairwell: string;
  floor: number;
  unit: string;
  beenIn: boolean;
  hasLetter: boolean;
};

/**
 * Who gets a letter when officers ask for this target in its condominium: adults with a current tenancy, one line each,
 * in the order in which somebody walks up the stairs with them.
 */
export async function findRecipients(db: Db, condominiumId: number, { scope, id }: LetterTarget): Promise<Recipient[]> {
  const homes = await letterPeople(db, [condominiumId])
    .innerJoin("dwelling as d", "d.id", "who.dwelling_id")
    .innerJoin("stairwell as s", "s.id", "d.stairwell_id")
    .$if(scope === "person", (query) => query.where("who.person_id", "=", id))
    .$if(scope === "household", (query) => query.where("who.household_id", "=", id))
    .$if(scope === "stairwell", (query) => query.where("s.id", "=", id))
    .$if(scope === "neverUsed", (query) => query.where("who.been_in", "=", false))
    .select([
      "who.person_id as personId",
      "who.been_in as beenIn",
      "who.has_letter as hasLetter",
      "s.name as stairwell",
      "d.floor",
      "d.unit",
    ])
    .execute();
  const names = await findNames(
    db,
    homes.map(({ personId }) => personId),
  );
  const people = new Map<number, Recipient>();
  for (const home of homes) {
    const person = names.get(home.personId);
    if (person) people.set(home.personId, { ...home, ...person });
  }
  return [...people.values()].sort(upTheStairs);
}

/** Names and languages of people in the officer's territories. */
export async function findNames(
  db: Db,
  personIds: readonly number[],
): Promise<Map<number, { name: string; locale: string }>> {
  const { rows } = await sql<{ id: number; first: string; last: string; locale: string }>`
    select id, first_name as first, last_name as last, locale from office_names(${[...personIds]}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, first, last, locale }) => [id, { name: `${first} ${last}`.trim(), locale }]));
}

const italian = new Intl.Collator("it", { numeric: true });

function upTheStairs(a: Recipient, b: Recipient): number {
  return (
    italian.compare(a.stairwell, b.stairwell) ||
    a.floor - b.floor ||
    italian.compare(a.unit, b.unit) ||
    italian.compare(a.name, b.name) ||
    a.personId - b.personId
  );
}
