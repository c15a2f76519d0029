import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { Page } from "playwright/test";
import { openSession, owner, type Person, type Reading, type Role } from "./people.ts";

/** The building of the demonstration in which most is going on: Via dei Tre Glicini 14. */
export const glicini = "FI-01";

/** Somebody of the demonstration by first name, who lives in the condominium with this code. */
export async function neighbour(firstName: string, code = glicini): Promise<Person> {
  return one<Person>(
    `select p.id, coalesce(p.shown_name, p.first_name) as name, c.id as "condominiumId" from person p
     join household_member m on m.person_id = p.id and m.left_on is null
     join condominium c on c.id = m.condominium_id where p.first_name = $1 and c.code = $2`,
    [firstName, code],
  );
}

/**
 * A new member of staff, so that tests that run at the same time do not change each other's language and letters.
 * Territories: all of them, or those named.
 */
export async function newStaff(role: Exclude<Role, "tenant" | "committee" | "former">, ...territories: number[]) {
  const number = `TEST-${process.pid}-${randomInt(1e9)}`;
  const person = await one<Person>(
    `insert into person (registry_number, first_name, last_name, birth_year, shown_name, sign_in_name, welcomed_at)
     values ($1, 'Prova', 'Ufficio', 1980, 'Prova U.', lower($1), now())
     returning id, shown_name as name, null as "condominiumId"`,
    [number],
  );
  await owner().query("insert into staff_role (person_id, role, starts_on) values ($1, $2, current_date - 1)", [
    person.id,
    role,
  ]);
  await owner().query(
    `insert into staff_territory (person_id, territory_id)
     select $1, id from territory where $2 <> 'administrator' and (cardinality($3::bigint[]) = 0 or id = any($3))`,
    [person.id, role, territories],
  );
  return { ...person, signInName: number.toLowerCase() };
}

/** Gives a page the session of a person, without the sign-in screens. */
export async function enter(page: Page, person: Person, role: Role, reading: Reading = {}): Promise<void> {
  const value = await openSession(person, role, reading);
  if (person.condominiumId !== null) {
    // Who lives there has a face there: without one the door leads to the welcome.
    await owner().query(
      `insert into participant (condominium_id, person_id, shown_name)
       select $1, id, coalesce(shown_name, first_name) from person where id = $2 on conflict do nothing`,
      [person.condominiumId, person.id],
    );
  }
  const url = process.env["CORTILE_E2E_URL"] ?? "";
  await page.context().addCookies([{ name: "cortile", value, url, httpOnly: true, sameSite: "Lax" }]);
}

/** A passphrase for somebody, as if set long ago. @returns the name to enter with */
export async function givePassphrase({ id }: Person, passphrase: string): Promise<string> {
  const argon2 = await hash(passphrase);
  await owner().query(
    `insert into passphrase (person_id, argon2_hash) values ($1, $2)
     on conflict (person_id) do update set argon2_hash = excluded.argon2_hash`,
    [id, argon2],
  );
  const { name } = await one<{ name: string }>(
    "update person set sign_in_name = coalesce(sign_in_name, 'prova-' || id) where id = $1 returning sign_in_name as name",
    [id],
  );
  return name;
}

/**
 * All tests come from one address, which may knock twenty times an hour: before a test that goes through the door itself
 * the earlier tries are forgotten.
 */
export async function forgetTries(): Promise<void> {
  await owner().query("delete from throttle");
}

/** As on the day the letter came: never been in, no name, no way back, no known browser. */
export async function neverEntered({ id }: Person): Promise<void> {
  await owner().query(
    "update person set welcomed_at = null, shown_name = null, sign_in_name = null, locale = 'it', letters = 'a' where id = $1",
    [id],
  );
  for (const table of ["passphrase", "known_device", "account_event", "session", "participant"]) {
    await owner().query(`delete from ${table} where person_id = $1`, [id]);
  }
}

/** The only row of a question to the database. */
export async function one<Row extends object>(sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await owner().query<Row>(sql, values);
  if (rows[0] === undefined) throw new Error(`Nothing found: ${sql}`);
  return rows[0];
}

/** How many comments with exactly these words there are. */
export async function commentsSaying(body: string): Promise<number> {
  return (await one<{ n: number }>("select count(*)::int as n from notice_comment where body = $1", [body])).n;
}
