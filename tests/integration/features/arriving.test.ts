import { describe, expect, test } from "vitest";
import { arrive, keepEntering, letIn, readEntering } from "~/features/identity/forms.server";
import { beginSecondFactor } from "~/features/identity/commands/second-factor.server";
import { readSession } from "~/platform/session.server";
import { seal } from "~/platform/seal.server";
import { featurePortal, requestWith, residentIn, tokenIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const agent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";
const knock = (cookies: Record<string, string> = {}) =>
  new Request("https://cortile.example/sign-in/year", {
    headers: {
      "User-Agent": agent,
      Cookie: Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join("; "),
    },
  });
/** The cookies that an answer sets, by name, with their attributes. */
const cookiesOf = (headers: Headers) =>
  Object.fromEntries(headers.getSetCookie().map((cookie) => [cookie.slice(0, cookie.indexOf("=")), cookie]));
const valueOf = (cookie: string) => /^[^=]+=([^;]*)/.exec(cookie)![1]!;

describe("who proved the first factor", () => {
  test("and only lives here, is in", async () => {
    const { person } = await residentIn(portal);
    const response = await arrive(knock(), { personId: person.id, staff: false }, "/notices/4");
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/notices/4"]);
    const cookies = cookiesOf(response.headers);
    const actor = await readSession(requestWith(tokenIn(cookies["cortile"])));
    expect(actor?.personId).toBe(person.id);
    expect(cookies["entering"]).toContain("Max-Age=0");
    const { rows } = await portal.owner.query("select device from session where person_id = $1", [person.id]);
    expect(rows).toEqual([{ device: "Chrome, Android" }]);
  });

  test("and works for the office, has no session before the second", async () => {
    const officer = await portal.make.staff("moderator");
    const entry = { personId: officer.id, staff: true };
    const fresh = await arrive(knock(), entry, "/office");
    expect(fresh.headers.get("Location")).toBe("/sign-in/second-factor/new");
    await beginSecondFactor(officer.id);
    await portal.owner.query("update second_factor set confirmed_at = now() where person_id = $1", [officer.id]);
    const ready = await arrive(knock(), entry, "/office");
    expect(ready.headers.get("Location")).toBe("/sign-in/second-factor");
    for (const { headers } of [fresh, ready]) {
      const { cortile, entering } = cookiesOf(headers);
      expect(cortile).toBeUndefined();
      expect(readEntering(knock({ entering: valueOf(entering!) }))).toEqual({
        step: "factor",
        personId: officer.id,
        next: "/office",
      });
    }
    expect((await portal.owner.query("select from session where person_id = $1", [officer.id])).rows).toEqual([]);
  });
});

describe("the device", () => {
  test("keeps its token for a year, unless it is not one of ours", async () => {
    const { person } = await residentIn(portal);
    const first = cookiesOf(await letIn(knock(), { personId: person.id }, false))["device"]!;
    expect(first).toMatch(/^device=[0-9a-f]{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure$/);
    expect(
      cookiesOf(await letIn(knock({ device: valueOf(first) }), { personId: person.id }, false))["device"],
    ).toBeUndefined();
    for (const device of ["", "x", "0".repeat(41), "Z".repeat(40)])
      expect(cookiesOf(await letIn(knock({ device }), { personId: person.id }, false))["device"]).toMatch(
        /^device=[0-9a-f]{40};/,
      );
  });
});

describe("the step at the door", () => {
  const step = { step: "code", code: "482177039214" } as const;

  test("is sealed, for a quarter of an hour, out of reach of scripts", () => {
    const cookie = keepEntering(step);
    expect(cookie).toMatch(/^entering=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900; Secure$/);
    expect(Buffer.from(valueOf(cookie), "base64url").toString("latin1")).not.toContain("482177");
    expect(readEntering(knock({ other: "1", entering: valueOf(cookie) }))).toEqual(step);
  });

  test("is nothing when it is missing, touched, too old, or sealed for something else", () => {
    const value = valueOf(keepEntering(step));
    const old = seal("entering", JSON.stringify({ ...step, at: Date.now() - 901_000 })).toString("base64url");
    const other = seal("mail", JSON.stringify({ ...step, at: Date.now() })).toString("base64url");
    const touched = (value[30] === "A" ? "B" : "A") + value.slice(31);
    for (const entering of ["", "x", value.slice(0, -2), value.slice(0, 30) + touched, old, other])
      expect(readEntering(knock({ entering }))).toBeNull();
    expect(readEntering(knock())).toBeNull();
  });
});
