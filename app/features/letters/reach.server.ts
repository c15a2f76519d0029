import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { LetterTarget } from "./model";

type LetterPerson = {
  condominium_id: number;
  household_id: number;
  dwelling_id: number;
  person_id: number;
  been_in: boolean;
  has_letter: boolean;
};

/** Adults who live in these condominiums today, as the asking officer may know them; empty outside the territories. */
export function letterPeople(db: Db, condominiumIds: readonly number[]) {
  return db.selectFrom(sql<LetterPerson>`letter_people(${[...condominiumIds]}::bigint[])`.as<"who">("who"));
}

/** The batches of the officer's territories, with their place; row security decides which. */
export function batchesInReach(db: Db) {
  return db
    .selectFrom("letter_batch as b")
    .innerJoin("condominium as c", "c.id", "b.condominium_id")
    .select([
      "b.id",
      "b.condominium_id as condominiumId",
      "c.territory_id as territoryId",
      "c.street",
      "c.house_number as houseNumber",
      "b.scope",
      "b.letters",
      "b.made_by as madeBy",
      "b.made_by_name as madeByName",
      "b.made_at as madeAt",
      "b.printed_by_name as printedByName",
      "b.printed_at as printedAt",
      "b.sealed_at as sealedAt",
      sql<boolean>`b.made_at > now() - interval '24 hours'`.as("inTime"),
    ]);
}

/** The condominium that a target stands in; undefined when there is none that this officer can see. */
export function placeOfTarget(db: Db, { scope, id }: LetterTarget) {
  return db
    .selectFrom("condominium as c")
    .select(["c.id as condominiumId", "c.territory_id as territoryId", "c.street", "c.house_number as houseNumber"])
    .$if(scope === "condominium" || scope === "neverUsed", (query) => query.where("c.id", "=", id))
    .$if(scope === "stairwell", (query) =>
      query
        .innerJoin("stairwell as s", "s.condominium_id", "c.id")
        .where("s.id", "=", id)
        .select("s.name as stairwell"),
    )
    .$if(scope === "household", (query) =>
      query.innerJoin("household as h", "h.condominium_id", "c.id").where("h.id", "=", id),
    )
    .$if(scope === "person", (query) =>
      query
        .innerJoin("household_member as m", "m.condominium_id", "c.id")
        .where("m.person_id", "=", id)
        .orderBy("m.joined_on", "desc")
        .limit(1),
    )
    .executeTakeFirst();
}
