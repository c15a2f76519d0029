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
type Files = { from: string; to: string };

/** The rows of the report. A name that no screen has is a row in which nothing ran. */
function screensOf(names: string[]) {
  const asked = names.length > 0 ? names : allScreens.map(({ name }) => name);
  const addressOf = (name: string) => {
    const path = allScreens.find((screen) => screen.name === name)?.path;
    if (!path) return "there is no such screen";
    return typeof path === "string" ? path : "found or walked to";
  };
  return asked.map((name) => ({ name, address: addressOf(name) }));
}

/**
 * Writes the report of what the browser's tests found.
 * @returns their result, with the readings that were meant and did not run as a failure, and the totals in one line
 */
export async function writeAccessReport({ from, to }: Files, names: string[], result: Result, run: Run) {
  const { text, totals, missing } = accessReport({
    screens: screensOf(names),
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
  const browser = await said((await findChromium()) ?? "chromium", "--version");
  const require = createRequire(import.meta.url);
  const axe = require("axe-core") as typeof Axe;
  return [
    ["When", new Date().toISOString()],
    ["Commit", await said("git", "describe", "--always", "--dirty=, with changes that are not in it")],
    // Some systems start it by a script that has more to say.
    ["Browser", browser.split("\n").at(-1) ?? browser],
    ["Rules", `axe ${axe.version}, the ${axe.getRules([...tags]).length} rules with the tags ${tags.join(", ")}`],
  ];
}
