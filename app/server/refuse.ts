import type { Response } from "express";

/** Ends a request that never reaches the app, with one plain sentence. */
export function refuse(res: Response, status: number, sentence: string): void {
  res.status(status).set("Cache-Control", "no-store").type("text/plain; charset=utf-8").send(`${sentence}\n`);
}
