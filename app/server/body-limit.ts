import type { Request, RequestHandler } from "express";
import { refuse } from "./refuse.ts";

const LIMIT = 1024 * 1024;
/** Addresses whose form brings files; what a file itself may weigh, the app says on its page. Notices and ideas: five of 10 MB. */
const UPLOADS: readonly RegExp[] = [
  /^\/office\/registry\/new(\.data)?$/,
  /^(\/office)?\/notices\/(new|drafts\/\d+)(\.data)?$/,
  /^\/office\/condominiums\/\d+\/notices\/new(\.data)?$/,
  /^(\/office)?\/initiatives\/\d+\/(pictures|paper)(\.data)?$/,
  /^\/files$/,
];
const UPLOAD_LIMIT = 52 * LIMIT;
/** How long a form without files may take to arrive. */
const PATIENCE = 60_000;
/** How long, and how much, an answered request may go on sending before the connection is cut. */
const LINGER = { milliseconds: 20_000, bytes: 1536 * LIMIT };

const isUpload = ({ path, headers }: Request) =>
  UPLOADS.some((address) => address.test(path)) && /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");

/**
 * Runs the handler with a limit on the bytes of the body, declared or not, and on the time it takes to come. The counter listens in the same turn in
 * which the handler takes the stream, so it sees every byte and keeps none. A form that brings a file may be larger,
 * and when it declares too much the app answers it with its page, without reading.
 */
export function limitBody(
  handler: RequestHandler,
  limit = LIMIT,
  uploadLimit = UPLOAD_LIMIT,
  patience = PATIENCE,
): RequestHandler {
  return (req, res, next) => {
    const upload = isUpload(req);
    const most = upload ? uploadLimit : limit;
    const tooLarge = () => {
      res.set("Connection", "close");
      refuse(res, 413, `What was sent is too large: at most ${Math.floor(most / 1024 / 1024)} MB.`);
    };
    if (!upload && Number(req.headers["content-length"] ?? 0) > most) return tooLarge();
    if (req.method === "GET" || req.method === "HEAD") return handler(req, res, next);
    let count = 0;
    const counter = (chunk: Buffer) => {
      count += chunk.length;
      if (count <= most) return;
      req.off("data", counter);
      if (!res.headersSent) tooLarge();
      // The app is still reading: it must see a broken body, never a shortened one.
      req.destroy(new Error("body too large"));
    };
    req.on("data", counter);
    if (!upload) hurry(req, patience);
    if (upload) res.once("finish", () => letFinish(req));
    return handler(req, res, (error?: unknown) => (count > most ? undefined : next(error)));
  };
}

/** Cuts off who sends a form drop by drop, to hold a connection and its memory. */
function hurry(req: Request, patience: number): void {
  const late = setTimeout(() => req.destroy(new Error("body too slow")), patience).unref();
  for (const event of ["end", "close"]) req.once(event, () => clearTimeout(late));
}

/** Takes in what a browser still sends after its answer, and forgets it: a browser that is cut off shows no answer. */
function letFinish(req: Request): void {
  if (req.readableEnded || req.destroyed) return;
  let count = 0;
  const cut = () => req.destroy();
  const patience = setTimeout(cut, LINGER.milliseconds).unref();
  req.removeAllListeners("data");
  req.on("data", (chunk: Buffer) => void ((count += chunk.length) > LINGER.bytes && cut()));
  req.once("close", () => clearTimeout(patience));
  req.on("error", () => {});
  req.resume();
}
