import { beforeEach, expect, test } from "vitest";
import { exposures } from "#db/exposure.ts";
import { keepHouse } from "~/features/retention/reactions.server";
import { featurePortal, residentIn, signIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const run = (text: string, values: unknown[] = []) => portal.owner.query(text, values);

let personId: number;
beforeEach(async () => {
  await run("truncate session, sign_in_link, throttle, idempotency_key, account_event");
  personId = (await residentIn(portal)).person.id;
});

/** Rows just on both sides of the border between what goes and what stays. */
async function fill() {
  let n = 0;
  const hash = () => Buffer.from(`hash ${(n += 1)}`);
  const insert = {
    session: (device: string, expires: string) =>
      run(
        `insert into session (person_id, token_hash, device, sliding, expires_at) values ($1, $2, $3, true, now() + $4::interval)`,
        [personId, hash(), device, expires],
      ),
    link: (email: string, expires: string) =>
      run(
        `insert into sign_in_link (person_id, token_hash, purpose, email, expires_at) values ($1, $2, 'enter', $3, now() + $4::interval)`,
        [personId, hash(), email, expires],
      ),
    throttle: (key: string, window: string, blocked: string | null) =>
      run(
        `insert into throttle (key, hits, window_ends_at, blocked_until) values ($1, 5, now() + $2::interval, now() + $3::interval)`,
        [Buffer.from(key), window, blocked],
      ),
    key: (key: string, age: string) =>
      run(
        `insert into idempotency_key (person_id, scope, key, created_at) values ($1, 's', $2, now() - $3::interval)`,
        [personId, key, age],
      ),
    event: (device: string, age: string) =>
      run(
        `insert into account_event (person_id, kind, device, created_at) values ($1, 'newDevice', $2, now() - $3::interval)`,
        [personId, device, age],
      ),
  };
  await insert.session("stays", "1 minute");
  await insert.session("goes", "-1 second");
  await insert.link("stays", "-23 hours");
  await insert.link("stays too", "20 minutes");
  await insert.link("goes", "-25 hours");
  await insert.throttle("stays", "1 minute", null);
  await insert.throttle("stays, blocked", "-1 minute", "1 minute");
  await insert.throttle("stays, locked", "1 day", "1 day");
  await insert.throttle("goes", "-1 minute", null);
  await insert.throttle("goes, was blocked", "-1 minute", "-1 second");
  await insert.key("stays-six-days", "6 days 23 hours");
  await insert.key("goes-eight-days", "7 days 1 hour");
  await insert.event("stays", "364 days");
  await insert.event("goes", "367 days");
}

async function left() {
  const { rows } = await run(`
    select 'session' as what, device as name from session union all
    select 'link', email from sign_in_link union all
    select 'throttle', convert_from(key, 'utf8') from throttle union all
    select 'key', key from idempotency_key union all
    select 'event', device from account_event order by 1, 2`);
  return rows.map(({ what, name }: { what: string; name: string }) => `${what}: ${name}`);
}

async function counts() {
  const swept = ["session", "sign_in_link", "throttle", "idempotency_key", "account_event", "retention_run"];
  const tables = Object.keys(exposures).filter((table) => !swept.includes(table));
  const all = await Promise.all(tables.map((table) => run(`select count(*)::int as n from ${table}`)));
  return all.map(({ rows }) => rows[0].n as number);
}

const kept = [
  "event: stays",
  "key: stays-six-days",
  "link: stays",
  "link: stays too",
  "session: stays",
  "throttle: stays",
  "throttle: stays, blocked",
  "throttle: stays, locked",
];

test("removes what is over and nothing else, in no other table; repeating it removes no more", async () => {
  await fill();
  const others = await counts();
  await keepHouse();
  expect(await left()).toEqual(kept);
  await keepHouse();
  expect(await left()).toEqual(kept);
  expect(await counts()).toEqual(others);
});

test("two at once do the same", async () => {
  await fill();
  await Promise.all([keepHouse(), keepHouse()]);
  expect(await left()).toEqual(kept);
});

test("leaves who is signed in signed in", async () => {
  const { request } = await signIn(personId);
  await keepHouse();
  expect((await signIn(personId)).actor.personId).toBe(personId);
  expect(request.headers.get("Cookie")).toContain("cortile=");
  const { rows } = await run("select from session where person_id = $1", [personId]);
  expect(rows).toHaveLength(2);
});
