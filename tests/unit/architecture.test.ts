import { describe, expect, test } from "vitest";
import * as code from "../support/rules/code.ts";
import { doorless } from "../support/rules/doors.ts";
import { cycles, forbiddenImports, reachedPackages } from "../support/rules/imports.ts";
import { emptyNames, medianLength, oddFeatures, oddNames, routesOutOfList, tooLong } from "../support/rules/shape.ts";
import { readSources, type Source } from "../support/sources.ts";

const app = readSources(["app"], [".ts", ".tsx", ".mjs"]);
const db = readSources(["db"], [".ts"]);
const tests = readSources(["tests"], [".ts", ".tsx", ".mjs"]);
const styles = readSources(["app"], [".css"]);
const features = readSources(["app/features"], [""]);
const all = [...app, ...db, ...tests];
const of = (pattern: RegExp, sources: Source[] = app) => sources.filter(({ path }) => pattern.test(path));
const file = (path: string, text: string): Source => ({ path, text });

/** A rule over the repository, and a small house that breaks it: a rule that cannot fail guards nothing. */
function rule(name: string, here: () => string[], bad: () => string[]) {
  describe(name, () => {
    test("holds", () => expect(here()).toEqual([]));
    test("can fail", () => expect(bad()).not.toEqual([]));
  });
}

describe("who may import whom (tests/support/rules/rooms.ts)", () => {
  test("holds", () => expect(forbiddenImports([...app, ...db])).toEqual([]));

  const feature = "app/features/notices";
  test.each([
    ["app/stray.ts", ""],
    ["app/routes.ts", 'import "~/platform/log.server"'],
    ["app/routes/home.tsx", 'import { sql } from "kysely"'],
    ["app/routes/home.tsx", 'import { visible } from "~/features/notices/reach.server"'],
    [`${feature}/policy.ts`, 'import { useState } from "react"'],
    [`${feature}/policy.ts`, 'import { database } from "~/platform/database.server"'],
    [`${feature}/model.ts`, 'import { z } from "zod"'],
    [`${feature}/queries/list.server.ts`, 'import { publish } from "../commands/publish.server"'],
    [`${feature}/queries/list.server.ts`, 'import { useState } from "react"'],
    [`${feature}/commands/publish.server.ts`, 'import { sign } from "~/features/votes/commands/sign.server"'],
    [`${feature}/commands/publish.server.ts`, 'import { list } from "~/features/votes/queries/list.server"'],
    [`${feature}/commands/publish.server.ts`, 'const { sign } = await import("~/features/votes/commands/sign.server")'],
    [`${feature}/commands/publish.server.ts`, 'import { Pool } from "pg"'],
    [`${feature}/ui/card.tsx`, 'import { list } from "../queries/list.server"'],
    [`${feature}/ui/card.tsx`, 'import { Vote } from "~/features/votes/ui/vote"'],
    ["app/ui/button/button.tsx", 'import { kinds } from "~/features/notices/model"'],
    ["app/ui/button/button.tsx", 'import type { Page } from "~/features/notices/queries/list.server"'],
    ["app/platform/log.server.ts", 'import { Button } from "~/ui/button/button"'],
    ["app/platform/log.server.ts", 'import { kinds } from "~/features/notices/model"'],
    ["app/platform/words.ts", 'import { readFileSync } from "node:fs"'],
    ["app/server/main.ts", 'import { log } from "../platform/log.server.ts"'],
    ["app/server/settings.ts", 'import { log } from "../platform/log.server.ts"'],
    ["db/migrate.ts", 'import { kinds } from "../app/features/notices/model.ts"'],
    ["db/schema.ts", 'import { openPool } from "./connection.ts"'],
  ])("refuses %s: %s", (path, text) => expect(forbiddenImports([file(path, text)])).toHaveLength(1));

  test.each([
    [`${feature}/ui/card.tsx`, 'import type { Page } from "../queries/list.server"'],
    [`${feature}/queries/list.server.ts`, 'import { visible } from "~/features/places/reach.server"'],
    [`${feature}/commands/publish.server.ts`, 'import { hide } from "~/features/votes/effects.server"'],
    ["app/routes/home.tsx", 'import { list } from "~/features/notices/queries/list.server"'],
  ])("allows %s: %s", (path, text) => expect(forbiddenImports([file(path, text)])).toEqual([]));
});

const circle = [file("app/platform/a.ts", 'import "./b"'), file("app/platform/b.ts", 'import type { A } from "./a"')];
rule(
  "no file imports itself through others",
  () => cycles(all),
  () => cycles(circle),
);

const words = /^app\/features\/[^/]+\/([a-z]+-)?(model|policy|events)\.ts$/;
const policy = file("app/features/notices/policy.ts", 'import { here } from "~/platform/here"');
const here = file("app/platform/here.ts", 'import { useContext } from "react"');
rule(
  "words and policies reach no package, through nothing",
  () => reachedPackages(app, words),
  () => reachedPackages([policy, here], words),
);
rule(
  "words and policies know no clock, no chance and no outside world",
  () => code.impureWords(of(words)),
  () => code.impureWords([file("policy.ts", "export const late = () => new Date() > end")]),
);
test.each(["Date.now()", "Math.random()", "crypto.randomUUID()", "fetch(url)"])("%s is found", (text) => {
  expect(code.impureWords([file("model.ts", `const x = ${text}`)])).not.toEqual([]);
});

const long = file("app/long.ts", "x;\n".repeat(251));
rule(
  "no file is longer than 250 lines",
  () => tooLong([...app, ...db, ...styles], 250),
  () => tooLong([long], 250),
);
rule(
  "half of the files are no longer than 60 lines",
  () => over60([...app, ...db]),
  () => over60([long]),
);
const over60 = (sources: Source[]) => (medianLength(sources) > 60 ? [`the median is ${medianLength(sources)}`] : []);

const names = [...all, ...styles].map(({ path }) => path);
rule(
  "names say what is inside",
  () => emptyNames(names),
  () => emptyNames(["app/platform/date-utils.ts"]),
);
rule(
  "names are in kebab-case",
  () => oddNames(names),
  () => oddNames(["app/ui/Button.tsx"]),
);
rule(
  "features look alike",
  () => oddFeatures(features),
  () => oddFeatures([file("app/features/votes/model.ts", "")]),
);

const list = file("app/routes.ts", 'route("a", "routes/a.tsx")');
rule(
  "app/routes.ts names every route",
  () => of(/^app\/routes\.ts$/).flatMap((source) => routesOutOfList(source, names)),
  () => routesOutOfList(list, ["app/routes/a.tsx", "app/routes/b.tsx"]),
);
test("a route that does not exist is found", () =>
  expect(routesOutOfList(list, [])).toEqual(["app/routes/a.tsx does not exist"]));

const routes = of(/^app\/(routes\/.+|root)\.tsx?$/);
const door = 'import { memberLoader, memberAction } from "~/platform/door.server";';
describe("every route says who it is for", () => {
  test("holds", () => expect(doorless(routes)).toEqual([]));
  test.each([
    "export async function loader() { return null }",
    "export const loader = async () => null",
    "export const loader = memberLoader(async () => null)",
    `${door} export const loader = memberAction(async () => null)`,
    `${door} export const action = memberLoader(async () => null)`,
    `${door} const memberLoader = (work) => work; export { loader }`,
    'export { loader } from "./other"',
    'export * from "./other"',
    "export default function Page() { return null }",
  ])("refuses: %s", (text) => expect(doorless([file("app/routes/bad.tsx", text)])).toHaveLength(1));
  test("allows a door, and a frame", () => {
    const good = `${door} export const loader = memberLoader(async () => null); export const action = memberAction(work)`;
    const frame = "export default function Frame() { return <Outlet /> }";
    expect(doorless([file("app/routes/good.tsx", good), file("app/routes/frame.tsx", frame)])).toEqual([]);
  });
});

/** The settings, the processes around the portal, and the build, which leaves out development pages. */
const settings = /^(app\/(server\/|routes\.ts$)|db\/tasks\.ts|db\/embedded\/run\.ts)/;
rule(
  "the environment is read in one place",
  () => code.environmentReads([...app, ...db], settings),
  () => code.environmentReads([file("app/platform/log.server.ts", "const level = process.env.LEVEL")], settings),
);
rule(
  "no style attributes",
  () => code.styleAttributes(app),
  () => code.styleAttributes([file("a.tsx", "<p style={{ x: 1 }} />")]),
);
rule(
  "no holes in the types",
  () => code.typeHoles(all),
  () => code.typeHoles([file("a.ts", "let x: any")]),
);
test("a silenced compiler is found", () => {
  expect(code.typeHoles([file("a.ts", `${"// @ts-"}ignore\nlet x = 1`)])).toHaveLength(1);
});
rule(
  "no test is left out",
  () => code.leftOutTests(tests),
  () => code.leftOutTests([file("a.test.ts", "test.skip('x')")]),
);
const output = /^(app\/server\/|db\/tasks\.ts|tests\/(run|shots)\.mjs)/;
rule(
  "no writing to the console",
  () => code.consoleWrites(all, output),
  () => code.consoleWrites([file("app/a.ts", "console.log(1)")], output),
);

const described = /^app\/(features\/[^/]+\/(commands|queries|([a-z]+-)?policy)|platform\/)/;
rule(
  "exported functions of commands, queries, policies and the platform say what they are for",
  () => code.undocumented(of(described)),
  () => code.undocumented([file("a.ts", "export const may = () => true")]),
);
