import type { RequestHandler } from "express";
import { refuse } from "./refuse.ts";

const LIMIT = 1024 * 1024;

/**
 * Runs the handler with a limit on the bytes of the body, declared or not. The counter listens in the same turn in
 * which the handler takes the stream, so it sees every byte and keeps none.
 */
export function limitBody(handler: RequestHandler, limit = LIMIT): RequestHandler {
  return (req, res, next) => {
    const tooLarge = () => {
      res.set("Connection", "close");
      refuse(res, 413, `What was sent is too large: at most ${Math.floor(limit / 1024 / 1024)} MB.`);
    };
    if (Number(req.headers["content-length"] ?? 0) > limit) return tooLarge();
    if (req.method === "GET" || req.method === "HEAD") return handler(req, res, next);
    let count = 0;
    const counter = (chunk: Buffer) => {
      count += chunk.length;
      if (count <= limit) return;
      req.off("data", counter);
      if (!res.headersSent) tooLarge();
      // The app is still reading: it must see a broken body, never a shortened one.
      req.destroy(new Error("body too large"));
    };
    req.on("data", counter);
    return handler(req, res, (error?: unknown) => (count > limit ? undefined : next(error)));
  };
}
