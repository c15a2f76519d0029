import { createHash, timingSafeEqual } from "node:crypto";
import { Router } from "express";
import type { Request, RequestHandler } from "express";
import type { Portal } from "./portal.ts";
import { refuse } from "./refuse.ts";
import { isLoopback } from "./settings.ts";

/** What machines ask: is the process up, may it get visitors, how is it doing. */
export function probes(portal: Portal): RequestHandler {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.set("Cache-Control", "no-store").json({ ok: true });
  });
  router.get("/readyz", async (_req, res) => {
    const { ok, checks } = await readiness(portal);
    res
      .set("Cache-Control", "no-store")
      .status(ok ? 200 : 503)
      .json({ ok, checks });
  });
  router.get("/metrics", async (req, res, next) => {
    if (!mayRead(req, portal.settings.METRICS_TOKEN)) {
      return refuse(res, 403, "Metrics are for this machine, or for who holds the token.");
    }
    try {
      const { contentType, body } = await (await portal.app.lifecycle()).metrics();
      res.set("Cache-Control", "no-store").set("Content-Type", contentType).send(body);
    } catch (error) {
      next(error);
    }
  });
  return router;
}

async function readiness(portal: Portal): Promise<{ ok: boolean; checks: Record<string, boolean> }> {
  if (portal.draining) return { ok: false, checks: { draining: true } };
  try {
    return await (await portal.app.lifecycle()).ready();
  } catch {
    return { ok: false, checks: { app: false } };
  }
}

/** A proxy on this machine also connects from loopback: whatever was forwarded is not from here. */
function mayRead(req: Request, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1];
  if (token && given) return timingSafeEqual(digest(given), digest(token));
  const { host = "", forwarded, via, "x-forwarded-for": forwardedFor } = req.headers;
  const near = isLoopback((req.socket.remoteAddress ?? "").replace(/^::ffff:/, ""));
  return near && !forwarded && !via && !forwardedFor && isLoopback(host.replace(/:\d+$/, ""));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
