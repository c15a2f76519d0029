import { afterAll, beforeAll, expect, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { hasScale, seedScale } from "#db/seeds/scale.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

const few = { condominiums: 60, notices: 600, comments: 3000 };
const tables = ["person", "tenancy", "household_member", "notice", "posting", "notice_comment", "notice_read"];
const kept = `select indexdef as what from pg_indexes where schemaname = 'public'
  union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
  where connamespace = 'public'::regnamespace order by 1`;

let db: TestDatabase;
let twin: TestDatabase;
let before: unknown[];
const hadScale: boolean[] = [];
beforeAll(async () => {
  [db, twin] = [await testDatabase(), await testDatabase()];
  before = (await db.owner.query(kept)).rows;
  for (const { ownerUrl } of [db, twin]) {
    await seedEstate(ownerUrl);
    hadScale.push(await hasScale(ownerUrl));
    await seedScale(ownerUrl, few);
  }
});
afterAll(() => Promise.all([db.close(), twin.close()]));

const added = async (of: TestDatabase, table: string) => {
  const key = { notice_read: "posting_id", household_member: "person_id" }[table] ?? "id";
  const { rows } = await of.owner.query<{ count: number; rows: string }>(
    `select count(*)::int as count, md5(string_agg(t::text, '|' order by t::text)) as rows
     from (select * from ${table} where ${key} > 1000000) t`,
  );
  return rows[0];
};

test("as many as asked are added, the same each time", async () => {
  expect([...hadScale, await hasScale(db.ownerUrl)]).toEqual([false, false, true]);
  for (const table of tables.filter((one) => one !== "person")) {
    expect(await added(twin, table), table).toEqual(await added(db, table));
  }
  expect((await added(db, "notice"))?.count).toBe(few.notices);
  expect((await added(db, "notice_comment"))?.count).toBe(few.comments);
  expect((await added(db, "posting"))?.count).toBe(few.notices + (few.notices / 50) * 10);
});

test("no index and no reference is lost, and the counters go on after what was added", async () => {
  expect((await db.owner.query(kept)).rows).toEqual(before);
  const { rows } = await db.owner.query("insert into territory (name) values ('Nuova') returning id");
  expect(rows[0].id).toBe(1_000_005);
});

test("answers are given by people of the house, to the first of their thread", async () => {
  const { rows } = await db.owner.query(
    `select count(*)::int as strangers from notice_comment k
     where k.id > 1000000 and not exists (select from household_member m where m.person_id = k.author_id and m.condominium_id = k.condominium_id)`,
  );
  expect(rows[0].strangers).toBe(0);
  const threads = await db.owner.query(
    `select count(*)::int as replies, count(*) filter (where parent.parent_id is not null)::int as deep
     from notice_comment k join notice_comment parent on parent.id = k.parent_id where k.id > 1000000`,
  );
  expect(threads.rows[0].replies).toBeGreaterThan(500);
  expect(threads.rows[0].deep).toBe(0);
});

test("a second time is refused whole", async () => {
  await expect(seedScale(db.ownerUrl, few)).rejects.toThrow("territory");
  expect((await added(db, "notice"))?.count).toBe(few.notices);
});
