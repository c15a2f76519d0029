import pg from "pg";
import type { Passwords } from "./passwords.ts";

/**
 * Makes what a server of one's own gets from seven lines of SQL in the README: five roles, one membership, one database.
 * Safe to repeat, so that an interrupted first start is completed by the next one.
 */
export async function ensureRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select rolname as name from pg_roles where rolname like 'cortile%' union all select 'db' from pg_database where datname = 'cortile'",
    );
    const have = new Set(rows.map((row) => row.name));
    const lacking = STEPS(passwords).filter(([name]) => !have.has(name));
    for (const [, statement] of lacking) await client.query(statement);
    if (lacking.length > 0) await client.query("grant cortile_door, cortile_job, cortile_registry to cortile_app");
  } finally {
    await client.end();
  }
}

const STEPS = ({ owner, app }: Passwords): [name: string, statement: string][] => [
  ["cortile_owner", `create role cortile_owner login password ${pg.escapeLiteral(owner)}`],
  ["cortile_app", `create role cortile_app login noinherit password ${pg.escapeLiteral(app)}`],
  ["cortile_door", "create role cortile_door nologin"],
  ["cortile_job", "create role cortile_job nologin"],
  ["cortile_registry", "create role cortile_registry nologin"],
  ["db", "create database cortile owner cortile_owner"],
];
