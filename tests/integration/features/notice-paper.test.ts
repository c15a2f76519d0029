import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findCommitteePage } from "~/features/home/queries/committee-page.server";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { hangPoster, takeDownPoster } from "~/features/notices/commands/hang-poster.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { muteNotice } from "~/features/notices/commands/mute-notice.server";
import { openNotReached, openSealedSheets } from "~/features/notices/commands/open-not-reached.server";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import { findPosted } from "~/features/notices/queries/posted.server";
import { findPoster } from "~/features/notices/queries/poster.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
const actors = {} as Record<"officer" | "far" | "tied" | "administrator", Actor>;
const members = {} as Record<"tenant" | "committee" | "otherCommittee", MemberActor>;
let homes: { tenant: Resident; committee: Resident; other: Resident };
let place: number;
let stairs: number[];

beforeAll(async () => {
  const { make, owner } = portal;
  const [near, far] = [await make.territory(), await make.territory()];
  place = (await make.condominium({ territory_id: near.id, street: "Via del Glicine", house_number: "4" })).id;
  homes = {
    tenant: await residentIn(portal, { first_name: "Amina", last_name: "Haddad", locale: "ar" }, place),
    committee: await residentIn(portal, { last_name: "Neri" }, place),
    other: await residentIn(portal),
  };
  await make.committeeOffice({ person_id: homes.committee.person.id, condominium_id: place });
  await make.committeeOffice({ person_id: homes.other.person.id, condominium_id: homes.other.condominium.id });
  members.tenant = await memberOf(homes.tenant);
  members.committee = await memberOf(homes.committee);
  members.otherCommittee = await memberOf(homes.other);
  actors.officer = await officerOf(await make.staff("moderator", [near.id]));
  actors.far = await officerOf(await make.staff("moderator", [far.id]));
  actors.administrator = await officerOf(await make.staff("administrator", [near.id]));
  const tied = await make.staff("moderator", [near.id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'parente')", [tied.id, place]);
  actors.tied = await officerOf(tied);
  // The tenant's stairwell, then the committee's.
  stairs = (await rows("select stairwell_id as id from dwelling where condominium_id = $1 order by id", place)).map(
    ({ id }) => id,
  );
});
beforeEach(() => portal.owner.query("truncate throttle; truncate notice cascade; delete from data_access"));

const rows = async (text: string, ...values: unknown[]) => (await portal.owner.query(text, values)).rows;
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });
const fine = { ok: true, value: null };
const view = { before: null, thread: null };
const office = { name: "Casa", officeName: "Ufficio", phone: "055 000 1234", hours: null };
const past = { published_at: new Date("2020-01-01"), valid_until: new Date("2020-02-01") };
const official = (more: object = {}) => portal.make.notice({ condominium_id: place, ...more });

const screenFor = (actor: Actor, id: number) => asked(actor, (db) => findNoticeScreen(db, actor, id, view));
const posterFor = (actor: Actor, id: number, asks?: string[]) =>
  asked(actor, (db) => findPoster(db, actor, id, office, { asked: asks ?? null }));
const displays = () => rows("select stairwell_id, posted_by, taken_down_by from posting_display order by stairwell_id");

describe("the poster", () => {
  test("is for the committee of the house and the office of the territory, one sheet a stairwell", async () => {
    const { id } = await official({ title: "Manca l’acqua" });
    for (const actor of [members.committee, actors.officer]) {
      const poster = await posterFor(actor, id);
      expect(poster?.sheets.map(({ stairwellId }) => stairwellId)).toEqual(expect.arrayContaining(stairs));
      expect(poster).toMatchObject({
        address: `cortile.example/a/${id}`,
        main: { title: "Manca l’acqua" },
        others: [],
      });
    }
  });

  test.each([
    ["a tenant", () => members.tenant],
    ["the committee of another house", () => members.otherCommittee],
    ["the office of another territory", () => actors.far],
    ["an officer with a tie", () => actors.tied],
    ["the administrator", () => actors.administrator],
  ])("is not for %s", async (_name, who) => {
    const { id } = await official();
    expect(await posterFor(who(), id)).toBeUndefined();
  });

  test("is for the stairwells of the notice only, and not for what neighbours write or what is over", async () => {
    const some = await official({ stairwell_ids: [stairs[1]!] });
    expect((await posterFor(actors.officer, some.id))?.sheets).toHaveLength(1);
    for (const more of [{ kind: "neighbour" as const }, past]) {
      expect(await posterFor(members.committee, (await official(more)).id)).toBeUndefined();
    }
  });

  test("comes down on the day after the last one, in Rome", async () => {
    const { id } = await official({
      published_at: new Date("2026-05-07T08:00Z"),
      valid_until: new Date("2026-05-12T22:00Z"),
    });
    await portal.owner.query(
      "update notice set valid_until = '2096-05-12T22:00Z' where id = (select notice_id from posting where id = $1)",
      [id],
    );
    expect((await posterFor(members.committee, id))?.words.dates).toMatch(/7 maggio.*13 maggio/);
  });

  test("holds the languages that say what the notice says, as asked or as the house reads", async () => {
    const { id, notice_id } = await official({ revision: 2 });
    const version = async (lang: string, source: string, revision: number, reviewed: boolean) =>
      rows(
        `insert into notice_version (notice_id, lang, title, body, source, revision, written_by, reviewed_by, reviewed_at)
         values ($1, $2, 'Title ' || $2, 'Body.', $3, $4, $5, $6, $7)`,
        ...[notice_id, lang, source, revision, source === "person" ? actors.officer.personId : null],
        ...(reviewed ? [actors.officer.personId, new Date()] : [null, null]),
      );
    await version("en", "person", 2, false);
    await version("ar", "machine", 2, true);
    await version("ro", "machine", 2, false);
    await version("sq", "person", 1, false);
    const poster = await posterFor(members.committee, id);
    expect(poster?.choice.map(({ code }) => code)).toEqual(["ar", "en"]);
    expect(poster?.others).toMatchObject([
      { lang: "ar", dir: "rtl" },
      { lang: "en", title: "Title en" },
    ]);
    expect((await posterFor(members.committee, id, ["en", "ro"]))?.others.map(({ lang }) => lang)).toEqual(["en"]);
    expect((await posterFor(members.committee, id, []))?.others).toEqual([]);
  });

  test("does not tell the language of few: it names one from five households on", async () => {
    const house = (await portal.make.condominium()).id;
    const read = async (actor: Actor) =>
      (
        await asked(actor, (db) =>
          db.selectNoFrom((eb) => eb.fn<string[]>("condominium_languages", [eb.val(house)]).as("l")).executeTakeFirst(),
        )
      )?.l;
    const first = await memberOf(await residentIn(portal, { locale: "en" }, house));
    for (let more = 0; more < 3; more += 1) await residentIn(portal, { locale: "en" }, house);
    expect(await read(first)).toEqual([]);
    await residentIn(portal, { locale: "en" }, house);
    expect(await read(first)).toEqual(["en"]);
    expect(await read(members.tenant)).toEqual([]);
    expect(await read(actors.far)).toEqual([]);
  });
});

describe("saying where it hangs", () => {
  test("the committee and the office say so, once and for all, and both see how far it is", async () => {
    const { id } = await official();
    const key = once(members.committee);
    expect(await hangPoster(key, id, stairs[0]!)).toEqual(fine);
    expect(await hangPoster(key, id, stairs[0]!)).toEqual(fine);
    expect(await hangPoster(once(actors.officer), id, stairs[0]!)).toEqual(fine);
    expect(await displays()).toEqual([
      { stairwell_id: stairs[0], posted_by: members.committee.personId, taken_down_by: null },
    ]);
    for (const actor of [members.committee, actors.officer]) {
      expect((await screenFor(actor, id))?.displays?.filter(({ postedAt }) => postedAt !== null)).toHaveLength(1);
    }
    expect((await screenFor(members.tenant, id))?.displays).toBeNull();
  });

  test("two presses at the same moment are one", async () => {
    const { id } = await official();
    const both = [members.committee, actors.officer].map((actor) => hangPoster(once(actor), id, stairs[0]!));
    expect(await Promise.all(both)).toEqual([fine, fine]);
    expect(await displays()).toHaveLength(1);
  });

  test("what came down hangs again when somebody says so", async () => {
    const { id } = await official();
    await hangPoster(once(members.committee), id, stairs[0]!);
    expect(await takeDownPoster(once(actors.officer), id, stairs[0]!)).toEqual(fine);
    expect(await takeDownPoster(once(members.committee), id, stairs[0]!)).toEqual(fine);
    expect(await displays()).toMatchObject([{ taken_down_by: actors.officer.personId }]);
    await hangPoster(once(actors.officer), id, stairs[0]!);
    expect(await displays()).toMatchObject([{ posted_by: actors.officer.personId, taken_down_by: null }]);
  });

  test.each([
    ["a tenant", () => members.tenant, refusal("notYours")],
    ["an officer with a tie", () => actors.tied, refusal("tied")],
    ["the committee of another house", () => members.otherCommittee, undefined],
    ["the office of another territory", () => actors.far, undefined],
    ["the administrator", () => actors.administrator, undefined],
  ])("not %s", async (_name, who, expected) => {
    const { id } = await official();
    expect(await hangPoster(once(who()), id, stairs[0]!)).toEqual(expected);
    await hangPoster(once(members.committee), id, stairs[0]!);
    expect(await takeDownPoster(once(who()), id, stairs[0]!)).toEqual(expected);
    expect(await displays()).toMatchObject([{ taken_down_by: null }]);
  });

  test("not in a stairwell of another house, nor in one the notice is not for", async () => {
    const { id } = await official({ stairwell_ids: [stairs[0]!] });
    const [far] = await rows("select id from stairwell where condominium_id = $1", homes.other.condominium.id);
    for (const stairwell of [far.id, stairs[1]!, 0]) {
      expect(await hangPoster(once(members.committee), id, stairwell)).toBeUndefined();
    }
    expect(await asked(members.committee, (db) => findPosted(db, members.committee, id, stairs[1]!))).toBeUndefined();
    expect(await asked(members.tenant, (db) => findPosted(db, members.tenant, id, stairs[0]!))).toEqual({
      mine: false,
    });
    expect(await displays()).toEqual([]);
  });

  test("when it is over the committee's desk says which ones to take down, until somebody did", async () => {
    const { id } = await official();
    await hangPoster(once(members.committee), id, stairs[1]!);
    const waiting = async (actor = members.committee) =>
      (await asked(actor, (db) => findCommitteePage(db, actor))).posters.map((one) => [one.postingId, one.stairwellId]);
    expect(await waiting()).toEqual([]);
    await portal.owner.query("update notice set valid_until = now()");
    expect(await waiting()).toEqual([[id, stairs[1]]]);
    expect(await waiting(members.otherCommittee)).toEqual([]);
    expect(await hangPoster(once(members.committee), id, stairs[0]!)).toEqual(refusal("expired"));
    await takeDownPoster(once(members.committee), id, stairs[1]!);
    expect(await waiting()).toEqual([]);
  });
});

describe("households not reached", () => {
  const accesses = () =>
    rows("select person_id as id, staff_id as staff, kind, reason from data_access order by person_id");
  const names = async (actor: Actor, id: number) =>
    (await openNotReached(actor, id))?.households.map(({ people }) => people[0]?.lastName);

  test("the office sees them by door, and each person reads it in their own log, once in ten minutes", async () => {
    const { id, title } = await official();
    const list = await openNotReached(actors.officer, id);
    expect(list?.households).toHaveLength(2);
    expect(list?.households.flatMap(({ people }) => people)).toContainEqual({
      ...{ id: homes.tenant.person.id, firstName: "Amina", lastName: "Haddad", holder: true },
    });
    const line = { staff: actors.officer.personId, kind: "notReached", reason: title };
    const people = [homes.tenant, homes.committee].map(({ person }) => person.id).sort((x, y) => x - y);
    const lines = people.map((person) => ({ id: person, ...line }));
    expect(await accesses()).toEqual(lines);
    await openNotReached(actors.officer, id);
    expect(await accesses()).toEqual(lines);
    await portal.owner.query("update data_access set created_at = now() - interval '11 minutes'");
    await openSealedSheets(actors.officer, id, async () => office);
    expect(await accesses()).toHaveLength(4);
  });

  test.each([
    ["a tenant", () => members.tenant],
    ["the committee", () => members.committee],
    ["the office of another territory", () => actors.far],
    ["an officer with a tie", () => actors.tied],
    ["the administrator", () => actors.administrator],
  ])("not %s, who sees nothing, also past the policy", async (_name, who) => {
    const { id } = await official();
    expect(await openNotReached(who(), id)).toBeUndefined();
    const past = await asked(who(), (db) =>
      db.selectNoFrom((eb) => eb.fn<unknown>("not_reached", [eb.val(id)]).as("found")).executeTakeFirst(),
    );
    expect(past?.found).toBeNull();
    expect(await accesses()).toEqual([]);
  });

  test("who has read is not on it, until the notice is corrected", async () => {
    const { id } = await official();
    await markNoticeRead(once(members.tenant), id);
    expect(await names(actors.officer, id)).toEqual(["Neri"]);
    await portal.owner.query("update notice set corrected_at = now() + interval '1 millisecond', revision = 2");
    expect(await names(actors.officer, id)).toHaveLength(2);
  });

  test("only the stairwells that the notice is for", async () => {
    const [home] = await rows(
      "select stairwell_id as id from dwelling where id = $1",
      homes.tenant.tenancy.dwelling_id,
    );
    expect(await names(actors.officer, (await official({ stairwell_ids: [home.id] })).id)).toEqual(["Haddad"]);
  });

  test.each([
    ["of the committee", { kind: "committee" as const }],
    ["that is over", past],
    [
      "that was taken back",
      { status: "withdrawn" as const, withdrawn_at: new Date(), withdrawn_by: 1, withdrawn_reason: "No." },
    ],
    ["that is hidden", { hidden_at: new Date() }],
    ["before its hour", { published_at: new Date(Date.now() + 86_400_000) }],
  ])("not for a notice %s", async (_name, more) => {
    expect(await openNotReached(actors.officer, (await official(more)).id)).toBeUndefined();
    expect(await accesses()).toEqual([]);
  });

  test("each sheet carries its door outside and the language of the household inside, where there is one", async () => {
    const { id, notice_id } = await official({ title: "Manca l’acqua" });
    await rows(
      `insert into notice_version (notice_id, lang, title, body, source, revision, written_by)
       values ($1, 'ar', 'انقطاع الماء', 'لا ماء.', 'person', 1, $2)`,
      ...[notice_id, actors.officer.personId],
    );
    const sheets = await openSealedSheets(actors.officer, id, async () => office);
    const of = (name: string) => sheets?.sheets.find(({ to }) => to === name);
    expect(of("Haddad")).toMatchObject({ languages: ["it", "ar"], address: ["Via del Glicine 4", expect.any(String)] });
    expect(of("Neri")?.languages).toEqual(["it"]);
    expect(sheets?.texts["ar"]).toMatchObject({ dir: "rtl", html: expect.stringContaining("لا ماء") });
  });
});

describe("answers", () => {
  const listed = async (actor: Actor, id: number) =>
    (await asked(actor, (db) => findNoticeList(db, actor, place, "current", null))).notices.find(
      (one) => one.id === id,
    );
  const ask = async (actor: Actor, id: number, parentId: number | null = null) => {
    const outcome = await commentOnNotice(once(actor), id, { body: "Quando torna?", parentId });
    return outcome?.ok ? outcome.value.commentId : 0;
  };

  test("say who answered a neighbour officially, on the question and in the list", async () => {
    const { id } = await official();
    const question = await ask(members.tenant, id);
    expect((await listed(members.tenant, id))?.answered).toEqual([]);
    await ask(members.tenant, id, question);
    expect((await screenFor(members.tenant, id))?.threads[0]?.answered).toEqual([]);
    await ask(members.committee, id, question);
    await ask(actors.officer, id, question);
    expect((await screenFor(members.tenant, id))?.threads[0]?.answered).toEqual(["committee", "office"]);
    expect((await listed(members.tenant, id))?.answered).toEqual(["committee", "office"]);
    await portal.owner.query("update notice_comment set removed_at = now() where voice = 'office'");
    expect((await listed(members.tenant, id))?.answered).toEqual(["committee"]);
  });

  test("are put aside by one for themselves alone, and shown again", async () => {
    const { id } = await official();
    const muted = async (actor: Actor) => (await screenFor(actor, id))?.muted;
    expect(await muteNotice(once(members.tenant), id, true)).toEqual(fine);
    expect(await muteNotice(once(members.tenant), id, true)).toEqual(fine);
    expect([await muted(members.tenant), await muted(members.committee)]).toEqual([true, false]);
    expect(await muteNotice(once(members.committee), id, false)).toEqual(fine);
    expect(await muted(members.tenant)).toBe(true);
    expect(await muteNotice(once(members.tenant), id, false)).toEqual(fine);
    expect(await muted(members.tenant)).toBe(false);
  });

  test("of a notice that somebody cannot see cannot be put aside", async () => {
    const { id } = await official();
    for (const actor of [members.otherCommittee, actors.far]) {
      expect(await muteNotice(once(actor), id, true)).toBeUndefined();
    }
    expect(await rows("select from notice_mute")).toEqual([]);
  });
});
