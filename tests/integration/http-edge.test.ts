import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import express from "express";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { limitBody } from "../../app/server/body-limit.ts";
import { makeHttp } from "../../app/server/http.ts";
import type { Portal } from "../../app/server/portal.ts";
import { listen } from "../../app/server/port.ts";
import { readSettings } from "../../app/server/settings.ts";
import { drain } from "../../app/server/stop.ts";
import { stubApp } from "../support/stub-app.ts";

/** What stands between the network and the app: headers, origins, sizes, probes, log lines. */
let stopNow = async () => {};
afterEach(() => stopNow());

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: Buffer | string; chunked?: boolean };
type Edge = {
  ask: (what?: Ask) => Promise<Answer>;
  lines: () => Record<string, unknown>[];
  port: number;
  portal: Portal;
};

async function edge(env: Record<string, string> = {}): Promise<Edge> {
  const written: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (written.push(String(chunk)), done()) });
  const made = await makeHttp(readSettings({ NODE_ENV: "test", ...env }), pino({ base: undefined }, sink), async () =>
    stubApp(),
  );
  await listen(made.server, 0, "127.0.0.1");
  stopNow = () => drain(made.server, made.portal);
  const { port } = made.server.address() as AddressInfo;
  const lines = () => written.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ask: (what) => ask(port, what), lines, port, portal: made.portal };
}

function ask(port: number, { method = "GET", path = "/", headers = {}, body, chunked }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body !== undefined && !chunked ? { "content-length": Buffer.byteLength(body) } : {};
    const sent = request({ host: "127.0.0.1", port, method, path, headers: { ...length, ...headers } }, (res) => {
      let text = "";
      res.on("data", (chunk) => (text += chunk));
      res.on("error", () => {});
      res.on("close", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const post = (headers: OutgoingHttpHeaders): Ask => ({ method: "POST", path: "/post", headers, body: "a=1" });

test("security headers on everything; a document's own policy replaces the closed one", async () => {
  const { ask } = await edge({ PUBLIC_URL: "https://cortile.example" });
  for (const path of ["/page", "/healthz", "/assets/none.js", "/document"]) {
    const { headers } = await ask({ path });
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"]).toBeUndefined();
    const policy = path === "/document" ? "default-src 'self'" : "default-src 'none'; frame-ancestors 'none'";
    expect(headers["content-security-policy"]).toBe(policy);
  }
});

test("no promise of https where the portal is on http", async () => {
  const { ask } = await edge();
  expect((await ask()).headers["strict-transport-security"]).toBeUndefined();
});

test("a change is accepted only from the portal's own pages", async () => {
  const { ask, port } = await edge({ PUBLIC_URL: "https://cortile.example" });
  const host = "cortile.example";
  const accepted: OutgoingHttpHeaders[] = [
    { host, origin: "https://cortile.example" },
    { host, "sec-fetch-site": "same-origin" },
    { host, referer: "https://cortile.example/sign-in" },
    { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` },
  ];
  const refused: OutgoingHttpHeaders[] = [
    { host },
    { host, origin: "null" },
    { host, origin: "https://evil.example" },
    { host, origin: "http://cortile.example" },
    { host, origin: "https://cortile.example.evil.example" },
    { host, "sec-fetch-site": "cross-site" },
    { host, "sec-fetch-site": "same-site" },
    { host, referer: "https://evil.example/https://cortile.example" },
    // A name of the attacker that leads to this machine: origin and host agree, and neither is ours.
    { host: "evil.example", origin: "http://evil.example" },
    { host, origin: "https://evil.example", "x-forwarded-host": "evil.example" },
  ];
  for (const headers of accepted) expect([headers, (await ask(post(headers))).status]).toEqual([headers, 200]);
  for (const headers of refused) expect([headers, (await ask(post(headers))).status]).toEqual([headers, 403]);
  for (const method of ["PUT", "PATCH", "DELETE"]) expect((await ask({ ...post({ host }), method })).status).toBe(403);
  expect((await ask(post({ host }))).body).toMatch(/^This request came from another site.*\.\n$/);
});

test("the app never sees a host that is not ours", async () => {
  const { ask } = await edge({ PUBLIC_URL: "https://cortile.example", TRUST_PROXY: "1" });
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
  expect(JSON.parse((await ask({ headers })).body).host).toBe("cortile.example");
});

test("the person's address comes from a proxy only when one is trusted", async () => {
  const headers = { "x-forwarded-for": "203.0.113.9" };
  expect(JSON.parse((await (await edge()).ask({ headers })).body).address).toBe("127.0.0.1");
  await stopNow();
  expect(JSON.parse((await (await edge({ TRUST_PROXY: "1" })).ask({ headers })).body).address).toBe("203.0.113.9");
});

test("bodies over 1 MB are refused, declared or counted", async () => {
  const { ask, port } = await edge();
  const headers = { origin: `http://127.0.0.1:${port}` };
  const send = (size: number, chunked: boolean) => ask({ method: "POST", headers, body: Buffer.alloc(size), chunked });
  expect(JSON.parse((await send(1024 * 1024, false)).body).bytes).toBe(1024 * 1024);
  expect(JSON.parse((await send(1024 * 1024, true)).body).bytes).toBe(1024 * 1024);
  expect((await send(1024 * 1024 + 1, false)).status).toBe(413);
  expect((await send(1024 * 1024 + 1, true)).status).toBe(413);
  expect((await ask()).status).toBe(200);
});

test("a form that comes drop by drop is cut off; one with files may take its time", async () => {
  const site = express().use(
    limitBody((req, res) => void req.resume().once("end", () => res.send("taken")), 1024, 1024, 80),
  );
  const server = createServer(site);
  await listen(server, 0, "127.0.0.1");
  stopNow = async () => void server.close();
  const { port } = server.address() as AddressInfo;
  const dripping = (path: string, type: string) =>
    new Promise<string>((resolve) => {
      const sent = request({ host: "127.0.0.1", port, method: "POST", path, headers: { "content-type": type } });
      sent.on("response", (res) => res.on("data", (chunk) => resolve(String(chunk))));
      sent.on("error", () => resolve("cut off"));
      sent.write("a");
      setTimeout(() => sent.end("b"), 300);
    });
  expect(await dripping("/notices/1", "application/x-www-form-urlencoded")).toBe("cut off");
  expect(await dripping("/files", "multipart/form-data; boundary=x")).toBe("taken");
});

test("metrics are for this machine or the token's holder", async () => {
  const { ask } = await edge({ METRICS_TOKEN: "a-long-enough-token" });
  const metrics = (headers: OutgoingHttpHeaders) => ask({ path: "/metrics", headers });
  expect((await metrics({})).body).toBe("up 1\n");
  expect((await metrics({ "x-forwarded-for": "203.0.113.9" })).status).toBe(403);
  expect((await metrics({ host: "cortile.example" })).status).toBe(403);
  expect((await metrics({ host: "cortile.example", authorization: "Bearer wrong" })).status).toBe(403);
  expect((await metrics({ host: "cortile.example", authorization: "Bearer a-long-enough-token" })).status).toBe(200);
});

test("while draining: not ready, new work refused, connections closed", async () => {
  const { ask, portal } = await edge();
  expect((await ask({ path: "/readyz" })).status).toBe(200);
  portal.draining = true;
  expect((await ask({ path: "/healthz" })).status).toBe(200);
  expect((await ask({ path: "/readyz" })).status).toBe(503);
  const refused = await ask({ path: "/page" });
  expect(refused.status).toBe(503);
  expect(refused.headers.connection).toBe("close");
});

test("a log line has id, method, path, status and time, and nothing about the person", async () => {
  const { ask, lines } = await edge({ TRUST_PROXY: "1" });
  const headers = { "x-forwarded-for": "203.0.113.9", cookie: "session=hush", "user-agent": "Browser of Rosa" };
  const { headers: answered } = await ask({ path: "/notices?search=rosa", headers });
  await ask({ path: "/sign-in/link/key-to-the-house?x=1", headers });
  await ask({ path: "/calendar/key-to-the-dates.ics", headers });
  await ask({ path: "/healthz" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lines()).toHaveLength(3);
  expect(Object.keys(lines()[0] ?? {}).sort()).toEqual([
    "level",
    "method",
    "ms",
    "msg",
    "path",
    "requestId",
    "status",
    "time",
  ]);
  expect(lines()[0]).toMatchObject({
    requestId: answered["x-request-id"],
    method: "GET",
    path: "/notices",
    status: 200,
  });
  expect(lines().slice(1)).toMatchObject([{ path: "/sign-in/link/…" }, { path: "/calendar/…" }]);
  // No word of these can stand in a request id, which is hexadecimal.
  expect(JSON.stringify(lines())).not.toMatch(/203\.0|hush|rosa|key-to/i);
});
