import { describe, expect, test } from "vitest";
import { changeShownName } from "~/features/account/commands/change-profile.server";
import { closeDevices } from "~/features/account/commands/close-devices.server";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { beginAssistance } from "~/features/desk/commands/begin-assistance.server";
import { findAssistPage } from "~/features/desk/queries/assist-page.server";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import { findOfficeFigures } from "~/features/office/queries/condominium-list.server";
import { type Actor, isMember, type MemberActor } from "~/platform/actor";
import { endAssistance, goOver } from "~/platform/assisted-session.server";
import { type Db, openRead } from "~/platform/database.server";
import { alone } from "~/platform/door.server";
import { formKeyFor, isFormOf } from "~/platform/form-owner.server";
import { closeSession, readSession, sessionCookiesAgain } from "~/platform/session.server";
import {
  featurePortal,
  memberOf,
  officerOf,
  once,
  residentIn,
  type SignedIn,
  signIn,
  tablesWith,
} from "../../support/feature-portal.ts";

const portal = featurePortal();
const said = { present: "yes" as const, reason: "Vuole rispondere." };
const url = "https://cortile.example/notices";

/** What a browser holds after some Set-Cookie headers. */
class Browser {
  readonly jar = new Map<string, string>();
  take(cookies: string[]): this {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return this;
  }
  request(method = "GET"): Request {
    const Cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Request(url, { method, headers: { Cookie } });
  }
}

/** Somebody at home, an officer of the territory, and the officer's browser. */
async function desk(person = {}) {
  const home = await residentIn(portal, person);
  const officer = await signIn((await portal.make.staff("moderator", [home.condominium.territory_id])).id, true);
  return { ...home, officer, browser: new Browser().take([`cortile=${officer.token}`]) };
}
type Desk = Awaited<ReturnType<typeof desk>>;

async function begin({ officer, person, browser }: Desk, key?: string): Promise<void> {
  const outcome = await beginAssistance(once(officer.actor, key), person.id, said, "Chrome, Windows");
  if (!outcome?.ok) throw new Error(outcome?.refusal ?? "nobody");
  browser.take(goOver(browser.request(), outcome.value.token).getSetCookie());
}
async function helped(at: Desk): Promise<MemberActor> {
  await begin(at);
  const actor = await readSession(at.browser.request());
  if (!actor || !isMember(actor)) throw new Error("not in");
  return actor;
}
const answer = async (officer: Actor, personId: number) => {
  const outcome = await beginAssistance(once(officer), personId, said, "");
  return outcome === undefined ? "nobody" : outcome.ok ? "in" : outcome.refusal.split(".").at(-1);
};
async function reading<T>(actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openRead(actor);
  const found = await work(db);
  await db.commit().execute();
  return found;
}
const rows = async <R extends object>(sql: string, ...values: unknown[]) =>
  (await portal.owner.query<R>(sql, values)).rows;
const runOut = (personId: number) =>
  portal.owner.query("update session set expires_at = now() where person_id = $1", [personId]);

describe("who may open somebody's Cortile", () => {
  test("officers of every kind where the person lives; not the administrator, not other territories", async () => {
    const { person, condominium } = await desk();
    for (const role of ["moderator", "operator", "mediator", "arrears", "coordinator", "director"] as const) {
      const officer = await officerOf(await portal.make.staff(role, [condominium.territory_id]));
      expect([role, await answer(officer, person.id)]).toEqual([role, "in"]);
    }
    const elsewhere = await officerOf(await portal.make.staff("coordinator", [(await portal.make.territory()).id]));
    expect(await answer(elsewhere, person.id)).toBe("notYours");
    const administrator = await officerOf(await portal.make.staff("administrator", [condominium.territory_id]));
    expect(await answer(administrator, person.id)).toBe("notYours");
    const neighbour = await memberOf(await residentIn(portal, {}, condominium.id));
    expect(await answer(neighbour, person.id)).toBe("notYours");
    expect(await answer((await signIn(elsewhere.personId)).actor, person.id)).toBe("notYours");
  });

  test("not for oneself, a colleague, who has moved out, nobody, nor where one has a tie", async () => {
    const { officer, condominium } = await desk();
    const colleague = await residentIn(portal, {}, condominium.id);
    await portal.make.db
      .insertInto("staff_role")
      .values({ person_id: colleague.person.id, role: "operator", starts_on: "2020-01-01" })
      .execute();
    const former = await portal.make.formerTenant({ condominium_id: condominium.id });
    expect(await answer(officer.actor, officer.actor.personId)).toBe("self");
    expect(await answer(officer.actor, colleague.person.id)).toBe("colleague");
    expect(await answer(officer.actor, former.person.id)).toBe("noHome");
    expect(await answer(officer.actor, 999_999_999)).toBe("nobody");
    const tied = await residentIn(portal, {}, condominium.id);
    await portal.owner.query("insert into staff_conflict values ($1, $2, 'parente')", [
      officer.actor.personId,
      condominium.id,
    ]);
    expect(await answer(await officerOf({ id: officer.actor.personId }), tied.person.id)).toBe("conflict");
  });

  test("the home that counts is the one that would open, also when the officer sees another one only", async () => {
    const at = await desk();
    const place = await portal.make.condominium();
    const far = await portal.make.household({ holder_id: at.person.id, condominium_id: place.id });
    await portal.make.db
      .insertInto("household_member")
      .values({
        household_id: far.household.id,
        condominium_id: far.household.condominium_id,
        person_id: at.person.id,
        joined_on: "2022-01-01",
        left_on: "2099-12-31",
      })
      .execute();
    expect(await answer(at.officer.actor, at.person.id)).toBe("notYours");
  });

  test("the page says whose it is, only to officers who may know the name", async () => {
    const { person, officer, condominium } = await desk();
    const page = await reading(officer.actor, (db) => findAssistPage(db, officer.actor, person.id));
    expect(page).toMatchObject({ name: `Ada ${person.last_name}`, assisting: { allowed: true } });
    expect(page?.home?.houseNumber).toBe(condominium.house_number);
    const far = await officerOf(await portal.make.staff("moderator", [(await portal.make.territory()).id]));
    expect(await reading(far, (db) => findAssistPage(db, far, person.id))).toBeUndefined();
  });

  test("a refusal leaves no trace", async () => {
    const { person } = await desk();
    const far = await officerOf(await portal.make.staff("moderator", [(await portal.make.territory()).id]));
    await answer(far, person.id);
    for (const table of ["session", "account_event", "data_access"])
      expect(await rows(`select from ${table} where person_id = $1`, person.id), table).toEqual([]);
  });
});

describe("the assisted session", () => {
  test("is the person's own, without roles, for thirty minutes by the database's clock, never carried on", async () => {
    const at = await desk();
    const actor = await helped(at);
    expect(actor).toMatchObject({ personId: at.person.id, roles: [], territoryIds: [], conflictIds: [] });
    expect(actor.assistedBy).toMatchObject({ personId: at.officer.actor.personId, minutesLeft: 30 });
    const [session] = await rows(
      `select expires_at - created_at = interval '30 minutes' as half, sliding, second_factor, device, assisted_by
       from session where person_id = $1`,
      at.person.id,
    );
    const plain = { half: true, sliding: false, second_factor: false, device: "Chrome, Windows" };
    expect(session).toEqual({ ...plain, assisted_by: at.officer.actor.personId });
    await portal.owner.query("update session set expires_at = now() + interval '61 seconds' where person_id = $1", [
      at.person.id,
    ]);
    expect((await readSession(at.browser.request()))?.assistedBy?.minutesLeft).toBe(2);
    const [later] = await rows<{ left: number }>(
      "select extract(epoch from expires_at - now())::float8 as left from session where person_id = $1",
      at.person.id,
    );
    expect(later!.left).toBeLessThan(62);
  });

  test("stands in the person's log with the officer's name, and in what staff saw with the reason; no alarm", async () => {
    const at = await desk();
    await signIn(at.person.id);
    await helped(at);
    const name = at.officer.actor.shownName;
    expect(await rows("select kind, by_name, device from account_event where person_id = $1", at.person.id)).toEqual([
      { kind: "assisted", by_name: name, device: "Chrome, Windows" },
    ]);
    expect(await rows("select kind, staff_name, reason from data_access where person_id = $1", at.person.id)).toEqual([
      { kind: "assisted", staff_name: name, reason: said.reason },
    ]);
    expect(await rows("select from known_device where person_id = $1", at.person.id)).toEqual([]);
    const { actor } = await signIn(at.person.id);
    const { events } = await reading(actor, (db) => findMyPage(db, actor));
    expect(events).toMatchObject([{ kind: "assisted", byName: name }]);
  });

  test("its token is stored nowhere, and a double tap opens one session", async () => {
    const at = await desk();
    const key = crypto.randomUUID();
    const tap = () => beginAssistance(once(at.officer.actor, key), at.person.id, said, "");
    const [one, two] = await Promise.all([tap(), tap()]);
    expect(one).toEqual(two);
    if (!one?.ok) throw new Error("not in");
    expect(one.value.token).toMatch(/^[0-9a-f]{40}$/);
    expect(await tablesWith(portal, one.value.token)).toEqual([]);
    expect(await rows("select from session where person_id = $1", at.person.id)).toHaveLength(1);
    expect(await rows("select from account_event where person_id = $1", at.person.id)).toHaveLength(1);
    const other = await officerOf({ id: at.officer.actor.personId });
    const elsewhere = await beginAssistance(once(other, `${key}x`), at.person.id, said, "");
    expect(elsewhere?.ok && elsewhere.value.token).not.toBe(one.value.token);
  });

  test("has no reach of the office, also when the person got a role meanwhile", async () => {
    const at = await desk();
    const actor = await helped(at);
    const { person, condominium } = at;
    await portal.owner.query(
      "insert into staff_role (person_id, role, starts_on) values ($1, 'coordinator', '2020-01-01')",
      [person.id],
    );
    await portal.owner.query("insert into staff_territory values ($1, $2)", [person.id, condominium.territory_id]);
    await portal.owner.query("insert into staff_conflict values ($1, $2, 'vive qui')", [person.id, condominium.id]);
    const now = await readSession(at.browser.request());
    expect(now).toMatchObject({ roles: [], territoryIds: [], conflictIds: [] });
    const other = await portal.make.condominium({ territory_id: condominium.territory_id });
    await portal.make.notice({ condominium_id: other.id });
    const seen = await reading(actor, (db) => db.selectFrom("posting").select("condominium_id").execute());
    expect(seen.filter((posting) => posting.condominium_id !== condominium.id)).toEqual([]);
    expect(await reading(actor, (db) => db.selectFrom("notice").select("id").execute())).toHaveLength(seen.length);
    expect((await reading(actor, (db) => db.selectFrom("household").select("id").execute())).length).toBe(1);
    expect(await reading(actor, (db) => findOfficeFigures(db))).toMatchObject({});
    const again = await beginAssistance(
      once(actor),
      (await residentIn(portal, {}, condominium.id)).person.id,
      said,
      "",
    );
    expect(again).toMatchObject({ ok: false, refusal: "people:assisted.refusal.notYours" });
  });

  test("ends with the tenancy and with the helper's work in the office", async () => {
    const [moved, left] = [await desk(), await desk()];
    await helped(moved);
    await portal.owner.query("update tenancy set ends_on = current_date - 1 where holder_id = $1", [moved.person.id]);
    expect((await readSession(moved.browser.request()))?.personId).toBe(moved.officer.actor.personId);
    await helped(left);
    await portal.owner.query("update staff_role set ends_on = current_date - 2 where person_id = $1", [
      left.officer.actor.personId,
    ]);
    expect(await readSession(left.browser.request("POST"))).toBeNull();
    expect((await readSession(left.browser.request()))?.roles).toEqual([]);
  });

  test("can be closed by the person from their own device", async () => {
    const at = await desk();
    const { actor: own } = await signIn(at.person.id);
    const inside = await helped(at);
    await closeDevices(own, inside.sessionId);
    expect((await readSession(at.browser.request()))?.personId).toBe(at.officer.actor.personId);
  });
});

describe("coming back", () => {
  test('"End" ends it for good and brings the officer\'s session back', async () => {
    const at = await desk();
    await helped(at);
    const assisted = at.browser.request();
    at.browser.take((await endAssistance(assisted)).getSetCookie());
    expect([...at.browser.jar]).toEqual([["cortile", at.officer.token]]);
    expect((await readSession(at.browser.request()))?.roles).toEqual(["moderator"]);
    expect(await rows("select from session where person_id = $1", at.person.id)).toEqual([]);
    // Pressed again, or in a browser that was never there: nothing changes.
    at.browser.take((await endAssistance(at.browser.request())).getSetCookie());
    expect((await readSession(at.browser.request()))?.personId).toBe(at.officer.actor.personId);
  });

  test('"End" does not end a session of anybody\'s own', async () => {
    const { request } = await signIn((await residentIn(portal)).person.id);
    const headers = await endAssistance(request);
    expect(headers.getSetCookie()).toEqual([]);
    expect(await readSession(request)).not.toBeNull();
  });

  test("when the half hour is over the officer's session counts again, for looking; what was typed is not sent", async () => {
    const at = await desk();
    await helped(at);
    expect(sessionCookiesAgain(at.browser.request(), true)).toHaveLength(1);
    await runOut(at.person.id);
    expect(await readSession(at.browser.request("POST"))).toBeNull();
    const actor = await readSession(at.browser.request());
    expect(actor).toMatchObject({ personId: at.officer.actor.personId, assistedBy: null, roles: ["moderator"] });
    at.browser.take(sessionCookiesAgain(at.browser.request(), false));
    expect([...at.browser.jar]).toEqual([["cortile", at.officer.token]]);
    expect((await readSession(at.browser.request("POST")))?.personId).toBe(at.officer.actor.personId);
  });

  test("signing out ends both", async () => {
    const at = await desk();
    await helped(at);
    const before = at.browser.request();
    at.browser.take((await closeSession(before)).getSetCookie());
    expect([...at.browser.jar]).toEqual([]);
    expect(await readSession(before)).toBeNull();
    expect(await readSession(at.officer.request)).toBeNull();
  });

  test("the set-aside session comes back only in place of its own assisted one, and cannot be made", async () => {
    const [at, other] = [await desk(), await signIn((await residentIn(portal)).person.id)];
    await helped(at);
    const waiting = at.browser.jar.get("cortile-desk")!;
    expect(waiting).not.toContain(at.officer.token);
    const holding = (token: string, kept: string) =>
      new Browser().take([`cortile=${token}`, `cortile-desk=${kept}`]).request();
    await closeSession(other.request);
    expect(await readSession(holding(other.token, waiting))).toBeNull();
    expect(await readSession(holding("0".repeat(40), waiting))).toBeNull();
    expect(await readSession(holding(other.token, at.officer.token))).toBeNull();
    expect(await readSession(new Browser().take([`cortile-desk=${waiting}`]).request())).toBeNull();
  });

  test("a form made for one of the two is not sent in the name of the other", async () => {
    const at = await desk();
    const inside = await helped(at);
    const form = (key: string) =>
      new Request(url, { method: "POST", body: new URLSearchParams({ key, body: "Parole" }) });
    const [mine, theirs] = [formKeyFor(at.officer.actor), formKeyFor(inside)];
    expect(mine).toMatch(/^[\w.-]{8,47}$/);
    const own = (await signIn(at.person.id)).actor;
    const fits = async (key: string) => [
      await isFormOf(form(key), at.officer.actor),
      await isFormOf(form(key), inside),
      await isFormOf(form(key), own),
    ];
    expect(await fits(mine)).toEqual([true, false, false]);
    expect(await fits(theirs)).toEqual([false, true, false]);
    expect(await fits("a-key-of-the-tests")).toEqual([true, true, true]);
    const sent = form(theirs);
    await isFormOf(sent, inside);
    expect((await sent.formData()).get("body")).toBe("Parole");
  });
});

describe("what is done with help", () => {
  const notice = NoticeInput.parse({ title: "Perso un guanto", body: "Rosso.", lang: "it" });
  const byHelp = (actor: Actor) => [actor.personId, actor.shownName];

  test("carries both names: notices, comments, marks; what the person does alone carries one", async () => {
    const at = await desk();
    const { person, condominium } = at;
    const inside = await helped(at);
    const unaided = await memberOf(at);
    const official = await portal.make.notice({ condominium_id: condominium.id });
    const target = { kind: "neighbour" as const, audience: { condominiumIds: [condominium.id] } };
    for (const actor of [inside, unaided]) {
      await publishNotice(once(actor), target, { ...notice, title: `Guanto ${actor.sessionId}` });
      await commentOnNotice(once(actor), official.id, { body: `Grazie ${actor.sessionId}`, parentId: null });
    }
    await markNoticeRead(once(inside), official.id);
    const both = [byHelp(at.officer.actor), [null, null]];
    for (const table of ["notice", "notice_comment"]) {
      const found = await rows<{ by: unknown }>(
        `select json_build_array(assisted_by, assisted_by_name) as by from ${table} where author_id = $1 order by id`,
        person.id,
      );
      expect(
        found.map(({ by }) => by),
        table,
      ).toEqual(both);
    }
    expect(await rows("select assisted_by from notice_read where person_id = $1", person.id)).toEqual([
      { assisted_by: at.officer.actor.personId },
    ]);
    const neighbour = await memberOf(await residentIn(portal, {}, condominium.id));
    const list = await reading(neighbour, (db) => findNoticeList(db, neighbour, condominium.id, "current", null));
    const names = list.notices.map(({ title, helperName }) => [title, helperName]);
    expect(names).toContainEqual([`Guanto ${inside.sessionId}`, at.officer.actor.shownName]);
    expect(names).toContainEqual([`Guanto ${unaided.sessionId}`, null]);
    const view = { before: null, thread: null };
    const screen = await reading(neighbour, (db) => findNoticeScreen(db, neighbour, official.id, view));
    expect(screen?.helperName).toBeNull();
    expect(screen?.threads.map(({ helperName }) => helperName)).toEqual([at.officer.actor.shownName, null]);
  });

  test("is not what an officer does as an officer", async () => {
    const at = await desk();
    await helped(at);
    const target = { kind: "office" as const, audience: { condominiumIds: [at.condominium.id] } };
    await publishNotice(once(at.officer.actor), target, notice);
    expect(await rows("select assisted_by from notice where author_id = $1", at.officer.actor.personId)).toEqual([
      { assisted_by: null },
    ]);
  });

  test("is exactly what the person may: a neighbour's notice, no official one, nothing next door", async () => {
    const at = await desk();
    const inside = await helped(at);
    const next = await portal.make.condominium({ territory_id: at.condominium.territory_id });
    const publish = (kind: "office" | "committee" | "neighbour", condominiumId: number) =>
      publishNotice(once(inside), { kind, audience: { condominiumIds: [condominiumId] } }, notice).then(
        (outcome) => outcome.ok,
      );
    expect(await publish("office", at.condominium.id)).toBe(false);
    expect(await publish("committee", at.condominium.id)).toBe(false);
    expect(await publish("neighbour", next.id)).toBe(false);
    expect(await publish("neighbour", at.condominium.id)).toBe(true);
    await changeShownName(inside, "Ada la nuova");
    expect((await memberOf(at)).shownName).toBe("Ada la nuova");
  });

  test("leaves ways in, devices and the log closed", async () => {
    const at = await desk({ email: `a${Date.now()}@posta.it`, sign_in_name: `ada-${Date.now()}` });
    await signIn(at.person.id);
    const inside = await helped(at);
    const page = await reading(inside, (db) => findMyPage(db, inside));
    expect(page).toMatchObject({ alone: false, devices: [], events: [], email: null, signInName: null });
    expect(() => alone(inside)).toThrow();
    const own: SignedIn = await signIn(at.person.id);
    expect(alone(own.actor)).toBe(own.actor);
    expect((await reading(own.actor, (db) => findMyPage(db, own.actor))).devices.length).toBeGreaterThan(1);
  });
});
