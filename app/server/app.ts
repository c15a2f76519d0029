import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { ClearError } from "#db/clear-error.ts";
import { lifecycleOf } from "./lifecycle.ts";
import type { App } from "./lifecycle.ts";

export type OpenApp = (server: Server) => Promise<App & { middleware?: RequestHandler }>;

/** The app as it was built. */
export const openBuiltApp: OpenApp = async () => {
  const file = resolve("build/server/index.js");
  if (!existsSync(file)) throw new ClearError('The app is not built yet: start it with "npm start".');
  const build = (await import(pathToFileURL(file).href)) as ServerBuild;
  const lifecycle = lifecycleOf(build);
  return { build: async () => build, lifecycle: async () => lifecycle, close: async () => {} };
};

/** The app from its sources, through Vite in middleware mode: every request gets the newest modules. */
export const openSourceApp: OpenApp = async (server) => {
  const { createServer } = await import("vite");
  const vite = await withoutItsExits(() =>
    createServer({
      configFile: resolve("remix.config.js"),
      appType: "custom",
      server: { middlewareMode: true, hmr: { server } },
    }),
  );
  const build = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
  return {
    middleware: vite.middlewares,
    build,
    lifecycle: async () => lifecycleOf(await build()),
    close: () => vite.close(),
  };
};

/** The build tool ends the process itself at SIGTERM or when its input ends: here the ordered stop does that. */
async function withoutItsExits<T>(start: () => Promise<T>): Promise<T> {
  const signals = process.listeners("SIGTERM");
  const ends = process.stdin.listeners("end");
  const started = await start();
  for (const listener of process.listeners("SIGTERM"))
    if (!signals.includes(listener)) process.off("SIGTERM", listener);
  for (const listener of process.stdin.listeners("end")) {
    if (!ends.includes(listener)) process.stdin.off("end", listener as () => void);
  }
  return started;
}
