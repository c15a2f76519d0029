import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { openPool } from "../../../db/connection.ts";
import type { PrintedCode } from "./portal.ts";

export type Role = "tenant" | "committee" | "former" | "moderator" | "coordinator" | "director" | "administrator";

/** How the person reads; what is not said is as in a new account. */
export type Reading = { locale?: string; letters?: "a" | "piu" | "piupiu"; theme?: "system" | "light" | "dark" };
export type Person = { id: number; name: string; condominiumId: number | null };

const livesHere = `
  select p.id, p.shown_name as name, m.condominium_id as "condominiumId" from person p
  join household_member m on m.person_id = p.id and m.left_on is null
  join tenancy t on t.household_id = m.household_id and t.ends_on is null`;
const serves =
  "exists (select from committee_office o where o.person_id = p.id and o.condominium_id = m.condominium_id and o.ends_on is null)";
const isStaff = "exists (select from staff_role r where r.person_id = p.id)";

const searches: Record<Role, string> = {
  tenant: `${livesHere} where not ${serves} and not ${isStaff}`,
  committee: `${livesHere} where ${serves} and not ${isStaff}`,
  former: `select p.id, coalesce(p.shown_name, p.first_name) as name, null as "condominiumId" from person p
    where exists (select from household_member m where m.person_id = p.id and m.left_on is not null)
      and not exists (select from household_member m where m.person_id = p.id and m.left_on is null) and not ${isStaff}`,
  ...staffSearches("moderator", "coordinator", "director", "administrator"),
};

function staffSearches<R extends Role>(...roles: R[]): Record<R, string> {
  const search = (
    role: R,
  ) => `select p.id, coalesce(p.shown_name, p.first_name) as name, null as "condominiumId" from person p
    join staff_role r on r.person_id = p.id and r.role = '${role}' and r.ends_on is null where true`;
  return Object.fromEntries(roles.map((role) => [role, search(role)])) as Record<R, string>;
}

let pool: pg.Pool | undefined;

/** The database as its owner: for setting up what a test is about, never for what it claims to see. */
export function owner(): pg.Pool {
  const url = process.env["CORTILE_E2E_OWNER_URL"];
  if (!url) throw new Error("The portal of the end-to-end tests is not running.");
  return (pool ??= openPool(url, 2));
}

/** Closes the connection of this worker. */
export async function leaveDatabase(): Promise<void> {
  await pool?.end();
  pool = undefined;
}

/**
 * Somebody of a role. `turn` keeps tests that run at the same time apart: each worker takes another person, as long as
 * there are enough. `condominiumId` asks for a neighbour.
 */
export async function somebody(role: Role, turn: number, condominiumId?: number): Promise<Person> {
  const near = condominiumId === undefined ? "" : ` and m.condominium_id = ${condominiumId}`;
  const { rows } = await owner().query<Person>(`${searches[role]}${near} order by p.id`);
  const found = rows[turn % Math.max(1, rows.length)];
  if (!found) throw new Error(`The demonstration estate has nobody who is ${role}.`);
  return found;
}

/** Opens a session for a person without the sign-in screens; staff count as having passed the second factor. */
export async function openSession({ id }: Person, role: Role, reading: Reading = {}): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const hash = createHash("sha256").update(token).digest();
  const isResident = role === "tenant" || role === "committee" || role === "former";
  await owner().query(
    `update person set welcomed_at = coalesce(welcomed_at, now()), shown_name = coalesce(shown_name, first_name),
       locale = $2, letters = $3, theme = $4 where id = $1`,
    [id, reading.locale ?? "it", reading.letters ?? "a", reading.theme ?? "light"],
  );
  // Who is in has given the neighbours a name; without it the portal asks for one first.
  await owner().query(
    `insert into participant (condominium_id, person_id, shown_name)
     select m.condominium_id, p.id, p.shown_name from household_member m join person p on p.id = m.person_id
     where p.id = $1 and m.left_on is null on conflict do nothing`,
    [id],
  );
  await owner().query(
    `insert into session (token_hash, person_id, device, second_factor, sliding, expires_at)
     values ($1, $2, 'Chrome, Test', $3, $4, now() + interval '12 hours')`,
    [hash, id, !isResident, isResident],
  );
  return token;
}

/** The codes that the start printed: role, name, access code, year of birth, recovery code. */
export function printedCodes(): PrintedCode[] {
  return JSON.parse(process.env["CORTILE_E2E_CODES"] ?? "[]") as PrintedCode[];
}
