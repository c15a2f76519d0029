import { expect, test } from "../support/fixtures.ts";
import { neighbour, newStaff } from "../support/neighbours.ts";
import { allScreens } from "../support/screens.ts";
import budgets from "./budgets.json" with { type: "json" };
import { slowness, visit } from "./visit.ts";
import { inWords, medians, speedComplaints, type SpeedBudgets } from "./vitals.ts";

const speed: SpeedBudgets = budgets.speed;
/** What people open first. */
const first = ["start", "code", "home", "notices", "notice-talk", "office-notices-current"];
/** What the machine does besides only ever makes a page slower: what is too slow every time is the page. */
const mostTries = 3;

for (const name of first) {
  const screen = allScreens.find((row) => row.name === name)!;
  test(`${name} is quick on a cheap phone`, async ({ browser, baseURL }, info) => {
    info.setTimeout(180_000);
    const person = screen.role === "tenant" ? await neighbour("Rosa") : screen.role && (await newStaff("coordinator"));
    const measure = async () => {
      const times = await slowness(browser, budgets.phone);
      const how = { screen, person, phone: budgets.phone, baseURL, times };
      const middle = medians([await visit(browser, how), await visit(browser, how), await visit(browser, how)]);
      const description = `${inWords(middle)}, on a processor ${times.toFixed(1)} times slower`;
      info.annotations.push({ type: "median of three", description });
      process.stdout.write(`${name}: ${description}\n`);
      return speedComplaints(name, middle, speed);
    };
    const complaints: string[] = [];
    for (let turn = 1; turn <= mostTries; turn += 1) {
      const found = await measure().catch((error: unknown) => [`${name}: ${String(error)}`]);
      if (found.length === 0) return;
      complaints.push(...found);
    }
    expect(complaints.join("\n")).toBe("");
  });
}
