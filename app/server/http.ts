import { createServer } from "node:http";
import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { accessLog } from "./access-log.ts";
import type { OpenApp } from "./app.ts";
import type { App } from "./lifecycle.ts";
import { limitBody } from "./body-limit.ts";
import { identifyRequest, secureHeaders } from "./headers.ts";
import { checkOrigin, trueHost } from "./origin.ts";
import { partsOf } from "./parts.ts";
import type { Portal } from "./portal.ts";
import { probes } from "./probes.ts";
import { refuse } from "./refuse.ts";
import type { Settings } from "./settings.ts";
import { serveFiles } from "./static.ts";

/** The HTTP server, not listening yet. In development the app's own middleware (Vite) runs before it. */
export async function makeHttp(
  settings: Settings,
  log: Logger,
  openApp: OpenApp,
): Promise<{ server: Server; portal: Portal }> {
  const site = express();
  const server = createServer(site);
  server.headersTimeout = 15_000;
  // For a form with files on a slow line; limitBody holds the others to less.
  server.requestTimeout = 600_000;
  server.keepAliveTimeout = 75_000;
  const { middleware, ...app } = await openApp(server);
  const portal: Portal = { settings, log, app, draining: false };

  site.disable("x-powered-by");
  site.set("trust proxy", settings.TRUST_PROXY);
  site.set("query parser", false);
  site.use(identifyRequest, accessLog(portal), secureHeaders(portal));
  site.use(probes(portal), refuseWhileDraining(portal));
  site.use(trueHost(settings), checkOrigin(settings));
  site.use(compression());
  site.use(middleware ?? serveFiles(), limitBody(await remix(portal)));
  site.use(onError(portal));
  return { server, portal };
}

async function remix({ app, settings }: Portal): Promise<RequestHandler> {
  const handlerOf = (build: ServerBuild | App["build"]) =>
    createRequestHandler({
      build,
      mode: settings.NODE_ENV === "development" ? "development" : "production",
      getLoadContext: (req, res) => ({ requestId: String(res.locals.requestId), address: req.ip ?? "" }),
    });
  if (settings.NODE_ENV === "development") return handlerOf(app.build);
  const partOf = partsOf(await app.build());
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (req, res, next) => {
    const part = partOf(req.path);
    const handler = handlers.get(part) ?? handlerOf(part);
    handlers.set(part, handler);
    return handler(req, res, next);
  };
}

function refuseWhileDraining(portal: Portal): RequestHandler {
  return (_req, res, next) => {
    if (!portal.draining) return next();
    res.set("Connection", "close").set("Retry-After", "5");
    refuse(res, 503, "The portal is restarting: try again in a few seconds.");
  };
}

/** What the app itself could not answer. The person gets a sentence and the id under which the log tells more. */
function onError({ log }: Portal): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => {
    if (res.headersSent) return void res.destroy();
    const status = (error as { status?: number }).status ?? 500;
    if (status < 500) return refuse(res, status, "This address or request is not valid.");
    log.error({ requestId: res.locals.requestId, err: error }, "request failed");
    refuse(res, 500, `Something went wrong here. The number of this error is ${res.locals.requestId}.`);
  };
}
