import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { followInitiative } from "~/features/initiatives/commands/follow-initiative.server";
import { endCalendar, makeCalendar } from "~/features/initiatives/commands/keep-calendar.server";
import { supportInitiative } from "~/features/initiatives/commands/support-initiative.server";
import { findCalendar } from "~/features/initiatives/queries/calendar.server";
import { findFollowing } from "~/features/initiatives/queries/following.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { brakes } from "~/platform/throttle.server";
import { loader } from "~/routes/initiatives/calendar";
import {
  asked,
  featurePortal,
  memberOf,
  officerOf,
  once,
  residentIn,
  tablesWith,
  useUp,
} from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal({ env: { NODE_ENV: "development" } });
let place: number;
let home: Resident;
let rosa: MemberActor;
let amina: MemberActor;
let stranger: MemberActor;
let officer: Actor;

const run = async (text: string, ...values: unknown[]) => (await portal.owner.query(text, values)).rows;

beforeAll(async () => {
  const condominium = await portal.make.condominium();
  place = condominium.id;
  rosa = await memberOf(await residentIn(portal, {}, place));
  home = await residentIn(portal, {}, place);
  amina = await memberOf(home);
  stranger = await memberOf(await residentIn(portal));
  officer = await officerOf(await portal.make.staff("operator", [condominium.territory_id]));
});
beforeEach(() => run("truncate initiative, initiative_calendar cascade"));

const made = (at: Partial<Parameters<typeof makeInitiative>[1]> = {}) =>
  makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId, needed: 5, ...at });
const follow = (actor: Actor, id: number, on = true) => followInitiative(once(actor), id, on);
const facts = (actor: Actor, id: number) => asked(actor, (db) => findFollowing(db, actor, id));
const following = async (actor: Actor, id: number) => (await facts(actor, id))?.following;
const helped = (actor: MemberActor): MemberActor => ({
  ...actor,
  assistedBy: { personId: officer.personId, name: "Paolo", endsAt: "2096-01-01", minutesLeft: 20 },
});

describe("following", () => {
  test("goes without saying for who proposes or supports, and for others once they say so", async () => {
    const { id } = await made();
    expect(await following(rosa, id)).toBe(true);
    expect(await following(amina, id)).toBe(false);
    await supportInitiative(once(amina), id, 1);
    expect(await following(amina, id)).toBe(true);
  });

  test("ends when one says no, and begins again; each twice is once", async () => {
    const { id } = await made();
    for (const [on, rows] of [
      [false, [{ open: false }]],
      [true, [{ open: true }]],
    ] as const) {
      for (let n = 0; n < 2; n += 1) expect(await follow(rosa, id, on)).toEqual({ ok: true, value: null });
      expect(await following(rosa, id)).toBe(on);
      expect(await run("select until is null as open from initiative_follow")).toEqual(rows);
    }
  });

  test("is kept from the first press on", async () => {
    const { id } = await made();
    await follow(amina, id);
    await run("update initiative_follow set since = now() - interval '3 days'");
    await follow(amina, id);
    const since = "select since < now() - interval '2 days' as old from initiative_follow";
    expect(await run(since)).toEqual([{ old: true }]);
    await follow(amina, id, false);
    await follow(amina, id);
    expect(await run(since)).toEqual([{ old: false }]);
  });

  test("is for who lives there", async () => {
    const { id } = await made();
    const refusal = { ok: false, refusal: "initiatives:refusal.notNeighbour" };
    expect(await follow(officer, id)).toEqual(refusal);
    expect(await follow(stranger, id)).toBeUndefined();
    for (const actor of [officer, stranger]) expect(await facts(actor, id)).toBeUndefined();
  });

  test("is for what is out", async () => {
    const draft = await made({ state: "draft" });
    expect(await follow(rosa, draft.id)).toEqual({ ok: false, refusal: "initiatives:refusal.notNow" });
    expect(await facts(rosa, draft.id)).toBeUndefined();
    expect(await follow(amina, draft.id)).toBeUndefined();
  });

  test("says whether news come by mail", async () => {
    const { id } = await made();
    const set = (values: string) => run(`update person set ${values} where id = $1`, amina.personId);
    await set("told_by = 'email', email = 'amina@posta.it', email_confirmed_at = null");
    expect(await facts(amina, id)).toMatchObject({ byMail: false });
    await set("email_confirmed_at = now()");
    expect(await facts(amina, id)).toMatchObject({ byMail: true });
    await set("told_by = 'paper'");
    expect(await facts(amina, id)).toMatchObject({ byMail: false });
  });
});

describe("the calendar", () => {
  const tokenIn = (address: string | null | undefined) =>
    /\/calendar\/([0-9a-f]{40})\.ics$/.exec(address ?? "")?.[1] ?? "";
  async function tokenOf(actor: Actor): Promise<string> {
    const { id } = await made();
    await follow(actor, id);
    const address = (await facts(actor, id))?.calendar;
    await run("delete from initiative where id = $1", id);
    return tokenIn(address);
  }
  const open = async (actor: Actor) => {
    await makeCalendar(once(actor));
    return tokenOf(actor);
  };
  /** The events of a file as what they say. */
  const events = (file: string | null) =>
    (file ?? "")
      .replaceAll("\r\n ", "")
      .split("BEGIN:VEVENT")
      .slice(1)
      .map((event) => Object.fromEntries(event.split("\r\n").map((line) => line.split(/:(.*)/s).slice(0, 2))));
  const lastDay = async (column: string, id: number) =>
    (
      await run(
        `select to_char((${column} at time zone 'Europe/Rome')::date - 1, 'YYYYMMDD') as day from initiative where id = $1`,
        id,
      )
    )[0].day;

  test("is not there before one asks for it, and its token stands nowhere", async () => {
    expect(await tokenOf(amina)).toBe("");
    const token = await open(amina);
    expect(token).toHaveLength(40);
    expect(await tablesWith(portal, token)).toEqual([]);
    expect(await tokenOf(rosa)).toBe("");
  });

  test("of a double tap is one", async () => {
    const key = randomUUID();
    await makeCalendar(once(amina, key));
    const token = await tokenOf(amina);
    await makeCalendar(once(amina, key));
    expect(await tokenOf(amina)).toBe(token);
  });

  test("has another address when one wants it: the old one ends, also when it is switched off", async () => {
    const first = await open(amina);
    const second = await open(amina);
    expect(second).not.toBe(first);
    expect(await findCalendar(first)).toBeNull();
    expect(await findCalendar(second)).toContain("BEGIN:VCALENDAR");
    await endCalendar(once(amina));
    expect(await findCalendar(second)).toBeNull();
    expect(await open(amina)).not.toBe(second);
    expect(await findCalendar("0".repeat(40))).toBeNull();
  });

  test("is for the person alone: not while somebody of the office helps, nor for the office", async () => {
    const token = await open(amina);
    const { id } = await made();
    expect((await facts(helped(amina), id))?.calendar).toBeUndefined();
    const alone = { ok: false, refusal: "initiatives:following.refusal.alone" };
    expect(await makeCalendar(once(helped(amina)))).toEqual(alone);
    expect(await endCalendar(once(helped(amina)))).toEqual(alone);
    expect(await makeCalendar(once(officer))).toEqual({ ok: false, refusal: "initiatives:refusal.notNeighbour" });
    expect(await findCalendar(token)).not.toBeNull();
  });

  test("has the dates of what its owner follows, in their language", async () => {
    const token = await open(amina);
    const { id } = await made();
    const waits = await made({ state: "discussion", title: "Un orto, con calma" });
    await made({ title: "Di altri" });
    for (const one of [id, waits.id]) await follow(amina, one);
    await run(
      "insert into initiative_event (initiative_id, condominium_id, act) values ($1, $2, 'reach')",
      waits.id,
      place,
    );
    const found = events(await findCalendar(token));
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          UID: `initiative-${id}-support@cortile.example`,
          "DTSTART;VALUE=DATE": await lastDay("support_until", id),
          SUMMARY: "Ultimo giorno per sostenere: Una panchina nel cortile",
          URL: `https://cortile.example/i/${id}`,
          STATUS: "CONFIRMED",
          SEQUENCE: "0",
        }),
        expect.objectContaining({
          UID: `initiative-${waits.id}-answer@cortile.example`,
          "DTSTART;VALUE=DATE": await lastDay("answer_due_at", waits.id),
          SUMMARY: "Ultimo giorno per la risposta: Un orto\\, con calma",
          STATUS: "CONFIRMED",
          SEQUENCE: "1",
        }),
        // The time for supporting no longer counts: enough was reached.
        expect.objectContaining({ UID: `initiative-${waits.id}-support@cortile.example`, STATUS: "CANCELLED" }),
      ]),
    );
    expect(found).toHaveLength(3);
    await run("update person set locale = 'ar' where id = $1", amina.personId);
    expect(events(await findCalendar(token)).map(({ SUMMARY }) => SUMMARY)).toContain(
      "آخر يوم لدعم: Una panchina nel cortile",
    );
    await run("update person set locale = 'it' where id = $1", amina.personId);
  });

  test("says the same until something changes, and then a higher number", async () => {
    const token = await open(amina);
    const { id } = await made({ state: "discussion" });
    await follow(amina, id);
    const before = await findCalendar(token);
    expect(await findCalendar(token)).toBe(before);
    const numbers = (file: string | null) => events(file).map(({ SEQUENCE }) => Number(SEQUENCE));
    await run("insert into initiative_event (initiative_id, condominium_id, act) values ($1, $2, 'refer')", id, place);
    expect(numbers(await findCalendar(token))).toEqual(numbers(before).map((number) => number + 1));
  });

  test.each([
    ["they no longer follow", (id: number) => follow(amina, id, false)],
    ["is hidden", (id: number) => run("update initiative set hidden_at = now() where id = $1", id)],
    [
      "is long over",
      (id: number) =>
        run("update initiative set state = 'withdrawn', closed_at = now() - interval '91 days' where id = $1", id),
    ],
  ])("has nothing of what %s", async (_name, change) => {
    const token = await open(amina);
    const { id } = await made();
    await follow(amina, id);
    expect(events(await findCalendar(token))).toHaveLength(1);
    await change(id);
    expect(events(await findCalendar(token))).toEqual([]);
  });

  test("is fetched without a session, by nobody else's cache, and not without end", async () => {
    const token = await open(amina);
    const context = { requestId: "x", address: "203.0.113.7" };
    const fetched = async (file: string): Promise<Response | number> => {
      const request = new Request(`https://cortile.example/calendar/${file}`);
      try {
        return await loader({ request, params: { file }, context: { ...context } });
      } catch (error) {
        return (error as { init: { status: number } }).init.status;
      }
    };
    const answer = (await fetched(`${token}.ics`)) as Response;
    expect(await answer.text()).toContain("BEGIN:VCALENDAR");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, max-age=3600",
    });
    for (const file of [token, `${token}.ics2`, `${"0".repeat(40)}.ics`]) expect(await fetched(file)).toBe(404);
    await useUp(brakes.calendarAddress, context.address, 60);
    const refused = (await fetched(`${token}.ics`)) as Response;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  test("is empty once its owner has moved out", async () => {
    const token = await open(amina);
    const { id } = await made();
    await follow(amina, id);
    await run("update tenancy set ends_on = current_date - 2 where household_id = $1", home.household.id);
    expect(events(await findCalendar(token))).toEqual([]);
    await run("update tenancy set ends_on = null where household_id = $1", home.household.id);
    expect(events(await findCalendar(token))).toHaveLength(1);
  });
});
