import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rolledBack, testDatabase, type TestDatabase } from "../support/database.ts";
import { type Column, readSchemaFiles, type Tables } from "../support/schema-file.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const typesOf: Record<string, Column["type"]> = {
  bigint: "number",
  integer: "number",
  numeric: "string",
  text: "string",
  boolean: "boolean",
  "timestamp with time zone": "date",
  date: "day",
  bytea: "bytes",
  jsonb: "json",
  ARRAY: "numbers",
};

type Found = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  identity: boolean;
  preset: boolean;
  checks: string[] | null;
};

/** What the real database has, said in the words of db/schema. */
async function readDatabase(client: pg.Pool | pg.PoolClient): Promise<Tables> {
  const { rows } = await client.query<Found>(`
    select c.table_name as table, c.column_name as column, c.data_type as type, c.is_nullable = 'YES' as nullable,
      c.is_identity = 'YES' and c.identity_generation = 'ALWAYS' as identity, c.column_default is not null as preset,
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
       where k.contype = 'c' and k.conrelid = c.table_name::regclass and a.attname = c.column_name) as checks
    from information_schema.columns c where c.table_schema = 'public' and c.table_name not like 'kysely_%'
      -- Words of a text as a search compares them: the database writes them, and no query reads them out.
      and c.data_type <> 'tsvector'
    order by c.table_name, c.ordinal_position`);
  const tables: Tables = {};
  for (const row of rows) {
    const values = (row.checks ?? []).flatMap(wordsOf).sort();
    const type = values.length > 0 ? "words" : typesOf[row.type];
    if (!type) throw new Error(`${row.table}.${row.column}: db/connection.ts says nothing about ${row.type}`);
    const made = row.identity ? "identity" : row.preset ? "default" : "no";
    (tables[row.table] ??= {})[row.column] = { type, values, nullable: row.nullable, made };
  }
  return tables;
}

/** The words of a check like (office = ANY (ARRAY['member'::text, 'treasurer'::text])). */
function wordsOf(check: string): string[] {
  const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(check)?.[1] ?? "";
  return [...list.matchAll(/'([^']*)'::text/g)].map((match) => match[1] ?? "");
}

const folder = new URL("../../db/", import.meta.url);
const schema = () => {
  const files = ["schema.ts", ...readdirSync(new URL("schema/", folder)).map((name) => `schema/${name}`)];
  return readSchemaFiles(files.map((name) => readFileSync(new URL(name, folder), "utf8")));
};

test("db/schema says what the database is", async () => {
  expect(schema()).toEqual(await readDatabase(db.owner));
});

test.each([
  ["a new column", "alter table notice add column extra text"],
  ["a column that may be empty now", "alter table notice alter column title drop not null"],
  ["another type", "alter table stairwell alter column name type bigint using 1"],
  ["a default", "alter table notice alter column title set default 'x'"],
  [
    "a new word in a check list",
    "alter table person drop constraint person_theme_check, add check (theme in ('system', 'light', 'dark', 'sepia'))",
  ],
  ["a new table", "create table extra (id bigint primary key)"],
])("%s is found", async (_, change) => {
  await rolledBack(db.owner, async (client) => {
    await client.query(change);
    expect(schema()).not.toEqual(await readDatabase(client));
  });
});

test("the driver reads values as db/schema says", async () => {
  const { rows } = await db.app.query(
    `select 9007199254740991::bigint as id, '2026-03-29'::date as day, now() as moment, 3.50::numeric(4,1) as rooms,
       '\\x01'::bytea as hash, '[1]'::jsonb as json, true as yes`,
  );
  expect(rows[0]).toMatchObject({ id: 9007199254740991, day: "2026-03-29", rooms: "3.5", json: [1], yes: true });
  expect([rows[0].moment, rows[0].hash]).toEqual([expect.any(Date), Buffer.from([1])]);
});
