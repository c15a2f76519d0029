import { sql } from "kysely";
import { beforeAll, test } from "vitest";
import { findNotices } from "~/features/notices/queries/notice-search.server";
import { readSearch } from "~/features/notices/queries/search-address.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { openRead } from "~/platform/database.server";
import { featurePortal, memberOf, officerOf, residentIn } from "../support/feature-portal.ts";

const condominiums = 1500;
const notices = 60_000;
const postings = 90_000;
const answers = 60_000;
const rounds = 30;

const portal = featurePortal();
let tenant: MemberActor;
let coordinator: Actor;
let ids: number[];

/** A text of so many words: some are in every other notice, some in one of thousands. */
const body = (n: string, words = 130) => `(
  select string_agg(case when w % 29 = 0 and (${n} + w) % 4 = 0 then 'acqua' when w % 31 = 0 and (${n} * 7 + w) % 40 = 0 then 'ascensore'
    when w = 64 and ${n} % 3000 = 7 then 'melograno' else 'parola' || ((${n}::bigint * 7919 + w * w * 104729) % 6007) end, ' ')
  from generate_series(1, ${words}) w)`;

beforeAll(async () => {
  const { make, owner } = portal;
  const home = await residentIn(portal);
  const { municipality_id, id: place } = home.condominium;
  const author = home.person.id;
  await owner.query(`insert into territory (name) select 'Zona larga ' || n from generate_series(1, 4) n`);
  await owner.query(
    `insert into condominium (territory_id, municipality_id, code, street, house_number, storeys, columns, plaster)
     select (array(select id from territory order by id))[1 + n % 5], $1, 'L' || n, 'Via Larga', n::text, 4, 5, 'ochre' from generate_series(2, $2) n`,
    [municipality_id, condominiums],
  );
  await owner.query(
    `insert into notice (kind, status, author_id, title, brief_what, body, lang, published_at)
     select (array['office', 'committee', 'neighbour'])[1 + n % 3], 'published', $1, 'Avviso numero ' || n,
       case when n % 2 = 0 then 'Riguarda tutti' else '' end, ${body("n")}, (array['it', 'it', 'it', 'en', 'ar'])[1 + n % 5],
       now() - n * interval '45 minutes' from generate_series(1, $2) n`,
    [author, notices],
  );
  await owner.query(
    `insert into posting (notice_id, condominium_id, author_id, published_at)
     select n.id, c.id, n.author_id, n.published_at
     from (select *, row_number() over (order by id) as at from notice) n
     cross join lateral generate_series(0, case when n.at % 2 = 0 then 1 else 0 end) board
     join (select id, row_number() over (order by id) as at from condominium) c on c.at = 1 + (n.at * 13 + board * 101) % $1`,
    [condominiums],
  );
  // The own condominium has hung up much more than others.
  await owner.query(
    `insert into posting (notice_id, condominium_id, author_id, published_at)
     select id, $1, author_id, published_at from notice where id % 150 = 1 on conflict do nothing`,
    [place],
  );
  await owner.query(
    `insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang)
     select g.id, g.condominium_id, $1, 'neighbour', 'Grazie ' || ${body("g.id", 25)}, 'it' from posting g order by g.id limit $2`,
    [author, answers],
  );
  await owner.query(
    `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
     select id, 'ro', title, 'Alt text ' || id, 'person', 1, author_id from notice where id % 5 = 0`,
  );
  await owner.query("vacuum analyze");
  tenant = await memberOf(home);
  const territories = await owner.query<{ id: number }>("select id from territory");
  coordinator = await officerOf(
    await make.staff(
      "coordinator",
      territories.rows.map(({ id }) => id),
    ),
  );
  ids = (await owner.query<{ id: number }>("select id from notice order by md5(id::text) limit 20")).rows.map(
    ({ id }) => id,
  );
}, 900_000);

async function timesOf(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(rounds / 2)]!, p95: times[Math.floor(rounds * 0.95)]! };
}

const searches: [string, () => Actor, Record<string, string>, office: boolean][] = [
  ["member, common word", () => tenant, { q: "acqua" }, false],
  ["member, rare word", () => tenant, { q: "melograno" }, false],
  ["member, rare word, answers too", () => tenant, { q: "melograno", comments: "yes" }, false],
  ["member, no such word", () => tenant, { q: "inesistente", comments: "yes" }, false],
  ["office, common word", () => coordinator, { q: "acqua" }, true],
  ["office, less common word", () => coordinator, { q: "ascensore" }, true],
  ["office, rare word", () => coordinator, { q: "melograno" }, true],
  ["office, rare word, answers too", () => coordinator, { q: "melograno", comments: "yes" }, true],
  ["office, two words", () => coordinator, { q: "acqua ascensore parola77" }, true],
  ["office, beginning of every word", () => coordinator, { q: "par", from: "2021-01-01", to: "2022-12-31" }, true],
  ["office, common word, an old month", () => coordinator, { q: "acqua", to: "2023-01-31" }, true],
  ["office, common word, one language", () => coordinator, { q: "acqua", lang: "en", kind: "committee" }, true],
  ["office, no such word", () => coordinator, { q: "inesistente", comments: "yes" }, true],
];

test(`search in ${notices} notices on ${postings} boards of ${condominiums} condominiums`, async () => {
  const base = await timesOf(async () => {
    const db = await openRead(tenant);
    await portal.owner.query("select * from notice where id = any ($1)", [ids]);
    await db.commit().execute();
  });
  process.stdout.write(`20 rows by key: p50 ${base.p50.toFixed(1)} ms, p95 ${base.p95.toFixed(1)} ms\n`);
  for (const [name, who, query, office] of searches) {
    let rows = 0;
    const one = await timesOf(async () => {
      const db = await openRead(who());
      rows = (await findNotices(db, who(), readSearch(new URLSearchParams(query)), office)).found.length;
      await db.commit().execute();
    });
    process.stdout.write(
      `${name}: ${rows} rows, p50 ${one.p50.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms, ${(one.p50 / base.p50).toFixed(1)} times the base\n`,
    );
  }
  // The same question to the tables themselves: row security asks about every row before words may be compared.
  const db = await openRead(coordinator);
  const plan = await sql<{ "QUERY PLAN": string }>`explain (analyze, costs off) select n.id from notice n
    join posting g on g.notice_id = n.id where n.search @@ 'melograno'::tsquery order by n.published_at desc limit 21`.execute(
    db,
  );
  await db.rollback().execute();
  const lines = plan.rows.map((row) => row["QUERY PLAN"]);
  const index = lines.some((line) => line.includes("notice_search")) ? "with" : "without";
  process.stdout.write(`past the function, ${index} the index of words: ${lines.at(-1)}\n`);
});
