import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { type RoleTerm, staffPageSize } from "../model";

export type Colleague = {
  id: number;
  firstName: string;
  lastName: string;
  roles: RoleTerm[];
  territories: string[];
  secondFactor: boolean;
  lastSeen: Date | null;
};

/** The office's people by name, thirty at a time; for coordinators, to others the database gives none. `after`: the last of the page before. */
export async function findStaffList(db: Db, text: string, after: number | null) {
  const { rows } = await sql<Colleague>`
    select id, first_name as "firstName", last_name as "lastName", roles, territories, second_factor as "secondFactor", last_seen as "lastSeen"
    from staff_accounts(${text}, ${after}::bigint)`.execute(db);
  const colleagues = rows.slice(0, staffPageSize);
  return { colleagues, next: rows.length > staffPageSize ? (colleagues.at(-1)?.id ?? null) : null };
}
