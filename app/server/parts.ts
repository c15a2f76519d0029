import type { ServerBuild } from "@remix-run/node";

type Route = NonNullable<ServerBuild["routes"][string]>;

/**
 * A build in parts, one for each first word of the addresses it knows: the router looks at every route of a build, several
 * times a page, and that was a third of a page's cost. The whole build answers for words that no route begins with.
 * @returns what finds the part for a path, such as "/notices/12" or, as the browser asks for data, "/notices/12.data"
 */
export function partsOf(build: ServerBuild): (path: string) => ServerBuild {
  const routes = Object.values(build.routes).filter((route): route is Route => route !== undefined);
  const wordOf = (route: Route): string | undefined => {
    const parent = route.parentId ? build.routes[route.parentId] : undefined;
    return (parent && wordOf(parent)) || route.path?.split("/")[0] || undefined;
  };
  const words = new Map(routes.map((route) => [route, wordOf(route)]));
  /** Whether a word stands for any other, as in ":id" and "*". */
  const open = (word: string | undefined) => word === undefined || /^[:*]/.test(word) || word.endsWith("?");
  const named = new Set(["", ...words.values()].filter((word) => !open(word)));
  const parts = new Map(
    [...named].map((name) => {
      const own = routes.filter((route) => words.get(route) === name || open(words.get(route)));
      const only = <T>(all: Record<string, T>) => Object.fromEntries(own.map(({ id }) => [id, all[id]!]));
      return [
        name,
        { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } },
      ];
    }),
  );
  return (path) => parts.get(path.split("/")[1]?.replace(/\.data$/, "")) ?? build;
}
