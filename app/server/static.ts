import express, { type RequestHandler, Router } from "express";

/** The built files: those with a hash in their name for ever, the others for an hour. */
export function serveFiles(): RequestHandler {
  const router = Router();
  router.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", index: false }));
  // A missing asset is not a page: without this the app would render its whole "not found" page for it.
  router.use("/assets", (_req, res) => void res.status(404).type("text/plain").send("Not found.\n"));
  router.use(
    express.static("build/client", {
      maxAge: "1h",
      index: false,
      redirect: false,
      setHeaders(res, path) {
        // A worker lives under the policy its file came with, and its newest version must be found at once.
        if (!/\.m?js$/.test(path)) return;
        res.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        res.setHeader("Cache-Control", "no-cache");
      },
    }),
  );
  return router;
}
