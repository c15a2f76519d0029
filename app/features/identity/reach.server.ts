import { sql } from "kysely";

/** Whether a person (a column such as "person.id") has a staff role in force today. */
export function isStaff(personColumn: string) {
  return sql<boolean>`exists (select from staff_role r where r.person_id = ${sql.ref(personColumn)}
    and r.starts_on <= (now() at time zone 'Europe/Rome')::date
    and (r.ends_on is null or r.ends_on >= (now() at time zone 'Europe/Rome')::date))`;
}
