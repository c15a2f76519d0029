import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Portal } from "./portal.ts";

/** Gives every request an id that its answer, its log lines and the error pages show. */
export const identifyRequest: RequestHandler = (_req, res, next) => {
  const id = randomUUID();
  res.locals.requestId = id;
  res.setHeader("X-Request-Id", id);
  next();
};

/**
 * The security headers of everything the portal answers. They are added when the answer starts and only where the app
 * said nothing: its documents bring their own content security policy, and two policies would both apply.
 */
export function secureHeaders(portal: Portal): RequestHandler {
  const headers: [string, string][] = [
    ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
    // What a person may see is kept in no cache, so that nothing outlives the sign-out; files say otherwise themselves.
    ["Cache-Control", "no-store"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
  ];
  if (portal.settings.PUBLIC_URL.startsWith("https:")) headers.push(["Strict-Transport-Security", "max-age=31536000"]);
  return (_req, res, next) => {
    const write = res.writeHead.bind(res) as (...args: unknown[]) => typeof res;
    res.writeHead = (...args: unknown[]) => {
      for (const [name, value] of headers) if (!res.hasHeader(name)) res.setHeader(name, value);
      if (portal.draining) res.setHeader("Connection", "close");
      return write(...args);
    };
    next();
  };
}
