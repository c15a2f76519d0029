import { expect, test } from "../support/fixtures.ts";
import { allScreens, openScreen } from "../support/screens.ts";
import budgets from "./budgets.json" with { type: "json" };
import { readBuilt, readManifest } from "./build.ts";
import { filesOf, kib, total, weigh, weightComplaints } from "./weight.ts";

test("every route keeps its budget of JavaScript, styles and fonts", ({}, info) => {
  const weights = weigh(readManifest(), readBuilt);
  for (const kind of ["javascript", "styles", "fonts"] as const) {
    const heaviest = weights.toSorted((a, b) => total(b, kind) - total(a, kind))[0]!;
    const description = `${kib(total(heaviest, kind))} (${heaviest.route})`;
    info.annotations.push({ type: `heaviest ${kind}`, description });
    process.stdout.write(`heaviest ${kind}: ${description}\n`);
  }
  expect(weightComplaints(weights, budgets.weight).join("\n")).toBe("");
});

// What is weighed is reckoned from the build: a browser must not fetch anything that was not reckoned.
for (const name of ["start", "notice-talk", "poster"]) {
  test(`${name} fetches what was reckoned`, async ({ phone }, { parallelIndex }) => {
    await openScreen(
      phone,
      allScreens.find((row) => row.name === name)!,
      parallelIndex,
    );
    const { fetched, route } = await phone.evaluate(() => ({
      fetched: performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
      route:
        Object.keys((window as unknown as Record<string, object | undefined>)["__remixRouteModules"] ?? {}).at(-1) ??
        "",
    }));
    const { javascript, styles, fonts } = filesOf(readManifest(), route, readBuilt);
    const ending = (pattern: RegExp) => fetched.filter((address) => pattern.test(address)).toSorted();
    expect(ending(/\.js$/)).toEqual(javascript.toSorted());
    expect(ending(/\.css$/)).toEqual(styles.toSorted());
    expect(fonts).toEqual(expect.arrayContaining(ending(/\.woff2$/)));
    expect(ending(/\.woff2$/)).not.toEqual([]);
  });
}
