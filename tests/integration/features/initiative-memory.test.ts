import { beforeAll, expect, test } from "vitest";
import { findDoneTogether } from "~/features/initiatives/queries/done-together.server";
import { yearIn } from "~/features/initiatives/forms/done-year.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";
import { countStatements } from "../../support/statements.ts";

const portal = featurePortal();
let home: Resident;
let place: number;
let rosa: MemberActor;
let amina: MemberActor;
let officer: Actor;
let far: Actor;
let stranger: MemberActor;
let bench: number;
let dropped: number;

const write = (text: string, ...values: unknown[]) => portal.owner.query(text, values);
const closed = (id: number, at: string) => write("update initiative set closed_at = $2 where id = $1", id, at);
const tell = (id: number, act: string, reason: string) =>
  write(
    `insert into initiative_event (initiative_id, condominium_id, act, person_id, details) values ($1, $2, $3, $4, $5)`,
    ...[id, place, act, rosa.personId, JSON.stringify({ reason, voice: "promoter" })],
  );

beforeAll(async () => {
  const { make } = portal;
  home = await residentIn(portal);
  place = home.condominium.id;
  const neighbour = await residentIn(portal, {}, place);
  [rosa, amina] = [await memberOf(home), await memberOf(neighbour)];
  stranger = await memberOf(await residentIn(portal));
  officer = await officerOf(await make.staff("operator", [home.condominium.territory_id]));
  far = await officerOf(await make.staff("coordinator", [(await make.territory()).id]));
  const at = { condominium_id: place, author_id: rosa.personId };

  bench = (await makeDone(make, { ...at, days: 40 }, [home])).id;
  await write("update initiative set supporters = 3, supporting_dwellings = 2 where id = $1", bench);
  await tell(bench, "complete", "C’è quasi tutto.");
  await tell(bench, "complete", "Ci si siede all’ombra.");
  await write(
    `insert into initiative_promoter (initiative_id, condominium_id, person_id, invited_by, accepted_at) values ($1, $2, $3, $4, now())`,
    ...[bench, place, amina.personId, rosa.personId],
  );
  await write(
    `insert into initiative_evaluation (initiative_id, condominium_id, person_id, as_proposed, works, again) values ($1, $2, $3, 1, 2, 3)`,
    ...[bench, place, rosa.personId],
  );
  await write(
    `insert into initiative_expense (initiative_id, condominium_id, what, lang, cents, spent_on, entered_by, voice)
     values ($1, $2, 'Panchina', 'it', 64000, '2026-01-01', $3, 'promoter')`,
    ...[bench, place, rosa.personId],
  );
  // The last moment of a year in Rome, and the first one of the next.
  await closed(bench, "2024-12-31T22:59:59Z");
  const next = (await makeDone(make, { ...at, days: 2 })).id;
  await closed(next, "2024-12-31T23:00:00Z");

  dropped = (await makeInitiative(make, { ...at, state: "in_progress" })).id;
  await write("update initiative set state = 'not_done', closed_at = '2024-05-01' where id = $1", dropped);
  await tell(dropped, "giveUp", "Costa troppo.");
  for (const state of ["rejected", "withdrawn", "gathering"] as const) await makeInitiative(make, { ...at, state });
  const hidden = (await makeDone(make, { ...at, days: 2 })).id;
  await closed(hidden, "2023-05-01");
  await write("update initiative set hidden_at = now() where id = $1", hidden);
});

const read = (actor: Actor, year: number | null, where = place) =>
  asked(actor, (db) => findDoneTogether(db, actor, where, year));

test("a year has what was done in it by the calendar of Rome, and what was given up with its reason", async () => {
  const page = await read(rosa, 2024);
  expect(page!.years).toEqual([2025, 2024]);
  expect(page!.done).toMatchObject([
    {
      ...{ id: bench, supportingDwellings: 2, dwellings: 6, spent: 64_000, reason: "Ci si siede all’ombra." },
      ...{
        names: [rosa.shownName, amina.shownName],
        signed: { voice: "committee", name: "Dino", at: expect.any(Date) },
      },
      evaluations: { people: 1, asProposed: [1, 0, 0], works: [0, 1, 0], again: [0, 0, 1] },
    },
  ]);
  expect(page!.givenUp).toMatchObject([{ id: dropped, reason: "Costa troppo." }]);
});

test("without a year the last one; a year in which nothing ended is not there", async () => {
  expect(await read(rosa, yearIn(undefined))).toMatchObject({ year: 2025, done: [{ spent: 0, reason: null }] });
  // Not even for who wrote it: what is hidden is in nobody's memory.
  for (const year of [2023, 2026, yearIn("2024x")]) expect(await read(rosa, year)).toBeUndefined();
});

test("for who lives there and the office of the territory, nobody else", async () => {
  expect((await read(officer, 2024))!.done).toHaveLength(1);
  const nothing = { year: null, years: [], done: [], givenUp: [] };
  for (const actor of [stranger, far]) expect(await read(actor, null)).toEqual(nothing);
  expect(await read(stranger, null, stranger.home.condominiumId)).toEqual(nothing);
});

test("two statements, each with its limit", async () => {
  const { queries } = await countStatements(() => read(rosa, 2024));
  const mine = queries.filter(({ text }) => text.includes('from "initiative"'));
  expect(mine).toHaveLength(2);
  for (const { text } of mine) expect(text).toMatch(/ limit \$\d+$/);
});
