import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { searchSize } from "../model";

export type FoundPerson = {
  id: number;
  firstName: string;
  lastName: string;
  registryNumber: string;
  street: string;
  houseNumber: string;
  stairwell: string | null;
  unit: string | null;
  dwellingCode: string | null;
  current: boolean;
  entered: boolean;
};

/**
 * People of the asking officer's territories by name, number, contract, dwelling or address, who live there today first.
 * `more`: there are others, and more words would find them.
 */
export async function findPeople(db: Db, text: string): Promise<{ people: FoundPerson[]; more: boolean }> {
  const { rows } = await sql<FoundPerson>`
    select id, first_name as "firstName", last_name as "lastName", registry_number as "registryNumber", street,
      house_number as "houseNumber", stairwell, unit, dwelling_code as "dwellingCode", current, entered
    from people_search(${text})`.execute(db);
  return { people: rows.slice(0, searchSize), more: rows.length > searchSize };
}
