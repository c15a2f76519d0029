import { chmodSync, mkdtempSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { applyImport } from "~/features/registry/commands/apply-import.server";
import { planImport } from "~/features/registry/commands/plan-import.server";
import { readImport } from "~/features/registry/commands/read-import.server";
import { takeBackImport } from "~/features/registry/commands/take-back-import.server";
import { fieldKeys } from "~/features/registry/model";
import { runAlone, withDatabase } from "../support/cluster.ts";
import { featurePortal, median, timed } from "../support/feature-portal.ts";
import { report } from "./support/report.ts";

const dwellings = 15_000;
const perCondominium = 25;
const people = 35_000;
const changedEvery = 50;

// The database's own account copies from here.
const files = mkdtempSync(join(tmpdir(), "cortile-bench-"));
chmodSync(files, 0o755);
const portal = featurePortal({ env: { FILES_DIR: files } });
let coordinator: number;
beforeAll(async () => {
  coordinator = (await portal.make.staff("coordinator")).id;
  await mkdir(join(files, "imports"));
});
afterAll(() => rm(files, { recursive: true }));

const columns = fieldKeys.filter((field) => field !== "surnameAndName" && field !== "nameAndSurname");
type Column = (typeof columns)[number];

/** One person of the file, as a housing company writes it. */
function cellsOf(n: number, changed: number): Record<Column, string | number> {
  const dwelling = n % dwellings;
  const condominium = Math.floor(dwelling / perCondominium);
  const day = String(1 + (n % 28)).padStart(2, "0");
  return {
    dwellingCode: `D${dwelling}`,
    contractNumber: `K${dwelling}`,
    personNumber: `P${n}`,
    lastName: `COGNOME${n % 997}${changed > 0 && n % changed === 0 ? "X" : ""}`,
    firstName: `NOME${n % 97}`,
    birthDate: `${day}/03/${1930 + (n % 70)}`,
    holder: n < dwellings ? "sì" : "no",
    startsOn: "01/06/2015",
    stairwell: "ABC".charAt(dwelling % 3),
    floor: dwelling % 7,
    unit: dwelling,
    rooms: "3",
    millesimi: "40,125",
    language: "it",
    email: `p${n}@example.com`,
    phone: `050 ${1_000_000 + n}`,
    condominiumCode: `C${condominium}`,
    street: `VIA DELLE PROVE ${condominium}`,
    houseNumber: "1",
    municipality: `Comune ${condominium % 20}`,
    territory: `Zona ${condominium % 5}`,
  };
}

/** A file of a whole housing company. `changed`: every so-manieth person has another name. */
function wholeFile(changed: number): string {
  const lines = Array.from({ length: people }, (_, n) => {
    const cells = cellsOf(n, changed);
    return columns.map((column) => cells[column]).join(";");
  });
  return [columns.join(";"), ...lines].join("\n");
}

/** An import that was uploaded and mapped: the job has still everything to do. */
async function uploaded(changed: number): Promise<number> {
  const made = await portal.owner.query<{ id: number }>(
    `insert into registry_import (made_by, file_name, file_hash, bytes, effective_on, state, headers, mapping)
     values ($1, 'whole.csv', '\\x01', 1, (now() at time zone 'Europe/Rome')::date, 'reading', $2, $2) returning id`,
    [coordinator, JSON.stringify(columns)],
  );
  const { id } = made.rows[0]!;
  await writeFile(join(files, "imports", String(id)), wholeFile(changed));
  return id;
}

/** The least that any import could take, the middle of five: the database itself copies the same file into a plain table. */
async function copyPlainly(): Promise<number> {
  const path = join(files, "plain.csv");
  await writeFile(path, wholeFile(0), { mode: 0o644 });
  await portal.owner.query(`create table plain (${columns.map((column) => `"${column}" text`).join(", ")})`);
  const name = (await portal.owner.query<{ name: string }>("select current_database() as name")).rows[0]!.name;
  const url = withDatabase(inject("cluster").superuserUrl, name);
  const copy = `copy plain from '${path}' with (format csv, delimiter ';', header)`;
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    times.push((await timed(() => runAlone(url, copy))).milliseconds);
    await portal.owner.query("truncate plain");
  }
  await portal.owner.query("drop table plain");
  return median(times) / 1000;
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

let plain = Number.NaN;
const rows: string[][] = [];
const row = (name: string, seconds: number, pause = "") =>
  rows.push([name, seconds.toFixed(2), (seconds / plain).toFixed(1), pause]);

async function measure(name: string, work: () => Promise<void>): Promise<number> {
  const { seconds, longestPause } = await whileAsking(work);
  row(name, seconds, longestPause.toFixed(0));
  return seconds;
}

/** What a coordinator waits for between saying what the columns hold and the preview, beside the pick-up of the job. */
async function preview(name: string, id: number): Promise<void> {
  const reading = await measure(`read, ${name}`, () => readImport(id));
  const planning = await measure(`plan, ${name}`, () => planImport(id));
  row(`preview, ${name}`, reading + planning);
  expect(planning).toBeLessThan(10);
  expect.soft(reading + planning).toBeLessThan(10);
}

const state = (id: number, to: string) =>
  portal.owner.query("update registry_import set state = $2, confirmed_by = $3 where id = $1", [id, to, coordinator]);

test(`a registry of ${dwellings} dwellings and ${people} people`, async () => {
  plain = await copyPlainly();
  row("COPY of the same rows into a plain table", plain);
  const first = await uploaded(0);
  await preview("first file", first);
  await state(first, "applying");
  expect(await measure("apply, first file", () => applyImport(first))).toBeLessThan(30);
  const second = await uploaded(changedEvery);
  await preview("second file", second);
  await state(second, "applying");
  expect(await measure("apply, second file", () => applyImport(second))).toBeLessThan(30);
  await state(second, "undoing");
  await measure("take back, second file", () => takeBackImport(second));
  await state(first, "undoing");
  await measure("take back, first file", () => takeBackImport(first));
  await report(
    "registry-import",
    `${dwellings} dwellings and ${people} people in one file; the second file corrects every ${changedEvery}th. "Others waited" is the
longest that another connection waited for a simple answer meanwhile. Goals: preview at most 10 s, apply at most 30 s.`.replaceAll(
      "\n",
      " ",
    ),
    ["step", "s", "times COPY of the same rows", "others waited, ms"],
    rows,
  );
  const left = await portal.owner.query(
    "select (select count(*) from tenancy)::int as tenancies, (select count(*) from person)::int as people",
  );
  // Beside the coordinator, the records of who was corrected stay: a line in their log stands on them.
  expect(left.rows).toEqual([{ tenancies: 0, people: 1 + people / changedEvery }]);
});
