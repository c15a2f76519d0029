import { expect, test } from "../support/fixtures.ts";
import { enter, neighbour } from "../support/neighbours.ts";
import { open } from "../support/steps.ts";

test("every document has a policy with a nonce of its own", async ({ phone }) => {
  const policies: string[] = [];
  for (const path of ["/", "/", "/sign-in", "/non-esiste"]) {
    const answer = await phone.request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']{16,})'/.exec(policy)?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    const html = await answer.text();
    expect(html).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/ style="/);
    policies.push(nonce);
    const headers = answer.headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  expect(new Set(policies).size).toBe(policies.length);
});

test("what one person may see is never kept by a cache", async ({ phone }) => {
  await enter(phone, await neighbour("Fabio"), "tenant");
  for (const path of ["/home", "/home.data", "/notices", "/notices.data", "/me", "/me.data"]) {
    const answer = await phone.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect.soft(answer.headers()["cache-control"], path).toContain("no-store");
  }
});

test("cookies are for the server and this site only", async ({ phone, baseURL }) => {
  const headers = { Origin: baseURL ?? "" };
  const code = await phone.request.post("/sign-in", { form: { code: "482177039212" }, headers, maxRedirects: 0 });
  const kept = await phone.request.post("/preferences", { form: { letters: "piu" }, headers, maxRedirects: 0 });
  const cookies = [...code.headersArray(), ...kept.headersArray()].filter(({ name }) => /^set-cookie$/i.test(name));
  expect(cookies.length).toBeGreaterThan(0);
  for (const { value } of cookies) {
    expect(value).toMatch(/HttpOnly/i);
    expect(value).toMatch(/SameSite=Lax/i);
    expect(value).toMatch(/Path=\//i);
  }
});

test("scripts of the page cannot read who is signed in", async ({ phone }) => {
  await enter(phone, await neighbour("Fabio"), "tenant");
  await open(phone, "/home");
  expect(await phone.evaluate(() => document.cookie)).toBe("");
});

test("a change asked for by another site is refused", async ({ playwright, baseURL, phone }) => {
  const url = baseURL ?? "";
  const form = { letters: "piu" };
  const tries: [string, Record<string, string>][] = [
    ["nothing says where from", {}],
    ["another site", { Origin: "https://evil.example" }],
    ["no origin at all", { Origin: "null" }],
    ["another port", { Origin: url.replace(/:\d+$/, ":1") }],
    ["another site's page", { Referer: "https://evil.example/x" }],
    ["a look-alike", { Origin: `${url}.evil.example` }],
  ];
  const bare = await playwright.request.newContext({ baseURL: url });
  for (const [what, headers] of tries) {
    for (const path of ["/preferences", "/sign-in", "/preferences.data", "/sign-out"]) {
      expect.soft((await bare.post(path, { form, headers, maxRedirects: 0 })).status(), `${path}: ${what}`).toBe(403);
    }
  }
  await bare.dispose();
  const own = await phone.request.post("/preferences", { form, headers: { Origin: url }, maxRedirects: 0 });
  expect(own.status()).toBe(302);
});

test("two megabytes are too much", async ({ phone, baseURL }) => {
  const answer = await phone.request.post("/accessibility", {
    form: { message: "x".repeat(2 * 1024 * 1024) },
    headers: { Origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("1 MB");
});

test("machines may ask how it is", async ({ phone }) => {
  const health = await phone.request.get("/healthz");
  expect([health.status(), await health.json()]).toEqual([200, { ok: true }]);
  const ready = await phone.request.get("/readyz");
  expect(ready.status()).toBe(200);
  expect(((await ready.json()) as { ok: boolean }).ok).toBe(true);
  const metrics = await phone.request.get("/metrics");
  expect(metrics.status()).toBe(200);
  expect(metrics.headers()["content-type"]).toContain("text/plain");
  expect(await metrics.text()).toMatch(/^# TYPE cortile_request_seconds histogram$/m);
  const forwarded = await phone.request.get("/metrics", { headers: { "X-Forwarded-For": "192.0.2.7" } });
  expect(forwarded.status()).toBe(403);
});

test("what is for development is not there", async ({ phone }) => {
  for (const path of ["/dev", "/dev/sign-in", "/dev/mail", "/dev/ui", "/dev/ui/button", "/dev/sign-in.data"]) {
    expect.soft((await phone.request.get(path)).status(), path).toBe(404);
  }
});

test("files with a name of their own are kept, and no others", async ({ phone }) => {
  await open(phone, "/");
  const script = await phone.locator("link[rel=stylesheet]").first().getAttribute("href");
  const file = await phone.request.get(script ?? "");
  expect(file.headers()["cache-control"]).toMatch(/max-age=31536000.*immutable/);
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/assets/../../package.json",
    "/.env",
    "/.data/secrets.json",
  ]) {
    expect.soft((await phone.request.get(path)).status(), path).toBeGreaterThanOrEqual(400);
  }
});
