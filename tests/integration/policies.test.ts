import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exposures } from "#db/exposure.ts";
import { migrate } from "#db/migrate.ts";
import { rolledBack, testDatabase, type TestDatabase } from "../support/database.ts";
import { buildWorld, type World } from "../support/world.ts";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await testDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

const names = async (text: string, client: pg.Pool | pg.PoolClient = db.owner) =>
  (await client.query<{ name: string }>(text)).rows.map((row) => row.name);

describe("row security", () => {
  test("is on for every table, and not forced on the owner", async () => {
    const open = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      and relname not like 'kysely_%' and (not relrowsecurity or relforcerowsecurity)`;
    expect(await names(open)).toEqual([]);
  });

  test("names exactly the tables of db/exposure.ts", async () => {
    const tables = await names(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by 1",
    );
    expect(tables).toEqual(Object.keys(exposures).sort());
  });

  test("speaks to the portal's roles by name, never to everybody", async () => {
    const rest = `select tablename || '.' || policyname as name from pg_policies
      where not roles <@ array['cortile_app', 'cortile_door', 'cortile_job', 'cortile_registry']::name[] or permissive <> 'PERMISSIVE'`;
    expect(await names(rest)).toEqual([]);
  });

  test("stays the same when the migration runs again", async () => {
    const all =
      "select format('%s %s %s %s %s', tablename, policyname, roles, qual, with_check) as name from pg_policies order by 1";
    const before = await names(all);
    expect(await migrate(db.ownerUrl)).toEqual([]);
    expect(await names(all)).toEqual(before);
  });

  test("a table that commands lock may be updated by whom it may be read", () => {
    for (const table of ["notice", "posting", "notice_comment", "person", "account_event", "initiative"]) {
      expect([table, exposures[table]?.update]).toEqual([table, exposures[table]?.read]);
    }
  });
});

describe("a new table without exposure", () => {
  test("stops the migration with its name", async () => {
    const other = await testDatabase();
    try {
      await other.owner.query("create table stray (id bigint primary key)");
      await expect(migrate(other.ownerUrl)).rejects.toThrow(/without an exposure.*: stray$/);
    } finally {
      await other.close();
    }
  });
});

describe("the roles", () => {
  test("the portal's roles own nothing", async () => {
    const owned = `
      select relname as name from pg_class where relowner::regrole::text in ('cortile_app', 'cortile_door', 'cortile_job', 'cortile_registry')
      union select proname from pg_proc where proowner::regrole::text in ('cortile_app', 'cortile_door', 'cortile_job', 'cortile_registry')
      union select nspname from pg_namespace where nspowner::regrole::text in ('cortile_app', 'cortile_door', 'cortile_job', 'cortile_registry')
      union select datname from pg_database where datdba::regrole::text in ('cortile_app', 'cortile_door', 'cortile_job', 'cortile_registry')`;
    expect(await names(owned)).toEqual([]);
  });

  test("none is powerful, and only the portal and the owner can log in", async () => {
    const { rows } = await db.owner.query(`select rolname, rolcanlogin, rolinherit from pg_roles
      where rolname like 'cortile%' and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`);
    expect(rows).toEqual([
      { rolname: "cortile_app", rolcanlogin: true, rolinherit: false },
      { rolname: "cortile_door", rolcanlogin: false, rolinherit: true },
      { rolname: "cortile_job", rolcanlogin: false, rolinherit: true },
      { rolname: "cortile_owner", rolcanlogin: true, rolinherit: true },
      { rolname: "cortile_registry", rolcanlogin: false, rolinherit: true },
    ]);
  });

  test.each([
    "create table mine (id int)",
    "create function mine() returns int language sql return 1",
    "alter table notice disable row level security",
    "drop policy notice_select on notice",
    "set role cortile_owner",
    "truncate notice",
    "select from kysely_migration",
    "create schema mine",
  ])("the portal cannot: %s", async (statement) => {
    await rolledBack(db.app, (client) =>
      expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/),
    );
  });
});

/** Foreign keys between two tables of a condominium that do not carry the condominium: they accept a parent elsewhere. */
const looseKeys = `
  with key as (
    select k.oid, k.conname, k.conrelid, k.confrelid,
      array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace),
  tied as (select conrelid, unnest(columns) as name from key where 'condominium_id' = any (columns))
  select conname as name from key
  where exists (select from pg_attribute where attrelid = conrelid and attname = 'condominium_id')
    and exists (select from pg_attribute where attrelid = confrelid and attname = 'condominium_id')
    and not 'condominium_id' = any (columns)
    and not exists (select from tied where tied.conrelid = key.conrelid and tied.name <> 'condominium_id' and tied.name = any (key.columns))
  order by 1`;

describe("a child and its parent are in the same condominium", () => {
  test("every key between them carries it", async () => {
    expect(await names(looseKeys)).toEqual([]);
  });

  test("a key that does not is found", async () => {
    await rolledBack(db.owner, async (client) => {
      await client.query("create table loose (condominium_id bigint, household_id bigint, unique (household_id))");
      await client.query(
        "alter table posting add unique (id); alter table loose add posting_id bigint references posting (id)",
      );
      expect(await names(looseKeys, client)).toEqual(["loose_posting_id_fkey"]);
    });
  });

  test.each(["dwelling", "tenancy", "household_member", "notice_comment", "notice_read"])(
    "%s: a parent elsewhere is refused, even to the owner",
    async (table) => {
      const { A, B } = world.condominiums;
      await rolledBack(db.owner, async (client) => {
        const move = client.query(`update ${table} set condominium_id = $1 where condominium_id = $2`, [B, A]);
        await expect(move).rejects.toThrow(/violates foreign key constraint/);
      });
    },
  );
});
