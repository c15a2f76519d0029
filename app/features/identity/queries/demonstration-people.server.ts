import { demonstrationPeople } from "~/platform/demonstration.server";
import { asSystem } from "~/platform/database.server";
import { isStaff } from "../reach.server";

/** The named people of the demonstration estate, for signing in during development. */
export function findDemonstrationPeople() {
  return asSystem("door", async (trx) => {
    const numbers = demonstrationPeople.map(({ registryNumber }) => registryNumber);
    const rows = await trx
      .selectFrom("person")
      .select([
        "id",
        "registry_number as registryNumber",
        "first_name as firstName",
        "last_name as lastName",
        isStaff("person.id").as("staff"),
      ])
      .where("registry_number", "in", numbers)
      .execute();
    return demonstrationPeople.flatMap(({ role, registryNumber }) => {
      const row = rows.find((person) => person.registryNumber === registryNumber);
      return row ? [{ id: row.id, role, name: `${row.firstName} ${row.lastName}`, staff: row.staff }] : [];
    });
  });
}
