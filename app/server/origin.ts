import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { refuse } from "./refuse.ts";
import { isLoopback } from "./settings.ts";
import type { Settings } from "./settings.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets the app see only a host we answer for: this machine's own names as they came, else the one of PUBLIC_URL.
 * A made-up Host or X-Forwarded-Host can then reach no link, redirect or comparison.
 */
export function trueHost(settings: Settings): RequestHandler {
  const own = new URL(settings.PUBLIC_URL).host;
  return (req, _res, next) => {
    if (!isLoopback(hostName(req.headers.host))) req.headers.host = own;
    delete req.headers["x-forwarded-host"];
    next();
  };
}

/** Refuses every change that a page of another site may have asked for. */
export function checkOrigin(settings: Settings): RequestHandler {
  const own = new URL(settings.PUBLIC_URL).origin;
  return (req, res, next) => {
    if (READING.has(req.method) || comesFromUs(req.headers, own)) return next();
    refuse(
      res,
      403,
      "This request came from another site and was refused: open the portal at its own address and try again.",
    );
  };
}

/** Whether a request was made by one of our own pages, by what the browser says about it. */
export function comesFromUs(headers: IncomingHttpHeaders, own: string): boolean {
  const ours = new Set([own]);
  // On this machine the portal has several names (localhost, 127.0.0.1); none of them can be another site's.
  if (headers.host && isLoopback(hostName(headers.host))) ours.add(`http://${headers.host.toLowerCase()}`);
  const { origin, referer, "sec-fetch-site": site } = headers;
  if (origin !== undefined) return ours.has(origin);
  if (site !== undefined) return site === "same-origin" || site === "none";
  return referer !== undefined && URL.canParse(referer) && ours.has(new URL(referer).origin);
}

function hostName(host: string | undefined): string {
  return host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
}
