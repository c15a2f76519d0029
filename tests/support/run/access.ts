import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import { tags } from "../../e2e/support/axe.ts";
import { allScreens } from "../../e2e/support/screens.ts";
import { ways } from "../../e2e/support/ways.ts";
import { accessReport } from "./access-report.ts";
import { findChromium } from "./chromium.ts";
import type { Finished } from "./processes.ts";
import { browserTestsIn, type Result, single, sum } from "./reports.ts";

export { accessTests } from "./access-report.ts";

type Run = (program: string, args: string[]) => Promise<Finished>;

/**
 * Writes the report of what the browser's tests found.
 * @returns their result, with the readings that were meant and did not run as a failure, and the totals in one line
 */
export async function writeAccessReport(from: string, to: string, result: Result, run: Run) {
  const { text, totals, missing } = accessReport({
    screens: allScreens.map(({ name, path }) => ({
      name,
      address: typeof path === "string" ? path : "found or walked to",
    })),
    ways: Object.values(ways),
    tests: browserTestsIn(from),
    facts: await factsOf(run),
  });
  writeFileSync(to, text);
  const notRun = { code: missing.length > 0 ? 1 : 0, output: missing.join("\n") };
  return { result: missing.length > 0 ? sum(result, single("These readings did not run:", notRun)) : result, totals };
}

async function factsOf(run: Run): Promise<[string, string][]> {
  const said = async (program: string, ...args: string[]) => {
    const { code, output } = await run(program, args);
    return code === 0 ? output.trim() : "unknown";
  };
  const require = createRequire(import.meta.url);
  const axe = require("axe-core") as typeof Axe;
  return [
    ["When", new Date().toISOString()],
    ["Commit", await said("git", "describe", "--always", "--dirty=, with changes that are not in it")],
    ["Browser", await said((await findChromium()) ?? "chromium", "--version")],
    ["Rules", `axe ${axe.version}, the ${axe.getRules([...tags]).length} rules with the tags ${tags.join(", ")}`],
  ];
}
