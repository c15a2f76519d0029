import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ways } from "../e2e/support/ways.ts";
import { accessReport, accessTests } from "../support/run/access-report.ts";
import { browserTestsIn } from "../support/run/reports.ts";

const folder = mkdtempSync(join(tmpdir(), "cortile-access-"));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = (title: string, status: string, ...messages: string[]) => ({
  title,
  tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
});
/** What Playwright would have written: one reading passed, one failed, one was left, one is not there at all. */
const file = join(folder, "made-up.json");
writeFileSync(
  file,
  JSON.stringify({
    errors: [],
    suites: [
      {
        title: "screens/italian.spec.ts",
        specs: [spec("home in Italian", "expected"), spec("help in Italian", "skipped")],
      },
      {
        title: "screens/colours.spec.ts",
        specs: [spec("home in the dark", "unexpected", "\u001B[31mweak | contrast\u001B[39m", "second trouble")],
      },
      {
        title: "journeys/keyboard.spec.ts",
        suites: [{ title: "menus", specs: [spec("home in Italian", "unexpected", "lost focus")] }],
      },
    ],
  }),
);
const looked = {
  screens: [
    { name: "home", address: "/home" },
    { name: "help", address: "/help" },
  ],
  ways: [
    { title: "in Italian", head: "Italian", looks: "all" },
    { title: "in the dark", head: "Dark", looks: "colours" },
    { title: "on paper", head: "Paper", looks: "ink", only: ["help"] },
  ],
  tests: browserTestsIn(file),
  facts: [["Commit", "abc"]] satisfies [string, string][],
};
const report = accessReport(looked);
const lines = report.text.split("\n");

test("each screen is a row and each way a column: passed, failed, not run, not made for it", () => {
  expect(lines).toContain("| Screen | Address | Italian | Dark | Paper |");
  expect(lines).toContain("| home | /home | passed | **failed** | – |");
  expect(lines).toContain("| help | /help | not run | not run | not run |");
});

test("a failed reading has its troubles, all of them and without colours", () => {
  expect(report.text).toContain("### home in the dark\n\n~~~text\nweak | contrast\n\nsecond trouble\n~~~");
});

test("a test of the same title elsewhere is no reading, and fails by its own name", () => {
  expect(lines).toContain("| journeys/keyboard: menus, home in Italian | **failed** |");
  expect(report.text).toContain("### journeys/keyboard: menus, home in Italian\n\n~~~text\nlost focus");
});

test("what did not run is counted and named, also when the browser's tests wrote nothing", () => {
  expect(report.missing).toEqual(["help in Italian", "help in the dark", "help on paper"]);
  expect(report.totals).toBe(
    "2 screens in 3 ways, 5 readings: 1 passed, 1 failed, 3 not run. Other tests: 0 passed, 1 failed, 0 not run.",
  );
  const nothing = accessReport({ ...looked, tests: browserTestsIn(join(folder, "nowhere.json")) });
  expect(nothing.missing).toHaveLength(5);
  expect(nothing.text).not.toContain("passed |");
});

test("only a run without trouble has no troubles", () => {
  const tests = looked.ways.flatMap(({ title }) =>
    looked.screens.map(({ name }) => ({
      file: "screens/a.spec.ts",
      names: [`${name} ${title}`],
      outcome: "passed" as const,
      errors: [],
    })),
  );
  const sound = accessReport({ ...looked, tests });
  expect(sound.missing).toEqual([]);
  expect(sound.text).not.toMatch(/## Troubles|\*\*failed\*\*|not run \|/);
});

test("the ways have titles and heads of their own, and the tests that run are the readings, or those of a few screens", () => {
  const all = Object.values(ways);
  expect(new Set(all.flatMap(({ title, head }) => [title, head])).size).toBe(all.length * 2);
  const runs = (title: string, ...names: string[]) => new RegExp(accessTests(names)).test(title);
  expect(runs(" screens/italian.spec.ts home in Italian on a telephone")).toBe(true);
  expect(runs(" journeys/desk.spec.ts somebody takes part at the desk, without JavaScript")).toBe(true);
  expect(runs(" journeys/desk.spec.ts somebody takes part at the desk, with JavaScript")).toBe(false);
  expect(runs(" screens/italian.spec.ts home in Italian on a telephone", "code", "home")).toBe(true);
  expect(runs(" screens/italian.spec.ts home-committee in Italian on a telephone", "code", "home")).toBe(false);
  expect(runs(" screens/italian.spec.ts notice-pin in Italian on a telephone", "pin")).toBe(false);
});
