import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeEstate } from "#db/seeds/compose.ts";
import { demonstrationPeople, hasEstate, seedEstate } from "#db/seeds/estate.ts";
import { estateTables } from "#db/seeds/world.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { gulpease, wordCount } from "~/platform/readability";

const TODAY = new Date("2026-05-08T09:00:00Z");
/** Midnight in Rome with which that day begins: everything in the estate happened before it. */
const MIDNIGHT = new Date("2026-05-07T22:00:00Z");

let db: TestDatabase;
let twin: TestDatabase;
let milliseconds: number;
beforeAll(async () => {
  [db, twin] = [await testDatabase(), await testDatabase()];
  const before = performance.now();
  await seedEstate(db.ownerUrl, TODAY);
  milliseconds = performance.now() - before;
  // Another hour of the same day in Rome, on another date in UTC.
  await seedEstate(twin.ownerUrl, new Date("2026-05-07T22:30:00Z"));
});
afterAll(() => Promise.all([db.close(), twin.close()]));

/** The rows of a query that finds what should not be there. */
async function found(sql: string): Promise<unknown[]> {
  return (await db.owner.query(sql)).rows;
}

async function one<T>(sql: string): Promise<T> {
  return (await db.owner.query(sql)).rows[0];
}

describe("planting", () => {
  test("takes less than five seconds and is recognised", async () => {
    expect(milliseconds).toBeLessThan(5000);
    expect(await hasEstate(db.ownerUrl)).toBe(true);
  });

  test("refuses a database that holds anything", async () => {
    await expect(seedEstate(db.ownerUrl, TODAY)).rejects.toThrow("already holds data");
    const other = await testDatabase();
    await other.owner.query(
      "insert into person (registry_number, first_name, last_name, birth_year) values ('1', 'A', 'B', 1990)",
    );
    await expect(seedEstate(other.ownerUrl, TODAY)).rejects.toThrow("already holds data");
    expect(await hasEstate(other.ownerUrl)).toBe(false);
    await other.close();
  });

  test("gives the same rows on the same day, whatever the hour", async () => {
    for (const table of estateTables) {
      const dump = `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as rows from ${table} t`;
      const [mine, its] = [await db.owner.query(dump), await twin.owner.query(dump)];
      if (its.rows[0].rows !== mine.rows[0].rows) throw new Error(`${table} differs from one planting to the next.`);
    }
  });

  test("leaves counters past the planted rows", async () => {
    const { rows } = await twin.owner.query("insert into household (condominium_id) values (1) returning id");
    expect(rows[0].id).toBe((await one<{ n: number }>("select max(id) as n from household")).n + 1);
  });
});

describe("numbers", () => {
  test.each([
    ["municipality", 6],
    ["territory", 3],
    ["cluster", 9],
    ["condominium", 42],
    ["condominium where self_managed", 24],
    ["dwelling", 430],
    ["stairwell", 61],
    ["staff_role where role = 'moderator'", 3],
    ["staff_conflict", 1],
    ["company where demonstration", 1],
    ["initiative", 24],
  ])("%s: %i", async (table, count) => {
    expect(await one(`select count(*) as n from ${table}`)).toEqual({ n: count });
  });

  test("six in ten households take part, a third lives by paper, some have left", async () => {
    const shares = await one<Record<string, number>>(`
      select avg((exists (select from household_member m join participant a using (condominium_id, person_id)
          where m.household_id = t.household_id and m.left_on is null))::int)::float as taking_part,
        avg((not exists (select from household_member m join person p on p.id = m.person_id
          where m.household_id = t.household_id and p.told_by <> 'paper'))::int)::float as paper
      from tenancy t where t.ends_on is null`);
    expect(shares.taking_part).toBeCloseTo(0.6, 1);
    expect(shares.paper).toBeGreaterThan(0.3);
    expect(shares.paper).toBeLessThan(0.4);
    const left = await one<{ n: number }>("select count(*) as n from tenancy where ends_on is not null");
    expect(left.n).toBeGreaterThan(18);
  });

  test("some 600 notices, three pages and more in the first building, every state", async () => {
    const all = await one<{ n: number }>("select count(*) as n from notice");
    expect(all.n).toBeGreaterThan(560);
    expect(all.n).toBeLessThan(660);
    const first = await one<{ total: number; live: number }>(`
      select count(*) as total, count(*) filter (where status = 'published' and (valid_until is null or valid_until > '${TODAY.toISOString()}')) as live
      from notice n join posting p on p.notice_id = n.id where p.condominium_id = 1`);
    expect(first.total).toBeGreaterThanOrEqual(65);
    expect(first.live).toBeGreaterThan(40);
    const { rows } = await db.owner.query(`
      select distinct case when p.hidden_at is not null then 'hidden' when status = 'published' and valid_until < '${TODAY.toISOString()}' then 'expired' else status end as state
      from notice n join posting p on p.notice_id = n.id union select 'draft' from notice_draft order by 1`);
    expect(rows.map((row) => row.state)).toEqual(["draft", "expired", "hidden", "published", "withdrawn"]);
    expect(await found("select from notice_comment group by posting_id having count(*) = 45")).toHaveLength(1);
    expect(
      await found("select from condominium c where not exists (select from posting where condominium_id = c.id)"),
    ).toEqual([]);
  });
});

/** Every notice once for each board it hangs on. */
const hung = `select n.*, p.condominium_id, p.id as posting_id from notice n join posting p on p.notice_id = n.id`;

/** Rows that life does not make. Each query must find nothing. */
const impossible: Record<string, string> = {
  "thousandths that do not make a thousand":
    "select from dwelling group by condominium_id having sum(millesimi) <> 1000",
  "a holder who is not of the household": `select from tenancy t where not exists (
    select from household_member m where m.household_id = t.household_id and m.person_id = t.holder_id)`,
  "a tenancy that overlaps the next": `select from tenancy a join tenancy b using (dwelling_id)
    where a.id < b.id and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)`,
  "a child in the registry": "select from person where birth_year > 2008",
  "a minor who signed a contract": `select from tenancy t join person p on p.id = t.holder_id
    where extract(year from t.starts_on) < p.birth_year + 18`,
  "a member before birth": `select from household_member m join person p on p.id = m.person_id
    where extract(year from m.joined_on) < p.birth_year`,
  "a committee without its three offices today": `select from condominium c where self_managed <> (3 = (
    select count(distinct office) from committee_office o where o.condominium_id = c.id and office <> 'member'
      and starts_on <= '2026-05-08' and (ends_on is null or ends_on >= '2026-05-08')))`,
  "a participant before moving in": `select from participant a join household_member m using (condominium_id, person_id)
    where first_entered_at < m.joined_on`,
  "two neighbours with one name": "select from participant group by condominium_id, shown_name having count(*) > 1",
  "a neighbour's notice by a stranger": `select from hung n where kind <> 'office' and not exists (
    select from participant a where a.condominium_id = n.condominium_id and a.person_id = n.author_id
      and a.first_entered_at < n.created_at)`,
  "a notice by somebody who had left": `select from hung n
    join household_member m on m.person_id = n.author_id and m.condominium_id = n.condominium_id
    where n.kind <> 'office' and n.created_at > m.left_on`,
  "a committee notice by somebody out of office": `select from hung n where kind = 'committee' and not exists (
    select from committee_office o where o.condominium_id = n.condominium_id and o.person_id = n.author_id
      and n.created_at between o.starts_on and coalesce(o.ends_on + 1, 'infinity'))`,
  "an office notice from another territory": `select from hung n join condominium c on c.id = n.condominium_id
    where n.kind = 'office' and not exists (
      select from staff_territory s where s.person_id = n.author_id and s.territory_id = c.territory_id)`,
  "an office notice by who lives there": `select from hung n
    join staff_conflict x on x.person_id = n.author_id and x.condominium_id = n.condominium_id where n.kind = 'office'`,
  "a comment before its notice": `select from notice_comment c join hung n on n.posting_id = c.posting_id
    where c.created_at <= n.published_at`,
  "an answer to an answer, or before its question": `select from notice_comment r
    join notice_comment q on q.id = r.parent_id
    where q.parent_id is not null or r.created_at <= q.created_at or r.id < q.id`,
  "a comment by a stranger": `select from notice_comment c where voice <> 'office' and not exists (
    select from participant a where a.condominium_id = c.condominium_id and a.person_id = c.author_id
      and a.first_entered_at < c.created_at)`,
  "a tenant who speaks as the office": `select from notice_comment c where voice = 'office' and not exists (
    select from staff_role s where s.person_id = c.author_id)`,
  "a poster before its notice, or by somebody out of office": `select from posting_display d join hung n on n.posting_id = d.posting_id
    where d.posted_at < n.published_at or not exists (select from committee_office o where o.person_id = d.posted_by
      and o.condominium_id = d.condominium_id and d.posted_at between o.starts_on and coalesce(o.ends_on + 1, 'infinity'))`,
  "a reader or an answer of a notice that waits": `select from hung n
    where n.published_at > '2026-05-09' and (exists (select from notice_read r where r.posting_id = n.posting_id)
      or exists (select from notice_comment c where c.posting_id = n.posting_id))`,
  "a read before publication": `select from notice_read r join hung n on n.posting_id = r.posting_id
    where r.read_at <= n.published_at`,
  "a read for a household of others": `select from notice_read r where not exists (
    select from household_member m where m.household_id = r.household_id and m.person_id = r.person_id)`,
  "an e-mail that nobody confirmed": "select from person where (told_by = 'email') <> (email_confirmed_at is not null)",
  "a language that is not offered": "select from person where locale not in ('it', 'en', 'ar')",
};

test.each(Object.entries(impossible))("there is not: %s", async (_, sql) => {
  expect(await found(`with hung as (${hung}) ${sql}`)).toEqual([]);
});

test("nothing happened today or later", async () => {
  const columns = (await found(`
    select table_name as t, column_name as c from information_schema.columns where table_schema = 'public'
      and data_type = 'timestamp with time zone' and table_name = any ('{${estateTables.join(",")}}')
      and column_name not in ('valid_until', 'pinned_until', 'support_until', 'answer_due_at')`)) as {
    t: string;
    c: string;
  }[];
  expect(columns.length).toBeGreaterThan(8);
  for (const { t, c } of columns) {
    expect(
      // What waits for its hour comes out on another day.
      await found(
        `select '${t}.${c}' as late from ${t} where ${c} >= '${MIDNIGHT.toISOString()}'
          and ('${c}' <> 'published_at' or ${c} < '${MIDNIGHT.toISOString()}'::timestamptz + interval '2 days') limit 1`,
      ),
    ).toEqual([]);
  }
});

test("whom the start screen offers is there, in the role it says", async () => {
  for (const { role, registryNumber, firstName, birthYear, welcomed } of demonstrationPeople) {
    const { rows } = await db.owner.query(
      `select first_name, birth_year, welcomed_at is not null as welcomed,
        array(select role from staff_role s where s.person_id = p.id) as staff,
        exists (select from household_member m where m.person_id = p.id and m.left_on is null) as lives,
        exists (select from committee_office o where o.person_id = p.id and o.starts_on <= $2 and (o.ends_on is null or o.ends_on >= $2)) as committee
      from person p where registry_number = $1`,
      [registryNumber, TODAY],
    );
    expect(rows).toMatchObject([{ first_name: firstName, birth_year: birthYear, welcomed }]);
    const [{ staff, lives, committee }] = rows;
    if (role === "tenant") expect([lives, committee, staff]).toEqual([true, false, []]);
    else if (role === "committee") expect([lives, committee]).toEqual([true, true]);
    else if (role === "former") expect([lives, staff]).toEqual([false, []]);
    else expect(staff).toEqual([role]);
  }
});

/** Tax code, bank account, telephone, number plate, flat number, e-mail. */
const personal = [
  /\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b/i,
  /\bIT\d{2}[A-Z]\d{10}/i,
  /\d[\d .-]{5,}\d/,
  /\b[A-Z]{2} ?\d{3} ?[A-Z]{2}\b/,
  /\b(interno|int\.|appartamento|flat|apartment) ?\d/i,
  /@/,
];

/** The words of a draft as its form left them. */
const written = ({ words }: { words: unknown }) =>
  words as Record<"title" | "body" | "lang" | "what" | "when" | "where" | "todo", string>;

describe("words", () => {
  // One day of every month, and the turns of the year: texts depend on the season.
  const days = "01-01 01-20 02-28 03-15 04-06 05-08 06-24 07-19 08-15 09-10 10-26 11-22 12-27".split(" ");
  const estates = days.map((day) => composeEstate(new Date(`2026-${day}T12:00:00Z`)));

  test("neighbours never see the same text twice", () => {
    for (const { notice, posting, notice_comment } of estates) {
      const texts = new Map(notice.map((one) => [one.id, one]));
      // Every text hangs somewhere.
      expect(new Set(posting.map((one) => one.notice_id)).size).toBe(notice.length);
      for (const key of ["title", "body"] as const) {
        const hung = posting.map((one) => `${one.condominium_id} ${texts.get(one.notice_id)![key]}`);
        expect(new Set(hung).size).toBe(posting.length);
      }
      const comments = new Set(notice_comment.map((one) => `${one.posting_id} ${one.body}`));
      expect(comments.size).toBe(notice_comment.length);
    }
  });

  test("no text holds the data of a person", () => {
    const texts = new Set(
      estates.flatMap(({ notice, notice_draft, notice_comment, initiative, initiative_answer, ...beside }) => [
        ...notice.flatMap((n) => [n.title, n.body, n.brief_what, n.brief_when, n.brief_where, n.brief_todo]),
        ...notice_draft.map(written).flatMap((d) => [d.title, d.body, d.what, d.when, d.where, d.todo]),
        ...notice_comment.map((comment) => comment.body),
        ...initiative.flatMap((i) => [i.title, i.missing, i.place, i.why, i.proposal, i.benefit, i.cost_words]),
        ...initiative_answer.flatMap((answer) => [answer.reasons, answer.conditions, answer.follows]),
        ...[...beside.initiative_comment, ...beside.initiative_update].map(({ body }) => body),
        ...beside.initiative_offer.map(({ words }) => words),
        ...beside.initiative_step.flatMap(({ title, owner_words }) => [title, owner_words ?? ""]),
        ...beside.initiative_expense.flatMap(({ what, removed_reason }) => [what, removed_reason ?? ""]),
      ]),
    );
    const names = estates[0]?.person.map((one) => `${one.first_name} ${one.last_name}`) ?? [];
    for (const text of texts) {
      for (const pattern of personal) expect(text).not.toMatch(pattern);
      expect(text).not.toMatch(/undefined|NaN|\$\{|'/);
      expect(names.find((name) => text.includes(name))).toBeUndefined();
    }
  });

  test("Italian notices are easy to read", () => {
    for (const { notice, notice_draft } of estates) {
      const hard = [...notice, ...notice_draft.map(written)].filter(
        (one) => one.lang === "it" && wordCount(one.body) > 7 && gulpease(`${one.title}. ${one.body}`) < 70,
      );
      expect(hard.map((one) => one.title)).toEqual([]);
    }
  });
});
