import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { definerFunctions } from "#db/definer-functions.ts";
import type { ActorName } from "../support/actors.ts";
import { setActor } from "../support/actors.ts";
import { rolledBack, testDatabase, type TestDatabase } from "../support/database.ts";
import { buildWorld, hashOf, tokenOf, type World } from "../support/world.ts";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await testDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

type Definer = { signature: string; path: string[] | null; owner: string; everybody: boolean };

async function definers(client: pg.Pool | pg.PoolClient): Promise<Definer[]> {
  const { rows } = await client.query<Definer>(`
    select format('%s(%s)', p.proname,
        (select coalesce(string_agg(format_type(t.oid, null), ',' order by t.at), '')
         from unnest(p.proargtypes::oid[]) with ordinality t(oid, at))) as signature,
      p.proconfig as path, r.rolname as owner,
      exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everybody
    from pg_proc p join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`);
  return rows;
}

/** Everything wrong with the definer functions of a database: each is a way around row security. */
async function findings(client: pg.Pool | pg.PoolClient): Promise<string[]> {
  const found = await definers(client);
  const listed = Object.keys(definerFunctions);
  const fixed = ({ path }: Definer) =>
    (path ?? []).some((entry) => /^search_path=pg_catalog, public, pg_temp$/.test(entry));
  return [
    ...found
      .filter(({ signature }) => !listed.includes(signature))
      .map(({ signature }) => `${signature} is not listed`),
    ...listed
      .filter((name) => !found.some(({ signature }) => signature === name))
      .map((name) => `${name} does not exist`),
    ...found.filter((one) => !fixed(one)).map(({ signature }) => `${signature} has no fixed search_path`),
    ...found.filter(({ owner }) => owner !== "cortile_owner").map(({ signature }) => `${signature} is not the owner's`),
    ...found.filter(({ everybody }) => everybody).map(({ signature }) => `${signature} may be called by everybody`),
  ];
}

test("every definer function is listed, fixed and closed to strangers", async () => {
  expect(await findings(db.owner)).toEqual([]);
});

test("a definer function that is not listed is found", async () => {
  await rolledBack(db.owner, async (client) => {
    await client.query("create function stray(bigint) returns text language sql security definer return 'all'");
    expect(await findings(client)).toEqual([
      "stray(bigint) is not listed",
      "stray(bigint) has no fixed search_path",
      "stray(bigint) may be called by everybody",
    ]);
  });
});

test("system roles cannot call them: each is for the portal's own role", async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select r || ' ' || f as name from unnest($1::text[]) f, unnest(array['cortile_door', 'cortile_job', 'cortile_registry']) r
     where has_function_privilege(r, f, 'execute')`,
    [Object.keys(definerFunctions)],
  );
  expect(rows).toEqual([]);
});

type Case = { call: (actor: ActorName) => [string, unknown[]]; gets: (actor: ActorName) => unknown };

const insideA: ActorName[] = ["tenant of A", "committee of A", "moderator of A's territory", "coordinator"];
const roleOf: Partial<Record<ActorName, string>> = {
  "moderator of another territory": "moderator",
  "moderator of A's territory": "moderator",
  coordinator: "coordinator",
  administrator: "administrator",
};

/** One row a function: what each actor gets for it. A function without a row fails the test below. */
const matrix: Record<string, Case> = {
  "session_actor(bytea)": {
    call: (actor) => [
      `select case when s is not null then jsonb_build_array(
         s->'personId', s->'roles', s->'home'->'condominiumId', s->'home'->'householdId', s->'home'->'committeeOffices') end as got
       from session_actor($1) s`,
      [hashOf(tokenOf(world.actors[actor].personId ?? 0))],
    ],
    gets: (actor) => {
      const { personId, condominiums, households } = world.actors[actor];
      if (personId === null) return null;
      const offices = actor === "committee of A" ? ["responsible"] : [];
      const roles = [roleOf[actor]].filter(Boolean);
      return [
        personId,
        roles,
        condominiums[0] ?? null,
        households[0] ?? null,
        condominiums.length > 0 ? offices : null,
      ];
    },
  },
  "throttle_take(bytea,integer,interval,boolean)": {
    call: (actor) => ["select throttle_take($1, 3, '1 hour', false) as got", [hashOf(actor)]],
    gets: () => 0,
  },
  "throttle_forget(bytea)": {
    call: (actor) => ["select throttle_forget($1) is null as got", [hashOf(actor)]],
    gets: () => true,
  },
  "desk_page(text,bigint,integer)": {
    call: () => ["select count(*) > 0 as got from desk_page('current', null, 50)", []],
    // Which ones: features/desk-list.test.ts.
    gets: (actor) => /^moderator|^coordinator/.test(actor),
  },
  "office_figures()": {
    call: () => ["select f.condominiums > 0 as got from office_figures() f", []],
    // How many of each: features/office-figures.test.ts.
    gets: (actor) => /^moderator|^coordinator/.test(actor),
  },
  "notice_reach(bigint[])": {
    call: () => [
      "select jsonb_agg(f.places) as got from notice_reach(array[(select notice_id from posting where id = $1)]) f",
      [world.noticeOfA],
    ],
    gets: (actor) => (["moderator of A's territory", "coordinator"].includes(actor) ? [1] : null),
  },
  "notice_households(bigint)": {
    call: () => ["select jsonb_agg(f) as got from notice_households($1) f", [world.noticeOfA]],
    gets: (actor) => [insideA.includes(actor) ? { have_read: 1, households: 2 } : { have_read: 0, households: 0 }],
  },
  "not_reached(bigint)": {
    call: () => [
      `select (select jsonb_agg(one->'id' order by (one->>'id')::bigint) from jsonb_array_elements(f) home,
         jsonb_array_elements(home->'people') one) as got from not_reached($1) f`,
      [world.officialOfA],
    ],
    // Nobody has read it; the moderator has a tie to the building.
    gets: (actor) =>
      actor === "coordinator" ? [world.actors["tenant of A"].personId, world.actors["committee of A"].personId] : null,
  },
  // Two households are too few to name their language to anybody (features/notice-paper.test.ts has five).
  "condominium_languages(bigint)": {
    call: () => ["select to_jsonb(condominium_languages($1)) as got", [world.condominiums.A]],
    gets: () => [],
  },
  "notice_boards(bigint)": {
    // In this world every notice hangs on one board, so notices and postings are numbered alike.
    call: () => ["select jsonb_build_array(notice_boards($1)) as got", [world.noticeOfA]],
    gets: (actor) => [["moderator of A's territory", "coordinator"].includes(actor) ? 1 : 0],
  },
  "condominium_households(bigint)": {
    call: () => ["select jsonb_agg(f) as got from condominium_households($1) f", [world.condominiums.A]],
    gets: (actor) => [insideA.includes(actor) ? { taking_part: 2, households: 2 } : { taking_part: 0, households: 0 }],
  },
  "initiative_support_count(bigint)": {
    // One of whom a support is on the portal, one of the same dwelling on paper; see fillInitiatives.
    call: () => [`select jsonb_agg(f) as got from initiative_support_count($1) f`, [world.ideaOfA]],
    gets: (actor) => [insideA.includes(actor) ? { persons: 2, dwellings: 1 } : { persons: 0, dwellings: 0 }],
  },
  "initiative_talk_count(bigint)": {
    // See fillTalk: two questions, one of them answered, a doubt and a comment.
    call: () => [`select to_jsonb(f) as got from initiative_talk_count($1) f`, [world.ideaOfA]],
    gets: (actor) =>
      insideA.includes(actor)
        ? { question: 2, doubt: 1, comment: 1, waiting: 1 }
        : { question: 0, doubt: 0, comment: 0, waiting: 0 },
  },
  "initiative_evaluation_count(bigint)": {
    call: () => [`select jsonb_agg(f) as got from initiative_evaluation_count($1) f`, [world.doneIdeaOfA]],
    gets: (actor) => {
      const [as_proposed, works, again] = insideA.includes(actor)
        ? [
            [2, 0, 0],
            [0, 2, 0],
            [0, 0, 2],
          ]
        : [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ];
      return [{ people: insideA.includes(actor) ? 2 : 0, as_proposed, works, again }];
    },
  },
  "initiative_roll(bigint)": {
    call: () => ["select initiative_roll($1) as got", [world.condominiums.A]],
    gets: (actor) => (["tenant of A", "committee of A"].includes(actor) ? 2 : 0),
  },
  "dwelling_household(bigint,bigint)": {
    call: () => [
      "select dwelling_household($1, (select min(dwelling_id) from tenancy where condominium_id = $1)) is not null as got",
      [world.condominiums.A],
    ],
    gets: (actor) => actor === "committee of A",
  },
  "letter_people(bigint[])": {
    call: () => [
      "select coalesce(jsonb_agg(f.person_id order by f.person_id), '[]') as got from letter_people($1) f",
      [[world.condominiums.A]],
    ],
    gets: (actor) =>
      ["moderator of A's territory", "coordinator"].includes(actor)
        ? [world.actors["tenant of A"].personId, world.actors["committee of A"].personId]
        : [],
  },
  "letter_codes(bigint)": {
    call: () => ["select coalesce(jsonb_agg(f.person_id), '[]') as got from letter_codes($1) f", [world.batchOfA]],
    gets: (actor) =>
      ["moderator of A's territory", "coordinator"].includes(actor) ? [world.actors["tenant of A"].personId] : [],
  },
  "office_names(bigint[])": {
    call: () => [
      "select coalesce(jsonb_agg(f.id order by f.id), '[]') as got from office_names($1) f",
      [[world.actors["tenant of A"].personId, world.actors["tenant of B"].personId]],
    ],
    gets: (actor) => {
      const [a, b] = [world.actors["tenant of A"].personId, world.actors["tenant of B"].personId];
      if (actor === "coordinator") return [a, b];
      if (actor === "moderator of A's territory") return [a];
      return actor === "moderator of another territory" ? [b] : [];
    },
  },
  "own_homes()": {
    call: () => ["select count(*)::int as got from own_homes()", []],
    gets: (actor) => (["tenant of A", "tenant of B", "former tenant of A", "committee of A"].includes(actor) ? 1 : 0),
  },
  "erasure_counts(bigint)": {
    call: () => ["select erasure_counts($1)->'condominiumIds' as got", [world.actors["former tenant of A"].personId]],
    gets: (actor) => (actor === "coordinator" ? [world.condominiums.A] : null),
  },
  "people_search(text)": {
    call: () => [
      "select coalesce(jsonb_agg(f.id order by f.id), '[]') as got from people_search('prova') f where f.id = any ($1)",
      [[world.actors["tenant of A"].personId, world.actors["tenant of B"].personId]],
    ],
    gets: (actor) => {
      const [a, b] = [world.actors["tenant of A"].personId, world.actors["tenant of B"].personId];
      if (actor === "coordinator") return [a, b];
      if (actor === "moderator of A's territory") return [a];
      return actor === "moderator of another territory" ? [b] : [];
    },
  },
  "person_sheet(bigint,text)": {
    call: () => [
      `select case when (s->>'tied')::boolean then 'tied' else s->>'id' end as got from person_sheet($1, '') s`,
      [world.actors["tenant of A"].personId],
    ],
    gets: (actor) => {
      if (actor === "coordinator") return String(world.actors["tenant of A"].personId);
      return actor === "moderator of A's territory" ? "tied" : null;
    },
  },
  "search_notices(text[],boolean,bigint,bigint,text,text,date,date,boolean,boolean,bigint,text)": {
    // At home, and over the boards of one's territories.
    call: () => [
      `select jsonb_agg(coalesce((select bool_or(f.posting_id = $1)
         from search_notices(array['avviso'], office, null, null, null, null, null, null, false, true, null, 'it') f), false) order by office) as got
       from unnest(array[false, true]) office`,
      [world.noticeOfA],
    ],
    gets: (actor) => [
      ["tenant of A", "committee of A"].includes(actor),
      ["moderator of A's territory", "coordinator"].includes(actor),
    ],
  },
  "staff_accounts(text,bigint)": {
    call: () => [
      "select coalesce(jsonb_agg(f.id order by f.id), '[]') as got from staff_accounts('', null) f where f.id = $1",
      [world.actors["moderator of A's territory"].personId],
    ],
    gets: (actor) => (actor === "coordinator" ? [world.actors["moderator of A's territory"].personId] : []),
  },
  "staff_account(bigint)": {
    call: () => ["select staff_account($1)->>'id' as got", [world.actors["moderator of A's territory"].personId]],
    gets: (actor) => (actor === "coordinator" ? String(world.actors["moderator of A's territory"].personId) : null),
  },
};

test("every listed function has its row here", () => {
  expect(Object.keys(matrix).sort()).toEqual(Object.keys(definerFunctions).sort());
});

const actors: ActorName[] = [
  ...insideA,
  "tenant of B",
  "former tenant of A",
  "moderator of another territory",
  "administrator",
  "anonymous",
];

describe.each(Object.entries(matrix))("%s", (_, { call, gets }) => {
  test.each(actors)("for %s", async (actor) => {
    const rows = await rolledBack(db.app, async (client) => {
      await setActor(client, world.actors[actor]);
      return (await client.query<{ got: unknown }>(...call(actor))).rows;
    });
    expect(rows).toEqual([{ got: gets(actor) }]);
  });
});

test("a session that has run out is nobody's", async () => {
  const token = hashOf(tokenOf(world.actors["tenant of A"].personId ?? 0));
  await rolledBack(db.owner, async (client) => {
    await client.query("update session set expires_at = now() where token_hash = $1", [token]);
    expect((await client.query("select session_actor($1) as got", [token])).rows).toEqual([{ got: null }]);
  });
});

describe("the brake", () => {
  const take = async (client: pg.PoolClient, lock = false) =>
    (await client.query<{ wait: number }>("select throttle_take('\\x99', 2, '1 hour', $1) as wait", [lock])).rows[0]
      ?.wait;
  /** As if the wait were over: the block lies in the past, the window goes on. */
  const afterTheWait = (client: pg.PoolClient) =>
    client.query("update throttle set blocked_until = now() - interval '1 second'");

  test("lets the free attempts through and then asks to wait", async () => {
    await rolledBack(db.owner, async (client) => {
      expect([await take(client), await take(client), await take(client)]).toEqual([0, 0, 5]);
    });
  });

  test("lets the person who waited try again, and doubles the next wait", async () => {
    await rolledBack(db.owner, async (client) => {
      for (let at = 0; at < 3; at += 1) await take(client);
      await afterTheWait(client);
      expect(await take(client)).toBe(0);
      expect(await take(client)).toBeGreaterThan(5);
    });
  });

  test("as a lock, stays closed to the end of the window", async () => {
    await rolledBack(db.owner, async (client) => {
      for (let at = 0; at < 2; at += 1) await take(client, true);
      expect(await take(client, true)).toBe(3600);
    });
  });
});
