import { afterAll, beforeAll, expect, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { featurePortal, signIn } from "../support/feature-portal.ts";
import { type MeasuredPortal, type Page, startPortal, throughput } from "./support/portal.ts";
import { report } from "./support/report.ts";

const views = 25_000;
const step = 1000;
/** Of the last part of the way it is said whether memory still grows. */
const last = 10_000;

const portal = featurePortal();
let subject: MeasuredPortal;
let pages: Page[];

beforeAll(async () => {
  await seedEstate(portal.ownerUrl);
  const one = async (query: string) => (await portal.owner.query<{ id: number }>(query)).rows[0]!.id;
  const rosa = await one("select person_id as id from participant where shown_name = 'Rosa B.' order by 1 limit 1");
  const talk = await one("select posting_id as id from notice_comment where condominium_id = 1 group by 1 limit 1");
  const cookie = `cortile=${(await signIn(rosa)).token}`;
  const own = ["/home", "/notices", `/notices/${talk}`, "/notices/search?q=acqua", "/me"];
  pages = [{ address: "/sign-in" }, ...own.map((address) => ({ address, cookie }))];
  subject = await startPortal();
}, 300_000);
afterAll(() => subject?.stop());

/** By how much a line through the points rises over its whole length, as a share of its middle. */
function rise(points: readonly number[]): number {
  const [n, mean] = [points.length, points.reduce((sum, point) => sum + point, 0) / points.length];
  const middle = (n - 1) / 2;
  const above = points.reduce((sum, point, at) => sum + (at - middle) * (point - mean), 0);
  const below = points.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return ((above / below) * (n - 1)) / mean;
}

test("memory of the portal's process", async () => {
  const megabytes: number[] = [];
  for (let seen = 0; seen < views; seen += step) {
    await throughput(subject, pages, Number.POSITIVE_INFINITY, 8, step);
    megabytes.push((await subject.ask({ what: "memory" })).rss! / 2 ** 20);
  }
  const tail = rise(megabytes.slice(-last / step));
  const at = [1, 5, 10, 15, 20, 25].map((thousand) => [`${thousand},000`, megabytes[thousand - 1]!.toFixed(0)]);
  await report(
    "memory",
    `Resident memory of the portal's process, six pages in turn, eight always on their way, demonstration estate. Over the
last ${last} views it rose by ${(tail * 100).toFixed(1)} %.`.replaceAll("\n", " "),
    ["page views", "MB"],
    at,
  );
  expect(Math.max(...megabytes)).toBeLessThan(400);
  expect(tail).toBeLessThan(0.02);
});
