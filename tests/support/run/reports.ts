import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Finished } from "./processes.ts";

export type Result = { passed: number; failed: number; skipped: number; failures: string[] };

type VitestReport = {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};
type Suite = { title: string; suites?: Suite[]; specs?: Spec[] };
type Spec = {
  title: string;
  tests: { status: string; results: { errors?: { message?: string }[] }[] }[];
};
type PlaywrightReport = { errors: { message?: string }[]; suites: Suite[] };
/** One test of the browser: its file, the names of what it stands in and its own, how it ended and what was wrong. */
export type BrowserTest = { file: string; names: string[]; outcome: "passed" | "failed" | "skipped"; errors: string[] };

const linesOf = (text: string) =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim());

/** One step without a report of its own counts as one test. */
export function single(name: string, { code, output }: Finished): Result {
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] };
  return { passed: 0, failed: 1, skipped: 0, failures: [[name, ...linesOf(output).slice(-80)].join("\n")] };
}

/** Adds results up. */
export function sum(...results: Result[]): Result {
  const total: Result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const result of results) {
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    total.failures.push(...result.failures);
  }
  return total;
}

/**
 * Reads what Vitest's JSON reporter wrote, with the differences that our own reporter adds. A run that ended badly
 * without a failed test is a failure too.
 */
export function readVitest(file: string, diffs: string, run: Finished): Result {
  const report = readReport<VitestReport>(file);
  const texts = readReport<Record<string, string>>(diffs) ?? {};
  if (!report) return single("The tests did not run to their end.", { ...run, code: 1 });
  const total = sum();
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === "passed") total.passed += 1;
      else if (test.status !== "failed") total.skipped += 1;
      else fail(total, test.fullName, texts[test.fullName] ?? test.failureMessages.join("\n"));
    }
    const isBroken = suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed");
    if (isBroken) fail(total, suite.name, suite.message);
  }
  if (texts[""]) fail(total, "Outside any test", texts[""]);
  return complete(total, run);
}

/** Reads what Playwright's JSON reporter wrote. */
export function readPlaywright(file: string, run: Finished): Result {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return single("The browser tests did not run to their end.", { ...run, code: 1 });
  const total = sum();
  for (const error of report.errors) fail(total, "Browser tests", error.message ?? "");
  for (const { file: from, names, outcome, errors } of testsOf(report)) {
    if (outcome === "failed") fail(total, [from, ...names].join(" > "), errors.join("\n"));
    else total[outcome] += 1;
  }
  return complete(total, run);
}

/** Every test that Playwright's JSON reporter wrote about; none when it wrote nothing. */
export function browserTestsIn(file: string): BrowserTest[] {
  const report = readReport<PlaywrightReport>(file);
  return report ? testsOf(report) : [];
}

function testsOf(report: PlaywrightReport): BrowserTest[] {
  const visit = (suite: Suite, file: string, names: string[]): BrowserTest[] => [
    ...(suite.suites ?? []).flatMap((inner) => visit(inner, file, [...names, inner.title])),
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status, results }): BrowserTest => ({
        file,
        names: [...names, title],
        outcome: status === "skipped" ? "skipped" : status === "unexpected" ? "failed" : "passed",
        errors: results
          .flatMap((result) => result.errors ?? [])
          .map(({ message = "" }) => stripVTControlCharacters(message)),
      })),
    ),
  ];
  return report.suites.flatMap((suite) => visit(suite, suite.title, []));
}

function fail(total: Result, name: string, message: string): void {
  total.failed += 1;
  total.failures.push([name, ...linesOf(message).slice(0, 30)].join("\n"));
}

function complete(total: Result, run: Finished): Result {
  if (run.code === 0 || total.failed > 0) return total;
  return sum(total, single("The run ended with an error although no test failed.", run));
}

function readReport<T>(file: string): T | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
