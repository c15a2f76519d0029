import { randomInt } from "node:crypto";
import routes from "../../../app/routes.ts";
import { expect, test } from "../support/fixtures.ts";
import { glicini, neighbour, newStaff, one } from "../support/neighbours.ts";
import { openSession, owner, somebody } from "../support/people.ts";

const full = process.env["CORTILE_FULL"] === "1";

/** Words that stand in nothing but what was put far away for this test. */
const far = `Zaffiro${randomInt(1e9)}`;
/** What a query says comes back in its own page: it looks for another word of the same notice. */
const sought = `Quarzo${randomInt(1e9)}`;

type Ids = Record<string, string>;

/** Numbers that nobody should hold, and what is none: where an address has a number. */
const odd = [
  "999999999",
  ...(full ? ["0", "-1", "1e3", "99999999999999999999", "abc", "%00", "%27", "1.5", "%F0"] : []),
];

/** Something of each kind in a condominium of another territory, every word of it marked. */
async function farAway(territory: number): Promise<Ids> {
  const { condominium } = await one<{ condominium: number }>(
    `select c.id as condominium from condominium c where c.territory_id <> $1 order by c.id limit 1`,
    [territory],
  );
  const person = await one<{ id: number }>(
    `insert into person (registry_number, first_name, last_name, birth_year, shown_name, email)
     values ($1, $1, $1, 1980, $1, $1 || '@example.com') returning id`,
    [far],
  );
  const home = await one<{ household: number }>(
    `insert into household (condominium_id) values ($1) returning id as household`,
    [condominium],
  );
  await owner().query(
    `insert into household_member (household_id, condominium_id, person_id, joined_on) values ($1, $2, $3, current_date - 9)`,
    [home.household, condominium, person.id],
  );
  const notice = await one<{ id: number }>(
    `insert into notice (kind, importance, status, author_id, title, body, lang, published_at)
     values ('neighbour', 'normal', 'published', $1, $2, $2 || ' ' || $3, 'it', now() - interval '1 hour') returning id`,
    [person.id, far, sought],
  );
  const posting = await one<{ id: number }>(
    `insert into posting (notice_id, condominium_id, author_id, published_at)
     select id, $2, author_id, published_at from notice where id = $1 returning id`,
    [notice.id, condominium],
  );
  await owner().query(
    `insert into notice_comment (posting_id, condominium_id, author_id, voice, body, lang)
     values ($1, $2, $3, 'neighbour', $4, 'it')`,
    [posting.id, condominium, person.id, far],
  );
  await owner().query(
    `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
     values ($1, 'en', $2, $2, 'person', 1, $3)`,
    [notice.id, far, person.id],
  );
  const attachment = await one<{ id: number }>(
    `insert into attachment (notice_id, uploaded_by, kind, hash, bytes, name, alt)
     values ($1, $2, 'pdf', sha256($3), 1, $4, $4) returning id`,
    [notice.id, person.id, Buffer.from(far), far],
  );
  const draft = await one<{ id: number }>(
    `insert into notice_draft (author_id, kind, condominium_id, words, saved_by)
     values ($1, 'neighbour', $2, $3, $1) returning id`,
    [person.id, condominium, JSON.stringify({ title: far, body: far })],
  );
  const { territory_id } = await one<{ territory_id: number }>("select territory_id from condominium where id = $1", [
    condominium,
  ]);
  const template = await one<{ id: number }>(
    `insert into notice_template (territory_id, name, words, saved_by) values ($1, $2, $3, $4) returning id`,
    [territory_id, far, JSON.stringify({ title: far }), person.id],
  );
  const stairwell = await one<{ id: number }>("select id from stairwell where condominium_id = $1 limit 1", [
    condominium,
  ]);
  const idea = await one<{ id: number }>(
    `insert into initiative (condominium_id, state, author_id, saved_by, area, title, missing, place, why, proposal, lang,
       published_at, dwellings, needed, share_numerator, share_denominator, support_until)
     values ($1, 'gathering', $2, $2, 'stairs', $3, $3, $3, $3, $3, 'it', now(), 9, 3, 1, 3, now() + interval '9 days') returning id`,
    [condominium, person.id, far],
  );
  const under = [idea.id, condominium, person.id, far];
  await owner().query(
    `insert into initiative_comment (initiative_id, condominium_id, kind, author_id, voice, body, lang)
     values ($1, $2, 'question', $3, 'neighbour', $4, 'it')`,
    under,
  );
  await owner().query(
    `insert into initiative_offer (initiative_id, condominium_id, person_id, kind, words, lang)
     values ($1, $2, $3, 'tools', $4, 'it')`,
    under,
  );
  return named({
    ...{ postingId: posting.id, attachmentId: attachment.id, draftId: draft.id, templateId: template.id },
    ...{ condominiumId: condominium, personId: person.id, stairwellId: stairwell.id, initiativeId: idea.id },
  });
}

const named = (ids: Record<string, number>): Ids =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)]));

/** Something at home for each kind that the estate has. */
async function atHome(condominium: number): Promise<Ids> {
  const found = await one<Record<string, number>>(
    `select (select max(id) from posting where condominium_id = $1 and published_at < now()) as "postingId",
       (select min(f.id) from attachment f join posting g using (notice_id) where g.condominium_id = $1) as "attachmentId",
       (select min(id) from stairwell where condominium_id = $1) as "stairwellId", $1::bigint as "condominiumId",
       (select min(id) from notice_template) as "templateId", (select min(id) from notice_draft where kind = 'office') as "draftId",
       (select max(id) from initiative where condominium_id = $1 and state = 'gathering') as "initiativeId",
       (select min(person_id) from household_member where condominium_id = $1) as "personId"`,
    [condominium],
  );
  return named(Object.fromEntries(Object.entries(found).filter(([, id]) => id !== null)));
}

const words: Record<string, string[]> = {
  lang: ["en", "xx"],
  kind: ["notices", "xx"],
  token: ["xx"],
  question: ["missing", "xx"],
  act: ["withdraw", "xx"],
  year: [String(new Date().getFullYear()), "xx"],
  "*": ["nowhere"],
};

/** Every address of a route: at home, far away, and with what is no number, all its gaps of one sort at once. */
function addressesOf(path: string, home: Ids, away: Ids): string[] {
  const gaps = [...path.matchAll(/:(\w+)\??|\*/g)].map(([gap, name]) => name ?? gap);
  const filled = (fill: (name: string) => string) =>
    `/${path.replaceAll(/:(\w+)\??|\*/g, (gap, name?: string) => fill(name ?? gap))}`;
  if (gaps.length === 0) return [`/${path}`];
  const sorts = [
    (name: string) => words[name]?.[0] ?? home[name] ?? "1",
    (name: string) => words[name]?.at(-1) ?? away[name] ?? "1",
    ...odd.map((none) => () => none),
  ];
  // What hangs at home with something from far away.
  const mixed =
    gaps.length > 1 ? [(name: string) => (name === gaps[0] ? home[name] : away[name]) ?? words[name]?.[0] ?? "1"] : [];
  return [...new Set([...sorts, ...mixed].map(filled))];
}

/** Queries that lead into lists and threads, with numbers from far away. */
const queriesOf = (away: Ids) => [
  `/notices?before=${away["postingId"]}`,
  "/notices?shelf=past&before=%00",
  `/notices/search?q=${sought}&comments=yes`,
  `/notices/search?q=acqua&before=${away["postingId"]}&kind=xx&from=9999-99-99&lang=%00`,
  `/initiatives?shelf=over&before=${away["initiativeId"]}`,
  `/initiatives/${away["initiativeId"]}?kind=question&thread=1`,
  "/initiatives/new?q=%25%00",
  `/office/initiatives?shelf=all&after=${away["initiativeId"]}&territory=99&area=xx&state=draft`,
  `/office/notices?shelf=unread&after=${away["postingId"]}`,
  `/office/notices/search?q=${sought}&comments=yes&territory=99&condominium=${away["condominiumId"]}`,
  `/office/people?q=${far.slice(0, 7)}&before=${away["personId"]}`,
  `/office/letters/new?scope=condominium&condominium=${away["condominiumId"]}`,
  `/office/letters/new?scope=person&person=${away["personId"]}`,
];

const paths = routes.map(({ path, index }) => path ?? (index ? "" : "*"));

/** Asks for an address as a document or as the data behind it, and says what is wrong with the answer. */
async function troubleWith(base: string, address: string, cookie: string, method: string): Promise<string | null> {
  const response = await fetch(base + address, {
    method,
    redirect: "manual",
    headers: { Origin: base, ...(cookie && { Cookie: `cortile=${cookie}` }) },
    ...(method === "POST" && { body: new URLSearchParams({ form: "form", key: "x" }) }),
  });
  const body = await response.text();
  if (response.status >= 500) return `${method} ${address}: ${response.status}`;
  const said = [far, sought].find((word) => !address.includes(word) && body.includes(word));
  if (said) return `${method} ${address}: ${response.status} tells ${said}`;
  return method === "GET" && response.status === 200 && /text\/html/.test(response.headers.get("Content-Type") ?? "")
    ? policyOf(address, response)
    : null;
}

/** Every page comes with the whole security policy. */
function policyOf(address: string, { headers }: Response): string | null {
  const policy = headers.get("Content-Security-Policy") ?? "";
  const whole = /default-src 'self'/.test(policy) && /script-src 'self' 'nonce-/.test(policy) && !/unsafe/.test(policy);
  return whole ? null : `GET ${address}: its security policy is ${policy || "missing"}`;
}

test("every address, as everybody: nothing breaks, and nothing from far away is told", async ({ baseURL, browse }) => {
  test.setTimeout(full ? 600_000 : 180_000);
  const base = baseURL ?? "";
  const tenant = await neighbour("Patrizia");
  const { territory } = await one<{ territory: number }>(
    "select territory_id as territory from condominium where code = $1",
    [glicini],
  );
  const committee = await neighbour("Dino");
  const [home, away] = [await atHome(tenant.condominiumId!), await farAway(territory)];
  const people = {
    nobody: "",
    tenant: await openSession(tenant, "tenant"),
    committee: await openSession(committee, "committee"),
    former: await openSession(await somebody("former", 0), "former"),
    moderator: await openSession(await newStaff("moderator", territory), "moderator"),
    coordinator: await openSession(await newStaff("coordinator", territory), "coordinator"),
    administrator: await openSession(await newStaff("administrator"), "administrator"),
  };
  const addresses = [...new Set([...paths.flatMap((path) => addressesOf(path, home, away)), ...queriesOf(away)])];
  const troubles: string[] = [];
  for (const [role, cookie] of Object.entries(people)) {
    // Signing out ends the session for all that comes after it.
    const asked = addresses.filter((address) => !/^\/(sign-out|desk\/end)$/.test(address));
    const ways = asked.flatMap((address) => {
      const [path = "", query] = address.split("?");
      const data = `${path === "/" ? "/_root" : path}.data${query ? `?${query}` : ""}`;
      return [[address, "GET"], [data, "GET"], ...(full ? [[address, "POST"]] : [])] as [string, string][];
    });
    const work = async () => {
      for (let way = ways.pop(); way; way = ways.pop()) {
        // Coordinators may open the sheet of anybody: they bring everybody in.
        if (role === "coordinator" && /^\/office\/people\/\d+(\/assist)?(\.data)?$/.test(way[0])) continue;
        const trouble = await troubleWith(base, way[0], cookie, way[1]);
        if (trouble) troubles.push(`${role}: ${trouble}`);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
  }
  expect(troubles).toEqual([]);

  // What the browser itself says of each page: errors on the console and of the policy fail the test at its end.
  for (const [role, cookie] of full ? Object.entries(people) : []) {
    const page = await browse();
    if (cookie) await page.context().addCookies([{ name: "cortile", value: cookie, url: base }]);
    for (const path of paths) {
      const [address = "/"] = addressesOf(path, home, away);
      const response = await fetch(base + address, { redirect: "manual", headers: { Cookie: `cortile=${cookie}` } });
      if (response.status !== 200 || !/text\/html/.test(response.headers.get("Content-Type") ?? "")) continue;
      await page.goto(address, { waitUntil: "networkidle" });
      expect(await page.locator("h1").count(), `${role}: ${address}`).toBe(1);
    }
  }
});
