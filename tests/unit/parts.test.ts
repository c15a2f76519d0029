import type { ServerBuild } from "@remix-run/node";
import { type AgnosticRouteObject as RouteObject, matchRoutes } from "@remix-run/router";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../app/server/parts.ts";
import routes from "../../app/routes.ts";

type Entry = { id?: string; path?: string; index?: boolean; file: string; children?: Entry[] };
type Known = { id: string; path?: string; index?: boolean; parentId?: string };

const flat = (entries: readonly Entry[], parentId: string): Known[] =>
  entries.flatMap(({ id, path, index, file, children = [] }) => {
    const own = id ?? file;
    return [{ id: own, path, index, parentId }, ...flat(children, own)];
  });

const buildOf = (known: Known[]) => {
  const all = Object.fromEntries([{ id: "root", path: "" } as Known, ...known].map((route) => [route.id, route]));
  return { version: "1", routes: all, assets: { version: "1", routes: all } } as unknown as ServerBuild;
};

/** Which routes answer at an address, as the router finds them. */
function answering(build: ServerBuild, path: string): string[] {
  const known = Object.values(build.routes) as unknown as Known[];
  const under = (parentId?: string): RouteObject[] =>
    known
      .filter((route) => route.parentId === parentId)
      .map(({ id, path: own, index }) => (index ? { id, path: own, index } : { id, path: own, children: under(id) }));
  return (matchRoutes(under(), path) ?? []).map(({ route }) => route.id!);
}

describe("of the portal's own routes", () => {
  const whole = buildOf(flat(routes as Entry[], "root"));
  const partOf = partsOf(whole);
  const addresses = Object.values(whole.routes).map((route) =>
    `/${route!.path ?? ""}`.replace(/:\w+\??/g, "12").replace("*", "no/such"),
  );

  test.each([...new Set(addresses), "/", "//", "/no", "/NOTICES/12", "/notices/12/no"])(
    "the part for %s answers as the whole does",
    (path) => expect(answering(partOf(path), path)).toEqual(answering(whole, path)),
  );

  test("a part is smaller than the whole, in what is sent to browsers too", () => {
    for (const routesOf of [partOf("/home").routes, partOf("/home").assets.routes]) {
      expect(Object.keys(routesOf).length).toBeLessThan(6);
    }
  });
});

test("a part holds routes without a word of their own, nested ones, and those that take any word", () => {
  const partOf = partsOf(
    buildOf([
      { id: "frame", parentId: "root" },
      { id: "a", path: "a", parentId: "frame" },
      { id: "a-one", path: ":id", parentId: "a" },
      { id: "b", path: "b/:id", parentId: "root" },
      { id: "any", path: ":word", parentId: "root" },
      { id: "maybe", path: "en?/c", parentId: "root" },
    ]),
  );
  expect(Object.keys(partOf("/a/1").routes)).toEqual(["root", "frame", "a", "a-one", "any", "maybe"]);
  expect(partOf("/a.data").routes).toBe(partOf("/a").routes);
  expect(Object.keys(partOf("/c").routes)).toHaveLength(7);
});
