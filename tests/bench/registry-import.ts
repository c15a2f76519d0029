import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { applyImport } from "~/features/registry/commands/apply-import.server";
import { planImport } from "~/features/registry/commands/plan-import.server";
import { takeBackImport } from "~/features/registry/commands/take-back-import.server";
import { featurePortal } from "../support/feature-portal.ts";

const dwellings = 15_000;
const perCondominium = 25;
const people = 35_000;
const changedEvery = 50;

const portal = featurePortal();
let coordinator: number;
beforeAll(async () => {
  coordinator = (await portal.make.staff("coordinator")).id;
});

/** A file of a whole housing company, as it stands after reading. `changed`: every so-manieth person has another name. */
async function readWholeFile(changed: number): Promise<number> {
  const made = await portal.owner.query<{ id: number }>(
    `insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state)
     values ($1, 'whole.csv', '\\x01', 1, (now() at time zone 'Europe/Rome')::date, 'planning') returning id`,
    [coordinator],
  );
  const { id } = made.rows[0]!;
  await portal.owner.query(
    `insert into registry_import_row (import_id, line, fields)
     select $1, n + 1, jsonb_build_object('personNumber', 'P' || n, 'contractNumber', 'K' || n % $2, 'dwellingCode', 'D' || n % $2,
       'holder', n < $2, 'firstName', 'Nome' || n % 97, 'lastName', 'Cognome' || n % 997 || case when $3 > 0 and n % $3 = 0 then 'x' else '' end,
       'birthYear', 1930 + n % 70, 'condominiumCode', 'C' || n % $2 / $4, 'street', 'Via ' || n % $2 / $4, 'houseNumber', '1',
       'municipality', 'Comune ' || n % $2 / $4 % 20, 'territory', 'Zona ' || n % $2 / $4 % 5, 'stairwell', chr(65 + n % $2 % 3),
       'floor', n % $2 % 7, 'unit', n % $2, 'rooms', 3, 'millesimi', 40, 'startsOn', '2015-06-01', 'language', 'it')
     from generate_series(0, $5 - 1) n`,
    [id, dwellings, changed, perCondominium, people],
  );
  return id;
}

/** The longest time another connection waits for a simple answer while `work` runs. */
async function whileAsking(work: () => Promise<void>): Promise<{ seconds: number; longestPause: number }> {
  const state = { over: false, longestPause: 0 };
  const ask = async () => {
    while (!state.over) {
      const from = performance.now();
      await portal.app.query("select id from company");
      state.longestPause = Math.max(state.longestPause, performance.now() - from);
      await sleep(5);
    }
  };
  const asking = ask();
  const from = performance.now();
  try {
    await work();
  } finally {
    state.over = true;
    await asking;
  }
  return { seconds: (performance.now() - from) / 1000, longestPause: state.longestPause };
}

async function measure(name: string, work: () => Promise<void>): Promise<number> {
  const { seconds, longestPause } = await whileAsking(work);
  process.stdout.write(`${name}: ${seconds.toFixed(1)} s, longest pause of others ${longestPause.toFixed(0)} ms\n`);
  return seconds;
}

const state = (id: number, to: string) =>
  portal.owner.query("update registry_import set state = $2, confirmed_by = $3 where id = $1", [id, to, coordinator]);

test(`a registry of ${dwellings} dwellings and ${people} people`, async () => {
  const first = await readWholeFile(0);
  expect(await measure("plan, first file", () => planImport(first))).toBeLessThan(10);
  await state(first, "applying");
  expect(await measure("apply, first file", () => applyImport(first))).toBeLessThan(30);
  const second = await readWholeFile(changedEvery);
  expect(await measure("plan, second file", () => planImport(second))).toBeLessThan(10);
  await state(second, "applying");
  expect(await measure("apply, second file", () => applyImport(second))).toBeLessThan(30);
  await state(second, "undoing");
  await measure("take back, second file", () => takeBackImport(second));
  await state(first, "undoing");
  await measure("take back, first file", () => takeBackImport(first));
  const left = await portal.owner.query(
    "select (select count(*) from tenancy)::int as tenancies, (select count(*) from person)::int as people",
  );
  // Beside the coordinator, the records of who was corrected stay: a line in their log stands on them.
  expect(left.rows).toEqual([{ tenancies: 0, people: 1 + people / changedEvery }]);
});
