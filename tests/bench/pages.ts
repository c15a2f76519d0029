import pg from "pg";
import { afterAll, beforeAll, inject, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { seedScale } from "#db/seeds/scale.ts";
import { withDatabase } from "../support/cluster.ts";
import { featurePortal, median, signIn } from "../support/feature-portal.ts";
import {
  latencies,
  type MeasuredPortal,
  type Page,
  percentile,
  type Sent,
  startPortal,
  throughput,
} from "./support/portal.ts";
import { report } from "./support/report.ts";

const rounds = 5;
const round = 3000;
const perSecond = 50;
const seconds = 20;

const portal = featurePortal();
let subject: MeasuredPortal;
let constant: MeasuredPortal;
let pages: Record<string, Page>;
let small: Record<string, number>;

const one = async (query: string) => (await portal.owner.query<{ id: number }>(query)).rows[0]!.id;
const cookieOf = async (personId: number, secondFactor = false) =>
  `cortile=${(await signIn(personId, secondFactor)).token}`;

/** The screens people open most, as Rosa of the demonstration estate and as an officer of all territories. */
async function screens(): Promise<Record<string, Page>> {
  const rosa = await one("select person_id as id from participant where shown_name = 'Rosa B.' order by 1 limit 1");
  const talk = await one(
    `select k.posting_id as id from notice_comment k join participant p using (condominium_id) where p.person_id = ${rosa}
     group by 1 order by abs(count(*) - 200) limit 1`,
  );
  const territories = (await portal.owner.query<{ id: number }>("select id from territory order by id")).rows;
  const staff = await portal.make.staff(
    "coordinator",
    territories.map(({ id }) => id),
  );
  const [tenant, office] = [await cookieOf(rosa), await cookieOf(staff.id, true)];
  return {
    "sign-in": { address: "/sign-in" },
    "tenant: home": { address: "/home", cookie: tenant },
    "tenant: notices": { address: "/notices", cookie: tenant },
    "tenant: a notice": { address: `/notices/${talk}`, cookie: tenant },
    "tenant: search": { address: "/notices/search?q=acqua", cookie: tenant },
    "office: notices": { address: "/office/notices", cookie: office },
    "office: search": { address: "/office/notices/search?q=acqua", cookie: office },
  };
}

/** Milliseconds of a page when nothing else is asked: the middle of many. */
async function alone(page: Page): Promise<number> {
  await throughput(subject, [page], 500, 1);
  const rates: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) rates.push(await throughput(subject, [page], 1000, 1));
  return 1000 / median(rates);
}

beforeAll(async () => {
  process.env["DATABASE_URL"] = portal.appUrl;
  await seedEstate(portal.ownerUrl);
  await portal.owner.query("vacuum analyze");
  subject = await startPortal();
  small = {};
  for (const [name, page] of Object.entries(await screens())) small[name] = await alone(page);
  if (!process.env["CORTILE_BENCH_SMALL"]) await seedScale(portal.ownerUrl);
  // What a database does by itself soon after so much was written would run beside what is measured.
  await portal.owner.query("vacuum analyze");
  // Plans that were kept were made for a small estate.
  await subject.stop();
  [subject, constant] = [await startPortal(), await startPortal({ frozen: true })];
  pages = await screens();
}, 900_000);
afterAll(async () => {
  await subject?.stop();
  await constant?.stop();
});

/** What one page asks of the database, in order. */
async function statementsOf(page: Page): Promise<Sent[]> {
  // Once for what is only asked at the first request of all, once for what each page asks.
  await throughput(subject, [page], 300, 1);
  await subject.ask({ what: "record", address: page.address });
  await throughput(subject, [page], 1, 1);
  return (await subject.ask({ what: "recorded", address: page.address })).sent!;
}

const control = /^(begin|start transaction|commit|rollback)\b/i;
const asking = /^select\s+set_config\(/i;

/** Pages a second that the statements alone allow: as the portal sends them, or without row security and transactions. */
async function replay(url: string, sent: Sent[], bare: boolean, at: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: at });
  const queries = bare ? sent.filter(({ text }) => !control.test(text) && !asking.test(text)) : sent;
  const actor = sent.find(({ text }) => asking.test(text));
  let count = 0;
  const end = performance.now() + round;
  const from = performance.now();
  const work = async () => {
    const client = await pool.connect();
    // For the functions that ask who is there: once a connection, not once a page.
    if (bare && actor)
      await client.query({ ...actor, name: undefined, text: actor.text.replaceAll(", true)", ", false)") });
    while (performance.now() < end) {
      for (const statement of queries) await client.query({ ...statement });
      count += 1;
    }
    client.release();
  };
  await Promise.all(Array.from({ length: at }, work));
  await pool.end();
  return (count * 1000) / (performance.now() - from);
}

const round1 = (number: number, digits = 0) => number.toFixed(digits);

/** How long pages are waited for; nothing when so many a second cannot be had, because the queue would only grow. */
async function waits(asked: readonly Page[], rate: number): Promise<string[]> {
  if (rate < perSecond * 1.1) return ["", "", ""];
  const times = await latencies(subject, asked, perSecond, seconds);
  return [0.5, 0.95, 0.99].map((share) => round1(percentile(times, share), 1));
}

test("pages over HTTP at the scale of a province", async () => {
  const superuser = withDatabase(inject("cluster").superuserUrl, new URL(portal.ownerUrl).pathname.slice(1));
  const rows: string[][] = [];
  for (const [name, page] of Object.entries(pages)) {
    for (const site of [subject, constant]) await throughput(site, [page], 1000);
    const rates: [number, number][] = [];
    for (let turn = 0; turn < rounds; turn += 1) {
      rates.push([await throughput(subject, [page], round), await throughput(constant, [page], round)]);
    }
    const [own, frozen] = [median(rates.map(([rate]) => rate)), median(rates.map(([, rate]) => rate))];
    const ratio = median(rates.map(([rate, base]) => rate / base));
    const single = await alone(page);
    const sent = await statementsOf(page);
    const database = sent.length > 0 ? await replay(portal.appUrl, sent, false, 8) : Number.NaN;
    const [secured, open] = [await replay(portal.appUrl, sent, false, 1), await replay(superuser, sent, true, 1)];
    const security = sent.length > 0 ? (1000 / secured - 1000 / open) / single : 0;
    const rendered = (await constant.ask({ what: "render", address: page.address, milliseconds: round })).rate!;
    const wait = await waits([page], own);
    const count = sent.filter(({ text }) => !control.test(text) && !asking.test(text)).length;
    const cells = [
      ...[name, round1(own), round1(frozen), ratio.toFixed(2)],
      ...[Number.isNaN(database) ? "" : round1(database), round1(rendered), String(count)],
      ...[round1(single, 1), (single / small[name]!).toFixed(2), `${round1(security * 100)} %`, ...wait],
    ];
    process.stdout.write(`${cells.join(" | ")}\n`);
    rows.push(cells);
  }
  const all = Object.values(pages);
  const mixed = await throughput(subject, all, round * 2);
  rows.push(["all in turn", round1(mixed), ...Array<string>(8).fill(""), ...(await waits(all, mixed))]);
  await report(
    "pages",
    `${process.env["CORTILE_BENCH_SMALL"] ? "Demonstration estate of 42 condominiums" : "Province of `--scale`"}, PostgreSQL without waiting for the disk, portal, database and the one who asks on the same
two cores. Pages a second with eight always on their way: of the portal, of the same page whose loaders always give the same,
of the page's statements alone, of its rendering alone. Then one at a time: milliseconds, times itself with 42
condominiums, the share that row security and the transaction have in it. Then ${perSecond} a second, asked for whether
answered or not: milliseconds; empty where fewer can be had.`.replaceAll("\n", " "),
    [
      ...["page", "pages/s", "constant loaders", "ratio", "statements alone", "rendering alone", "statements"],
      ...["ms alone", "× small", "security", "p50", "p95", "p99"],
    ],
    rows,
  );
});
