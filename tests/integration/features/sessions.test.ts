import { describe, expect, test } from "vitest";
import { closeDevices } from "~/features/account/commands/close-devices.server";
import { isOffice } from "~/platform/actor";
import { hashToken } from "~/platform/seal.server";
import { closeSession, openSession, readSession } from "~/platform/session.server";
import { countStatements } from "../../support/statements.ts";
import { featurePortal, requestWith, residentIn, signIn, tablesWith } from "../../support/feature-portal.ts";

const portal = featurePortal();
const actorBehind = (request: Request) => readSession(request);

async function rowOf(token: string) {
  const { rows } = await portal.owner.query<{ left: number; sliding: boolean; second_factor: boolean }>(
    `select extract(epoch from expires_at - now())::float8 as left, sliding, second_factor from session where token_hash = $1`,
    [hashToken(token)],
  );
  return rows[0];
}
const day = 24 * 3600;
/** Lets time pass for one session: what was left becomes `left` seconds. */
const leave = (token: string, left: number) =>
  portal.owner.query("update session set expires_at = now() + $2 * interval '1 second' where token_hash = $1", [
    hashToken(token),
    left,
  ]);

describe("a resident's session", () => {
  test("lasts 90 days and is carried on once it is past half", async () => {
    const { person } = await residentIn(portal);
    const { token, request } = await signIn(person.id);
    expect((await rowOf(token))!.left).toBeCloseTo(90 * day, -2);
    expect(await rowOf(token)).toMatchObject({ sliding: true, second_factor: false });

    await leave(token, 46 * day);
    await readSession(request);
    expect((await rowOf(token))!.left).toBeCloseTo(46 * day, -2);

    await leave(token, 44 * day);
    expect((await readSession(request))?.personId).toBe(person.id);
    expect((await rowOf(token))!.left).toBeCloseTo(90 * day, -2);
  });

  test("has a cookie that outlives it: when it ends is for the database to say", async () => {
    const cookie = await openSession((await residentIn(portal)).person.id, "Firefox, Linux", false);
    expect(Number(/Max-Age=(\d+)/.exec(cookie!)![1])).toBeGreaterThanOrEqual(180 * day);
  });

  test("is carried on in a transaction of its own, as the door", async () => {
    const { token, request } = await signIn((await residentIn(portal)).person.id);
    await leave(token, 10 * day);
    const seen = await countStatements(() => readSession(request));
    const [read, ...own] = seen.all.map(({ text }) => text);
    expect(read).toMatch(/^select session_actor/);
    expect(own.slice(0, 2)).toEqual(["begin", "set local role cortile_door"]);
    expect(own.slice(-2)).toEqual([expect.stringMatching(/^update "session"/), "commit"]);
  });

  test("is over after its time, whatever the cookie says", async () => {
    const { token, request } = await signIn((await residentIn(portal)).person.id);
    await leave(token, 0);
    expect(await readSession(request)).toBeNull();
  });
});

describe("a staff session", () => {
  test("lasts 12 hours from the second factor and is never carried on", async () => {
    const officer = await portal.make.staff("moderator", [(await portal.make.territory()).id]);
    const { token, request } = await signIn(officer.id, true);
    expect((await rowOf(token))!.left).toBeCloseTo(12 * 3600, -2);
    expect(await rowOf(token)).toMatchObject({ sliding: false, second_factor: true });
    await leave(token, 60);
    expect(isOffice((await readSession(request))!)).toBe(true);
    expect((await rowOf(token))!.left).toBeLessThan(61);
    await leave(token, 0);
    expect(await actorBehind(request)).toBeNull();
  });

  test("bug: reads who is asking in one statement, without writing", async () => {
    const { request } = await signIn((await portal.make.staff("moderator")).id, true);
    const seen = await countStatements(() => readSession(request));
    expect(seen.all.map(({ text }) => text.slice(0, 20))).toEqual([expect.stringMatching(/^select session_actor/)]);
  });

  test("has no roles without the second factor, and no reach", async () => {
    const officer = await portal.make.staff("coordinator", [(await portal.make.territory()).id]);
    const { actor } = await signIn(officer.id, false);
    expect(actor.roles).toEqual([]);
    expect(isOffice(actor)).toBe(false);
    expect((await signIn(officer.id, true)).actor.roles).toEqual(["coordinator"]);
  });

  test("loses a role on the day after its last, and has none before its first", async () => {
    const officer = await portal.make.staff("moderator");
    const { request } = await signIn(officer.id, true);
    const set = (dates: string) =>
      portal.owner.query(`update staff_role set ${dates} where person_id = $1`, [officer.id]);
    const today = "(now() at time zone 'Europe/Rome')::date";
    await set(`ends_on = ${today}`);
    expect((await actorBehind(request))?.roles).toEqual(["moderator"]);
    await set(`ends_on = ${today} - 1`);
    expect((await actorBehind(request))?.roles).toEqual([]);
    await set(`ends_on = null, starts_on = ${today} + 1`);
    expect((await actorBehind(request))?.roles).toEqual([]);
  });
});

describe("a session's token", () => {
  test("is 160 random bits, in a cookie that scripts and other sites do not get", async () => {
    const { person } = await residentIn(portal);
    const cookie = await openSession(person.id, "Firefox, Linux", false);
    expect(cookie).toMatch(/^cortile=[0-9a-f]{40}; /);
    for (const part of ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"]) expect(cookie).toContain(part);
  });

  test("is stored as its SHA-256 only", async () => {
    const { token } = await signIn((await residentIn(portal)).person.id);
    expect(await rowOf(token)).toBeDefined();
    expect(await tablesWith(portal, token)).toEqual([]);
  });

  test.each(["", "x", "0".repeat(40), "' or true --", "%00", "a=b"])("that nobody has is nobody: %j", async (token) => {
    expect(await readSession(requestWith(token))).toBeNull();
  });

  test("hashed is not a token: a stolen table opens nothing", async () => {
    const { token } = await signIn((await residentIn(portal)).person.id);
    expect(await actorBehind(requestWith(hashToken(token).toString("hex")))).toBeNull();
  });
});

describe("signing out", () => {
  test("ends the session for good, and tells the browser to forget pages", async () => {
    const { person } = await residentIn(portal);
    const [here, there] = [await signIn(person.id), await signIn(person.id)];
    const headers = await closeSession(here.request);
    expect(headers.get("Clear-Site-Data")).toBe('"cache"');
    expect(headers.get("Set-Cookie")).toMatch(/^cortile=; .*Max-Age=0/);
    expect(await actorBehind(here.request)).toBeNull();
    expect(await actorBehind(there.request)).not.toBeNull();
    await closeSession(here.request);
    await closeSession(new Request("https://cortile.example/sign-out"));
  });
});

describe("closing devices", () => {
  const events = async (personId: number) =>
    (await portal.owner.query("select kind from account_event where person_id = $1", [personId])).rows.length;

  test("closes the chosen one, or all others, never the one in hand, and says so once", async () => {
    const { person } = await residentIn(portal);
    const [here, one, two] = [await signIn(person.id), await signIn(person.id), await signIn(person.id)];
    await closeDevices(here.actor, one.actor.sessionId);
    expect(await actorBehind(one.request)).toBeNull();
    expect(await actorBehind(two.request)).not.toBeNull();
    await closeDevices(here.actor, one.actor.sessionId);
    expect(await events(person.id)).toBe(1);
    await closeDevices(here.actor, "others");
    expect(await actorBehind(two.request)).toBeNull();
    await closeDevices(here.actor, here.actor.sessionId);
    expect(await actorBehind(here.request)).not.toBeNull();
    expect(await events(person.id)).toBe(2);
  });

  test("of somebody else does nothing at all", async () => {
    const home = await residentIn(portal);
    const neighbour = await residentIn(portal, {}, home.condominium.id);
    const [mine, theirs] = [await signIn(home.person.id), await signIn(neighbour.person.id)];
    await closeDevices(mine.actor, theirs.actor.sessionId);
    await closeDevices(mine.actor, "others");
    expect(await actorBehind(theirs.request)).not.toBeNull();
    expect(await events(home.person.id)).toBe(0);
    expect(await events(neighbour.person.id)).toBe(0);
  });
});
