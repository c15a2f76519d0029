import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPlaywright, readVitest, single, sum } from "../support/run/reports.ts";

const folder = mkdtempSync(join(tmpdir(), "cortile-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

let last = 0;
const write = (content: unknown) => {
  const file = join(folder, `${(last += 1)}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const nowhere = join(folder, "nowhere.json");
const fine = { code: 0, output: "" };
const broken = { code: 1, output: "Out of memory" };
const counts = ({ passed, failed, skipped }: ReturnType<typeof sum>) => [passed, failed, skipped];

describe("a Vitest report", () => {
  const assertion = (fullName: string, status: string) => ({ fullName, status, failureMessages: ["long"] });
  const report = (status: string, ...assertionResults: unknown[]) =>
    write({ testResults: [{ name: "a.test.ts", status, message: "", assertionResults }] });

  test("is counted test by test, with what differed", () => {
    const file = report("failed", assertion("a", "passed"), assertion("b c", "failed"), assertion("d", "pending"));
    const result = readVitest(file, write({ "b c": "- 1\n+ 2" }), broken);
    expect(counts(result)).toEqual([1, 1, 1]);
    expect(result.failures).toEqual(["b c\n- 1\n+ 2"]);
  });
  test("of a file that could not be loaded is a failure", () => {
    expect(counts(readVitest(report("failed"), nowhere, broken))).toEqual([0, 1, 0]);
  });
  test("with an error outside any test is a failure", () => {
    const file = report("passed", assertion("a", "passed"));
    expect(counts(readVitest(file, write({ "": "unhandled" }), broken))).toEqual([1, 1, 0]);
  });
  test("of a run that ended badly is a failure, although all tests passed", () => {
    expect(counts(readVitest(report("passed", assertion("a", "passed")), nowhere, broken))).toEqual([1, 1, 0]);
  });
  test("that was never written is a failure", () => {
    const result = readVitest(nowhere, nowhere, fine);
    expect(counts(result)).toEqual([0, 1, 0]);
  });
});

describe("a Playwright report", () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ projectName: "", status, results: [{ errors: [{ message: "expected" }] }] }],
  });
  const suites = [
    {
      title: "a.spec.ts",
      specs: [spec("a", "expected"), spec("b", "skipped")],
      suites: [{ title: "inner", specs: [spec("c", "unexpected")] }],
    },
  ];

  test("is counted test by test, suites within suites too", () => {
    const result = readPlaywright(write({ errors: [], suites }), broken);
    expect(counts(result)).toEqual([1, 1, 1]);
    expect(result.failures).toEqual(["a.spec.ts > inner > c\nexpected"]);
  });
  test("of a portal that did not start is a failure", () => {
    expect(counts(readPlaywright(write({ errors: [{ message: "no build" }], suites: [] }), broken))).toEqual([0, 1, 0]);
  });
});

test("a step without a report is one test", () => {
  expect(counts(sum(single("types", fine), single("lint", broken)))).toEqual([1, 1, 0]);
});
