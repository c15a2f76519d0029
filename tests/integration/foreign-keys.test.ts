import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rolledBack, testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Foreign keys without a whole (not partial) index that starts with their columns: deleting a parent would scan. */
async function uncovered(client: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(`
    select format('%s.%s', k.conrelid::regclass, k.conname) as key from pg_constraint k
    join pg_namespace n on n.oid = k.connamespace and n.nspname = 'public'
    where k.contype = 'f' and not exists (
      select from pg_index i
      where i.indrelid = k.conrelid and i.indpred is null and i.indisvalid
        and k.conkey <@ (i.indkey::int2[])[0:cardinality(k.conkey) - 1])
    order by 1`);
  return rows.map((row) => row.key);
}

test("every foreign key is covered by the leading columns of an index", async () => {
  expect(await uncovered(db.owner)).toEqual([]);
});

test("there are foreign keys to look at", async () => {
  const { rows } = await db.owner.query("select count(*) as n from pg_constraint where contype = 'f'");
  expect(rows[0].n).toBeGreaterThan(20);
});

test.each([
  ["none", ""],
  ["an index on other columns first", "create index on bad (note, municipality_id)"],
  ["a partial index", "create index on bad (municipality_id) where note is null"],
])("a foreign key with %s is found", async (_, index) => {
  await rolledBack(db.owner, async (client) => {
    await client.query(`create table bad (municipality_id bigint references municipality, note text); ${index}`);
    expect(await uncovered(client)).toContain("bad.bad_municipality_id_fkey");
  });
});
