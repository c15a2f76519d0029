import type { RequestHandler } from "express";
import type { Portal } from "./portal.ts";

const QUIET = new Set(["/healthz", "/readyz", "/metrics"]);

/** One line a request: no address of the person, no query string, no secret part of a path. */
export function accessLog(portal: Portal): RequestHandler {
  return (req, res, next) => {
    const from = performance.now();
    const path = loggedPath(req.path);
    res.on("close", () => {
      const ms = Math.round((performance.now() - from) * 10) / 10;
      // Without a whole answer the person has gone away; the status was never seen by anybody.
      const status = res.writableEnded ? res.statusCode : 499;
      const line = { requestId: String(res.locals.requestId), method: req.method, path, status, ms };
      if (QUIET.has(path) || path.startsWith("/assets/")) return portal.log.debug(line, "request");
      portal.log.info(line, "request");
      void portal.app.lifecycle().then(
        (lifecycle) => lifecycle.observe(req.method, status, ms / 1000),
        () => {},
      );
    });
    next();
  };
}

/** The path as the log may keep it: the last part of a sign-in link or a calendar is a key to what is somebody's. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/(?:sign-in\/link|calendar)\/).*/s, "$1…");
}
