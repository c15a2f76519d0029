import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Db } from "~/platform/database.server";
import type { RoleTerm } from "../model";
import { today } from "~/platform/today.server";

type Change = {
  id: number;
  kind: Database["staff_change"]["kind"];
  details: {
    role?: RoleTerm["role"];
    from?: string;
    until?: string | null;
    territories?: string[];
    place?: string;
  };
  at: string;
  by: string | null;
};

export type StaffAccount = {
  id: number;
  firstName: string;
  lastName: string;
  registryNumber: string;
  birthYear: number;
  email: string | null;
  emailConfirmed: boolean;
  roles: RoleTerm[];
  territoryIds: number[];
  conflicts: { condominiumId: number; code: string; street: string; houseNumber: string; reason: string }[];
  secondFactor: boolean;
  lastSeen: string | null;
  codeUntil: string | null;
  history: Change[];
};

/** The account of one colleague with its history, for coordinators. Undefined: no colleague, or not for who asks. */
export async function findStaffAccount(db: Db, personId: number): Promise<StaffAccount | undefined> {
  const { rows } = await sql<{ account: StaffAccount | null }>`select staff_account(${personId}) as account`.execute(
    db,
  );
  return rows[0]?.account ?? undefined;
}

/** All territories by name, and the day of today in Rome: what the forms about staff offer. */
export async function findStaffChoices(
  db: Db,
): Promise<{ territories: { id: number; name: string }[]; today: string }> {
  const territories = await db.selectFrom("territory").select(["id", "name"]).orderBy("name").limit(200).execute();
  const { rows } = await sql<{ today: string }>`select ${today}::text as today`.execute(db);
  return { territories, today: rows[0]?.today ?? "" };
}
