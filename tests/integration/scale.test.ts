import { afterAll, beforeAll, expect, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { hasScale, seedScale } from "#db/seeds/scale.ts";
import { initiativeStates } from "~/features/initiatives/model";
import { testDatabase, type TestDatabase } from "../support/database.ts";

const few = { condominiums: 60, notices: 600, comments: 3000, initiatives: 400 };
const tables = [
  "person",
  "tenancy",
  "household_member",
  "notice",
  "posting",
  "notice_comment",
  "notice_read",
  "initiative",
  "initiative_comment",
  "initiative_offer",
  "initiative_step",
];
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

/** What ideas never are; each query finds those that are. */
const impossible: Record<string, string> = {
  "a number that the functions do not count": `select from initiative i, supports_that_count(i.id) c
    where i.id > 1000000 and (c.persons, c.dwellings) <> (i.supporters, i.supporting_dwellings)`,
  "a share of other dwellings than those that are held": `select from initiative i where i.id > 1000000 and published_at is not null
    and (dwellings, needed) <> (select count(*)::int, ceil(count(*) / 3.0)::int from tenancy t where t.condominium_id = i.condominium_id)`,
  "a threshold that its dwellings do not cross": `select from initiative i where i.id > 1000000 and case when threshold_at is null
      then supporting_dwellings >= needed
      else (select count(distinct dwelling_id) from initiative_support s where s.initiative_id = i.id and supported_at <= threshold_at) < needed
        or (select count(distinct dwelling_id) from initiative_support s where s.initiative_id = i.id and supported_at < threshold_at) >= needed end`,
  "a story that says other numbers": `select from initiative_event e join initiative i on i.id = e.initiative_id
    where e.initiative_id > 1000000 and act = 'reach' and (at, (details->>'dwellings')::int, (details->>'persons')::int) <>
      (select i.threshold_at, count(distinct dwelling_id)::int, count(*)::int from initiative_support s where s.initiative_id = i.id and supported_at <= i.threshold_at)`,
  "an act out of order": `select from (select act, row_number() over w as turn, at <= lag(at) over w as late
      from initiative_event where initiative_id > 1000000 window w as (partition by initiative_id order by id)) story
    where late or (turn = 1) <> (act = 'publish')`,
  "something that happens tomorrow": `select from initiative_event where at > now() union all
    select from initiative_support where supported_at > now()`,
  "a time that should be up": `select from initiative where id > 1000000 and state = 'gathering' and support_until <= now()`,
  "who answers the own idea": "select from initiative where id > 1000000 and owner_id = author_id",
  "a reply elsewhere than under the first of its thread, or before it": `select from initiative_comment r join initiative_comment q on q.id = r.parent_id
    where r.id > 1000000 and (q.parent_id is not null or r.created_at <= q.created_at)`,
  "words about an idea that is not out, over or of tomorrow": `select from initiative_comment c join initiative i on i.id = c.initiative_id
    where c.id > 1000000 and (c.created_at <= i.published_at or c.created_at >= coalesce(i.closed_at, now()))`,
  "somebody who speaks in the voice of others": `select from initiative_comment c join initiative i on i.id = c.initiative_id
    where c.id > 1000000 and (c.voice = 'promoter') <> (c.author_id = i.author_id)`,
  "a step that the story does not tell of": `select from initiative_step s where id > 1000000 and (select count(*) from initiative_event e
    where e.initiative_id = s.initiative_id and act = 'step' and (details->>'step')::bigint = s.id) <> 1`,
  "a stranger who talks or helps": `select from (select author_id as who, condominium_id from initiative_comment where id > 1000000
      union all select person_id, condominium_id from initiative_offer where id > 1000000) k
    where not exists (select from household_member m where m.person_id = k.who and m.condominium_id = k.condominium_id)`,
  "a stranger's idea or support": `select from (select author_id as who, condominium_id from initiative where id > 1000000
      union all select person_id, condominium_id from initiative_support where initiative_id > 1000000) k
    where not exists (select from household_member m where m.person_id = k.who and m.condominium_id = k.condominium_id)`,
};
test.each(Object.entries(impossible))("there is not: %s", async (_, sql) => {
  expect((await db.owner.query(sql)).rows).toEqual([]);
});

test("ideas in every state, three in a hundred in the tower, one with all its adults behind it", async () => {
  expect((await added(db, "initiative"))?.count).toBe(few.initiatives);
  const states = await db.owner.query("select distinct state from initiative where id > 1000000");
  expect(new Set(states.rows.map(({ state }) => state))).toEqual(new Set(initiativeStates));
  const { rows } = await db.owner.query(
    `select count(*)::int as ideas, max(supporters) as most,
       (select count(*)::int from household_member m where m.condominium_id = 1000021) as adults
     from initiative where condominium_id = 1000021 and id <= 1000000 + $1`,
    [few.initiatives * 0.03],
  );
  expect(rows[0].ideas).toBe(few.initiatives * 0.03);
  expect(rows[0].most).toBe(rows[0].adults);
  expect(rows[0].most).toBeGreaterThan(600);
});

test("one idea of the tower has 2,000 comments, others a few; those under way have help and steps", async () => {
  const { rows } = await db.owner.query(
    `select initiative_id as idea, condominium_id as house, count(*)::int as words from initiative_comment where id > 1000000 group by 1, 2 order by 3 desc`,
  );
  expect(rows[0]).toEqual({ idea: 1_000_004, house: 1_000_021, words: 2000 });
  expect(rows.length).toBeGreaterThan(few.initiatives / 20);
  const under = await db.owner.query(
    `select count(*)::int as ideas, sum((select count(*) from initiative_step s where s.initiative_id = i.id))::int as steps
     from initiative i where id > 1000000 and state = 'in_progress'`,
  );
  expect(under.rows[0].steps).toBe(2 * under.rows[0].ideas);
});

test("a second time is refused whole", async () => {
  await expect(seedScale(db.ownerUrl, few)).rejects.toThrow("territory");
  expect((await added(db, "notice"))?.count).toBe(few.notices);
});
