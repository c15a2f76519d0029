// Everything that must hold, in one command: `npm test`, or `npm run check:full` with what the rotation leaves out.
// `npm run check:access` runs what is about accessibility alone, also without rotation, and writes a report of it; with
// `-- --screens=home,code` only what these screens are read in.
// Each step runs even if an earlier one failed; the last line holds the true totals.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { needChromium } from "./support/run/chromium.ts";
import { endAll, runProgram, stopServersIn } from "./support/run/processes.ts";
import { readPlaywright, readVitest, single, sum } from "./support/run/reports.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const access = process.argv.includes("--access");
const full = access || process.argv.includes("--full");
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

// Everything that tests make lives here and goes with it. Another system user (PostgreSQL's, under root) must get in.
const scratch = mkdtempSync(join(tmpdir(), "cortile-test-"));
chmodSync(scratch, 0o711);
const reports = join(root, ".tmp", "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const env = { ...process.env, TMPDIR: scratch, NO_COLOR: "1", FORCE_COLOR: undefined, CORTILE_FULL: full ? "1" : "" };
const run = (program, args, more = {}) =>
  runProgram(program, args, { cwd: root, minutes: access ? 120 : full ? 60 : 15, env: { ...env, ...more } });
const node = (path, args, more) => run(process.execPath, [join(root, "node_modules", path), ...args], more);

async function vitest(name, args, more = {}) {
  const file = join(reports, `${name}.json`);
  const diffs = join(reports, `${name}-diffs.json`);
  const reporters = ["--reporter=json", `--outputFile=${file}`, "--reporter=tests/support/run/diff-reporter.ts"];
  const command = ["run", "--config", "tests/vitest.config.ts", ...reporters, ...args];
  return readVitest(
    file,
    diffs,
    await node("vitest/vitest.mjs", command, { NODE_ENV: "test", CORTILE_TEST_DIFFS: diffs, ...more }),
  );
}

async function browserTests(name, config = "tests/e2e/playwright.config.ts", filter = []) {
  const browser = await needChromium(run);
  if (!browser.path) return single(browser.sentence, { code: 1, output: "" });
  const file = join(reports, `${name}.json`);
  const more = { NODE_ENV: "test", CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ["test", "--config", config, "--reporter=json", ...filter];
  return readPlaywright(file, await node("playwright/cli.js", args, more));
}

let closing = "";

async function accessTable() {
  // Only here: it reads the table of screens with all that this stands on.
  const { accessTests, writeAccessReport } = await import("./support/run/access.ts");
  const from = join(reports, "accessibility.json");
  const to = join(root, ".tmp", "accessibility.md");
  // A report that is there when the run was stopped would be an old one.
  rmSync(to, { force: true });
  const names =
    process.argv
      .find((word) => word.startsWith("--screens="))
      ?.slice("--screens=".length)
      .split(",") ?? [];
  const ran = await browserTests("accessibility", undefined, ["--grep", accessTests(names)]);
  const { result, totals } = await writeAccessReport({ from, to }, names, ran, run);
  closing = `${totals}\nreport: ${relative(process.cwd(), to)}`;
  return result;
}

async function build() {
  // A build made here has no stamp of the start script: without this an old stamp could vouch for a newer build.
  rmSync(join(root, "build", ".stamp"), { force: true });
  const args = ["vite:build", "--config", "remix.config.js", "--logLevel", "warn"];
  return single("The build failed.", await node("@remix-run/dev/dist/cli.js", args, { NODE_ENV: "production" }));
}

const onFifteen = ["access-matrix", "policies", "definer-functions", "schema", "foreign-keys"];
const everything = {
  types: async () => single("Types", await node("typescript/bin/tsc", ["--noEmit", "-p", "."])),
  lint: async () =>
    sum(
      single("oxlint", await node("oxlint/bin/oxlint", ["--format=unix"])),
      single("prettier", await node("prettier/bin/prettier.cjs", ["--check", "."])),
    ),
  unit: () => vitest("unit", ["--project", "unit"]),
  integration: () => vitest("integration", ["--project", "integration"]),
  "integration on PostgreSQL 15": () =>
    vitest("integration-15", ["--project", "integration", ...(full ? [] : onFifteen)], { CORTILE_TEST_PG: "15" }),
  build,
  "end to end": () => browserTests("end-to-end"),
  // Alone, because it measures time.
  budgets: () => browserTests("budgets", "tests/e2e/budgets/playwright.config.ts"),
  ...(full && { faults: () => vitest("faults", ["--project", "faults"]) }),
};

// The build is there already: the first file of every command has made it when sources changed.
const steps = access ? { accessibility: accessTable } : everything;

let interrupted = false;

async function main() {
  let total = sum();
  for (const [name, step] of Object.entries(steps)) {
    if (interrupted || (only && !only.split(",").includes(name))) continue;
    const start = performance.now();
    const result = await step().catch((error) => single(name, { code: 1, output: String(error?.stack ?? error) }));
    const { passed, failed, skipped } = result;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean);
    console.log(`- ${name}: ${counts.join(", ")} (${seconds} s)`);
    for (const failure of result.failures.slice(0, 40)) console.log(indent(failure));
    if (result.failures.length > 40) console.log(`    and ${result.failures.length - 40} more failures`);
    total = sum(total, result);
  }
  return total;
}

const indent = (text) =>
  text
    .split("\n")
    .map((line, at) => `${at === 0 ? "  x " : "      "}${line}`)
    .join("\n");

async function cleanUp() {
  await endAll();
  await stopServersIn(scratch).catch(() => {});
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(name, () => {
    if (interrupted) return;
    interrupted = true;
    void cleanUp().finally(() => process.exit(130));
  });
}

const { passed, failed, skipped } = await main();
// After a signal its handler cleans up and ends us.
if (interrupted) await new Promise(() => {});
await cleanUp();
if (closing) console.log(closing);
console.log(`tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
