import { beforeAll, expect, test } from "vitest";
import { seedEstate } from "#db/seeds/estate.ts";
import { runClocks } from "~/features/initiatives/commands/run-clocks.server";
import { supportInitiative } from "~/features/initiatives/commands/support-initiative.server";
import { findDoing } from "~/features/initiatives/queries/doing.server";
import { findTalk } from "~/features/initiatives/queries/initiative-talk.server";
import { state, visibleInitiatives } from "~/features/initiatives/reach.server";
import { asked, featurePortal, memberOf, once } from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeAll(() => seedEstate(portal.ownerUrl));

const found = async <T>(sql: string): Promise<T[]> => (await portal.owner.query(sql)).rows;
const memberCalled = async (name: string) => {
  const [person] = await found<{ id: number }>(
    `select person_id as id from participant where condominium_id = 1 and shown_name = '${name}'`,
  );
  return memberOf({ person: { id: person!.id } as never });
};

test("every number on the rows is what the functions count today, and no clock has run out unseen", async () => {
  const wrong = await found(
    `select title from initiative i, supports_that_count(i.id) c
     where i.state in ('gathering', 'discussion') and (c.persons, c.dwellings) <> (i.supporters, i.supporting_dwellings)`,
  );
  expect(wrong).toEqual([]);
  expect(await runClocks()).toEqual({ expired: 0, recounted: 0 });
});

test("a number of the past stays when somebody has moved out since", async () => {
  const [garden] = await found(
    `select i.supporters - c.persons as gone from initiative i, supports_that_count(i.id) c where i.title = 'L’orto nelle cassette'`,
  );
  expect(garden).toEqual({ gone: 1 });
});

test("every table of initiatives has rows, but for those that only the mail and a secret of the portal fill", async () => {
  const tables = await found<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename like 'initiative%' order by 1`,
  );
  const empty: string[] = [];
  for (const { name } of tables) if ((await found(`select from ${name} limit 1`)).length === 0) empty.push(name);
  expect(empty).toEqual(["initiative_calendar", "initiative_evening", "initiative_summary"]);
});

test("a long talk has more than a page, and how an idea went is told in numbers", async () => {
  const dino = await memberCalled("Dino C.");
  const idea = async (title: string) =>
    (await found<{ id: number }>(`select id from initiative where title = '${title}'`))[0]!.id;
  const [grill, bells] = [
    await idea("Una griglia senza fumo, tre sabati l’estate"),
    await idea("I nomi grandi sui campanelli"),
  ];
  const talk = await asked(dino, (db) => findTalk(db, dino, grill, { kind: "comment" }));
  expect([talk!.comment.threads.length, talk!.comment.earlier]).toEqual([20, expect.any(Number)]);
  expect(talk!.waiting).toBe(1);
  const doing = await asked(dino, (db) => findDoing(db, dino, bells));
  expect(doing!.evaluations).toMatchObject({ people: 4, asProposed: [3, 1, 0], works: [3, 1, 0], again: [4, 0, 0] });
  expect(doing!.money).toMatchObject({ spent: 8800, there: 9000, left: 200 });
});

test("a resident sees the ideas of the house, not the drafts of others", async () => {
  const rosa = await memberCalled("Rosa B.");
  const seen = await asked(rosa, (db) =>
    visibleInitiatives(db, rosa)
      .select(["condominium_id", state.as("state")])
      .execute(),
  );
  expect(new Set(seen.map((one) => one.condominium_id))).toEqual(new Set([1]));
  expect(seen.some((one) => one.state === "draft")).toBe(false);
  expect(seen.length).toBeGreaterThan(12);
});

test("one more dwelling leads the idea that is near its threshold on", async () => {
  const [near] = await found<{ id: number; revision: number }>(
    `select id, revision from initiative where state = 'gathering' and needed - supporting_dwellings = 1
       and exists (select from initiative_support s where s.initiative_id = initiative.id and s.paper_name is not null)`,
  );
  const outcome = await supportInitiative(once(await memberCalled("Stefano G.")), near!.id, near!.revision);
  expect(outcome).toEqual({ ok: true, value: { reached: true } });
});
