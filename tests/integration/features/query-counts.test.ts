import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { findCommitteePage } from "~/features/home/queries/committee-page.server";
import { findHomePage } from "~/features/home/queries/home-page.server";
import { countNewNotices } from "~/features/notices/queries/new-notices.server";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNotices, findSearchPlaces } from "~/features/notices/queries/notice-search.server";
import { readSearch } from "~/features/notices/queries/search-address.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import { findCondominiumList, findOfficeFigures } from "~/features/office/queries/condominium-list.server";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { type Db, openRead } from "~/platform/database.server";
import { countStatements, type Statement } from "../../support/statements.ts";
import { featurePortal, memberOf, officerOf, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let tenant: MemberActor;
let committee: MemberActor;
let officer: Actor;
let busy: number;

beforeAll(async () => {
  const { make, owner } = portal;
  const home = await residentIn(portal);
  const place = home.condominium;
  const responsible = await residentIn(portal, {}, place.id);
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: place.id });
  [tenant, committee] = [await memberOf(home), await memberOf(responsible)];
  officer = await officerOf(await make.staff("moderator", [place.territory_id]));
  for (let n = 0; n < 25; n += 1)
    await make.condominium({ territory_id: place.territory_id, municipality_id: place.municipality_id });
  await owner.query(
    `with text as (
       insert into notice (kind, importance, status, author_id, title, body, lang, published_at)
       select (array['office', 'committee'])[1 + n % 2], (array['urgent', 'normal'])[1 + n % 2], 'published', $2, 'Avviso ' || n,
         'Testo', 'it', now() - n * interval '1 minute' from generate_series(1, 300) n returning id, author_id, published_at)
     insert into posting (notice_id, condominium_id, author_id, published_at) select id, $1, author_id, published_at from text`,
    [place.id, responsible.person.id],
  );
  busy = (await owner.query<{ id: number }>("select id from posting order by published_at desc limit 1")).rows[0]!.id;
  await owner.query(
    `insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang)
     select $1, $2, $3, 'neighbour', 'Domanda ' || n, 'it' from generate_series(1, 60) n`,
    [busy, place.id, home.person.id],
  );
  await owner.query(
    `insert into notice_comment (posting_id, condominium_id, parent_id, author_id, voice, body, lang)
     select c.posting_id, c.condominium_id, c.id, c.author_id, 'neighbour', 'Risposta ' || n, 'it'
     from notice_comment c cross join generate_series(1, 30) n`,
  );
  for (let n = 0; n < 30; n += 1) await signIn(home.person.id);
});

/** The statements of one page, each in one transaction with the actor, as the portal's loaders do. */
async function statementsOf(actor: Actor, work: (db: Db) => Promise<unknown>): Promise<Statement[]> {
  const counted = await countStatements(async () => {
    const db = await openRead(actor);
    await work(db);
    await db.commit().execute();
  });
  return counted.queries;
}

/** Statements that could bring back more and more rows as the years go: no limit, and neither one row by key nor a count. */
const single = [
  /^select \* from condominium_households\(\$1\)$/,
  /^select extract\(hour from now\(\) at time zone 'Europe\/Rome'\)/,
  /"posting"\."id" = \$\d+$/,
  /"c"\."id" = \$\d+$/,
  /from "person" where "id" = \$\d+$/,
  / limit \$\d+\) as "unread"$/,
  /from office_figures\(\)$/,
];
const unbounded = (statements: Statement[]) =>
  statements
    .filter(({ text }) => !/ limit \$\d+$/.test(text) && !single.some((shape) => shape.test(text)))
    .map(({ text }) => text);

const view = { before: null, thread: null };
const wanted = readSearch(new URLSearchParams("q=avviso&comments=yes"));
const pages: [name: string, most: number, rows: number, who: () => Actor, work: (db: Db) => Promise<unknown>][] = [
  ["the home", 8, 8, () => tenant, (db) => findHomePage(db, tenant)],
  ["the number on the menu", 1, 1, () => tenant, (db) => countNewNotices(db, tenant)],
  ["the board", 8, 21, () => tenant, (db) => findNoticeList(db, tenant, tenant.home.condominiumId, "current", null)],
  [
    "the board's past",
    8,
    21,
    () => tenant,
    (db) => findNoticeList(db, tenant, tenant.home.condominiumId, "past", null),
  ],
  ["a search on the board", 8, 21, () => tenant, (db) => findNotices(db, tenant, wanted, false)],
  ["a search of the office", 8, 21, () => officer, (db) => findNotices(db, officer, wanted, true)],
  [
    "where the office can search",
    8,
    100,
    () => officer,
    (db) => findSearchPlaces(db, officer, { ...wanted, territory: 1 }),
  ],
  ["a notice with many answers", 8, 21 * 21, () => tenant, (db) => findNoticeScreen(db, tenant, busy, view)],
  ["the committee's desk", 8, 12, () => committee, (db) => findCommitteePage(db, committee)],
  ["the office's list", 8, 21, () => officer, (db) => findCondominiumList(db, officer, "glicine", null)],
  ["the office's figures", 8, 1, () => officer, (db) => findOfficeFigures(db)],
  ["a condominium for the office", 8, 1, () => officer, (db) => findCondominiumPage(db, tenant.home.condominiumId)],
  ["one's own page", 8, 50, () => tenant, (db) => findMyPage(db, tenant)],
];

describe.each(pages)("%s", (_name, most, rows, who, work) => {
  test(`asks at most ${most} times, for a bounded number of rows`, async () => {
    const statements = await statementsOf(who(), work);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length).toBeLessThanOrEqual(most);
    expect(unbounded(statements)).toEqual([]);
    for (const statement of statements) expect(statement.rows, statement.text).toBeLessThanOrEqual(rows);
  });
});

test("the counting counts, and the check for limits can fail", async () => {
  const statements = await statementsOf(tenant, (db) => db.selectFrom("notice").select("id").execute());
  expect(statements).toEqual([{ text: 'select "id" from "notice"', rows: 300 }]);
  expect(unbounded(statements)).toEqual(['select "id" from "notice"']);
});

test("a request asks who is asking once", async () => {
  const counted = await countStatements(() => memberOf({ person: { id: tenant.personId } as never }));
  expect(counted.queries.filter(({ text }) => text.startsWith("select session_actor"))).toHaveLength(1);
});

test("a screen's statements are planned once a connection, however small the board", async () => {
  const db = await openRead(tenant);
  for (let time = 0; time < 7; time += 1) await countNewNotices(db, tenant);
  const plans = await sql<{ anew: number; once: number }>`
    select custom_plans as anew, generic_plans as once from pg_prepared_statements where statement like '%as "unread"'`.execute(
    db,
  );
  await db.commit().execute();
  // The first time may have no name yet: a statement that comes once is not worth one.
  expect(plans.rows).toEqual([{ anew: 0, once: expect.toBeOneOf([6, 7]) }]);
});
