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
  tests: { projectName: string; status: string; results: { errors?: { message?: string }[] }[] }[];
};
type PlaywrightReport = { errors: { message?: string }[]; suites: Suite[] };

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
  const visit = (suite: Suite, names: string[]) => {
    for (const inner of suite.suites ?? []) visit(inner, [...names, inner.title]);
    for (const { title, tests } of suite.specs ?? []) {
      for (const { projectName, status, results } of tests) {
        const errors = results.flatMap((result) => result.errors ?? []).map((error) => error.message ?? "");
        if (status === "skipped") total.skipped += 1;
        else if (status !== "unexpected") total.passed += 1;
        else fail(total, [projectName, ...names, title].filter(Boolean).join(" > "), errors.join("\n"));
      }
    }
  };
  for (const suite of report.suites) visit(suite, [suite.title]);
  return complete(total, run);
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
