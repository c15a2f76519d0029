import { beforeAll, describe, expect, test } from "vitest";
import { correctNotice } from "~/features/notices/commands/correct-notice.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { withdrawNotice } from "~/features/notices/commands/withdraw-notice.server";
import { CorrectionInput, NoticeInput } from "~/features/notices/input";
import { findCorrectable } from "~/features/notices/queries/correctable.server";
import { findNoticeHistory } from "~/features/notices/queries/notice-history.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });

const view = { before: null, thread: null };
const pageOf = (actor: Actor, id: number) => asked(actor, (db) => findNoticeScreen(db, actor, id, view));
const historyOf = (actor: Actor, id: number) => asked(actor, (db) => findNoticeHistory(db, actor, id));

let a: number;
let near: number;
let far: number;
const actors = {} as Record<"tenant" | "committee" | "officer" | "officer elsewhere" | "stranger", Actor>;
beforeAll(async () => {
  const { make } = portal;
  [near, far] = [(await make.territory()).id, (await make.territory()).id];
  a = (await make.condominium({ territory_id: near })).id;
  const committee = await residentIn(portal, {}, a);
  await make.committeeOffice({ person_id: committee.person.id, condominium_id: a });
  actors.tenant = await memberOf(await residentIn(portal, {}, a));
  actors.committee = await memberOf(committee);
  actors.officer = await officerOf(await make.staff("moderator", [near]));
  actors["officer elsewhere"] = await officerOf(await make.staff("moderator", [far]));
  actors.stranger = await memberOf(await residentIn(portal));
});

const official = (more: object = {}) =>
  portal.make.notice({ condominium_id: a, title: "Manca l’acqua martedì", ...more });
const words = (more: object = {}) =>
  CorrectionInput.parse({
    title: "Manca l’acqua mercoledì",
    body: "Mercoledì manca l’acqua dalle 9 alle 13.",
    revision: "1",
    reason: "Cambia il giorno.",
    ...more,
  });
const correct = (actor: Actor, id: number, more: object = {}) => correctNotice(once(actor), id, words(more));
const rowOf = async (noticeId: number) =>
  (await portal.owner.query("select * from notice where id = $1", [noticeId])).rows[0];
const revisionsOf = async (noticeId: number) =>
  (await portal.owner.query("select * from notice_revision where notice_id = $1 order by number", [noticeId])).rows;

describe("a correction", () => {
  test("keeps the old wording with its number and why, and counts on", async () => {
    const { id, notice_id } = await official({ brief_when: "Martedì" });
    expect(await correct(actors.officer, id, { when: "Mercoledì" })).toEqual({ ok: true, value: null });
    const second = { revision: "2", title: "Manca l’acqua giovedì", reason: "Cambia ancora." };
    expect(await correct(actors.officer, id, second)).toEqual({ ok: true, value: null });
    expect(await rowOf(notice_id)).toMatchObject({ title: "Manca l’acqua giovedì", revision: 3, brief_when: "" });
    expect(await revisionsOf(notice_id)).toMatchObject([
      {
        number: 1,
        title: "Manca l’acqua martedì",
        brief_when: "Martedì",
        reason: "Cambia il giorno.",
        replaced_by: actors.officer.personId,
      },
      { number: 2, title: "Manca l’acqua mercoledì", brief_when: "Mercoledì", reason: "Cambia ancora." },
    ]);
    expect((await pageOf(actors.tenant, id))!.languages.correction).toMatchObject({ reason: "Cambia ancora." });
  });

  test("asks anew whether one has read it", async () => {
    const { id } = await official();
    const reader = actors.tenant as MemberActor;
    await markNoticeRead(once(reader), id);
    expect(await pageOf(reader, id)).toMatchObject({ readByActor: true, reading: { haveRead: 1 } });
    await correct(actors.officer, id);
    expect(await pageOf(reader, id)).toMatchObject({ readByActor: false, reading: { haveRead: 0 } });
    await markNoticeRead(once(reader), id);
    expect(await pageOf(reader, id)).toMatchObject({ readByActor: true, reading: { haveRead: 1 } });
  });

  test("of what waits for its hour simply changes it", async () => {
    const { id, notice_id } = await official({ published_at: new Date(Date.now() + 86_400_000) });
    expect(await correct(actors.officer, id, { reason: "" })).toEqual({ ok: true, value: null });
    expect(await rowOf(notice_id)).toMatchObject({ title: "Manca l’acqua mercoledì", revision: 2, corrected_at: null });
    expect(await revisionsOf(notice_id)).toEqual([]);
  });

  test("moves the last day, which counts whole; the day that stands there may stay", async () => {
    const { id, notice_id } = await official({ valid_until: new Date("2035-05-12T10:00:00Z") });
    const form = await asked(actors.officer, (db) => findCorrectable(db, actors.officer, id));
    expect(form).toMatchObject({ validUntil: "2035-05-12", revision: 1, onBoard: true });
    await correct(actors.officer, id, { validUntil: "2035-05-12" });
    expect((await rowOf(notice_id)).valid_until).toEqual(new Date("2035-05-12T10:00:00Z"));
    await correct(actors.officer, id, { revision: "2", validUntil: "2035-05-13" });
    expect((await rowOf(notice_id)).valid_until).toEqual(new Date("2035-05-13T22:00:00Z"));
    expect(await correct(actors.officer, id, { revision: "3", validUntil: "2020-01-01" })).toEqual(refusal("dateGone"));
    await correct(actors.officer, id, { revision: "3" });
    expect((await rowOf(notice_id)).valid_until).toBeNull();
  });

  test("pressed twice counts once", async () => {
    const { id, notice_id } = await official();
    const key = crypto.randomUUID();
    const both = [1, 2].map(() => correctNotice({ actor: actors.officer, key }, id, words()));
    expect(await Promise.all(both)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect((await rowOf(notice_id)).revision).toBe(2);
  });
});

describe("is refused", () => {
  test.each([
    [
      "words that are the same",
      { title: "Manca l’acqua martedì", body: "Martedì manca l'acqua dalle 9 alle 13." },
      "same",
    ],
    ["no reason for what is on the board", { reason: "" }, "noReason"],
    ["an older wording in the form", { revision: "0" }, "changed"],
    ["a number from nowhere", { revision: "x" }, "changed"],
  ])("%s", async (_name, more, reason) => {
    const { id, notice_id } = await official();
    expect(await correct(actors.officer, id, more)).toMatchObject(refusal(reason));
    expect(await revisionsOf(notice_id)).toEqual([]);
    expect(await rowOf(notice_id)).toMatchObject({ revision: 1, title: "Manca l’acqua martedì" });
  });

  test("who comes second: with what stands there now", async () => {
    const { id } = await official();
    await correct(actors.officer, id);
    const second = await correct(actors.officer, id, { title: "Manca l’acqua sabato" });
    expect(second).toMatchObject({
      ...refusal("changed"),
      now: { revision: 2, title: "Manca l’acqua mercoledì", reason: "Cambia il giorno.", lang: "it" },
    });
  });

  test("what is withdrawn, over or hidden", async () => {
    const withdrawn = await official();
    await withdrawNotice(once(actors.officer), withdrawn.id, "Non serve più.");
    expect(await correct(actors.officer, withdrawn.id)).toEqual(refusal("withdrawn"));
    const day = 86_400_000;
    const over = await official({
      published_at: new Date(Date.now() - 2 * day),
      valid_until: new Date(Date.now() - day),
    });
    expect(await correct(actors.officer, over.id)).toEqual(refusal("expiredWords"));
    const own = { condominium_id: a, author_id: actors.tenant.personId, kind: "neighbour" as const };
    const hidden = await portal.make.notice({ ...own, hidden_at: new Date() });
    expect(await correct(actors.tenant, hidden.id)).toEqual(refusal("withdrawn"));
  });

  test("words that point at a person; the office looks first, and that is kept", async () => {
    const pointing = { body: "Per la chiave chiamate il 333 123 4567." };
    const { id, notice_id } = await official();
    expect(await correct(actors.officer, id, pointing)).toMatchObject({
      ...refusal("look"),
      check: { marked: [{ field: "body" }] },
    });
    expect(await correct(actors.officer, id, { ...pointing, anyway: "yes" })).toEqual({ ok: true, value: null });
    expect((await rowOf(notice_id)).published_despite).toEqual(["phone"]);
    const mine = await portal.make.notice({ condominium_id: a, author_id: actors.tenant.personId, kind: "neighbour" });
    for (const anyway of [undefined, "yes"])
      expect(await correct(actors.tenant, mine.id, { ...pointing, anyway })).toMatchObject(refusal("points"));
  });
});

describe("who may", () => {
  const own = (actor: Actor, kind: "neighbour" | "committee") =>
    portal.make.notice({ condominium_id: a, author_id: actor.personId, kind });
  test("the author and, for the office and the committee, their colleagues", async () => {
    const { id } = await official();
    expect(await correct(actors.tenant, id)).toEqual(refusal("notYours"));
    expect(await correct(actors["officer elsewhere"], id)).toBeUndefined();
    expect(await correct(actors.stranger, id)).toBeUndefined();
    const mine = await own(actors.tenant, "neighbour");
    expect(await correct(actors.committee, mine.id)).toEqual(refusal("notYours"));
    expect(await correct(actors.officer, mine.id)).toEqual(refusal("notYours"));
    expect(await correct(actors.tenant, mine.id)).toEqual({ ok: true, value: null });
    const theirs = await own(actors.committee, "committee");
    expect(await correct(actors.tenant, theirs.id)).toEqual(refusal("notYours"));
    expect(await correct(actors.committee, theirs.id)).toEqual({ ok: true, value: null });
  });

  test("the page to correct opens for nobody else", async () => {
    const { id } = await official();
    const open = (actor: Actor) => asked(actor, (db) => findCorrectable(db, actor, id));
    expect(await open(actors.officer)).toMatchObject({ id, words: { title: "Manca l’acqua martedì" } });
    for (const name of ["tenant", "committee", "officer elsewhere", "stranger"] as const)
      expect([name, await open(actors[name])]).toEqual([name, undefined]);
  });

  test("an officer only where all its boards are their own, without a tie; once for all of them", async () => {
    const b = (await portal.make.condominium({ territory_id: far })).id;
    const c = (await portal.make.condominium({ territory_id: near })).id;
    const hang = (noticeId: number, place: number) =>
      portal.owner.query(
        `insert into posting (notice_id, condominium_id, author_id, published_at)
         select id, $2, author_id, published_at from notice where id = $1 returning id`,
        [noticeId, place],
      );
    const wide = await official();
    await hang(wide.notice_id, c);
    const beyond = await official();
    await hang(beyond.notice_id, b);
    expect(await correct(actors.officer, wide.id)).toEqual({ ok: true, value: null });
    expect(await correct(actors.officer, beyond.id)).toEqual(refusal("beyond"));
    expect((await pageOf(actors.officer, beyond.id))!.languages.correcting).toMatchObject({ allowed: false });
    const both = await officerOf(await portal.make.staff("coordinator", [near, far]));
    expect(await correct(both, beyond.id)).toEqual({ ok: true, value: null });
    const tied = await portal.make.staff("moderator", [near]);
    await portal.owner.query("insert into staff_conflict values ($1, $2, 'parente')", [tied.id, c]);
    const there = await official();
    await hang(there.notice_id, c);
    expect(await correct(await officerOf(tied), there.id)).toEqual(refusal("beyond"));
  });
});

describe("the history", () => {
  test("is for everybody in reach, newest first, with what went and what came", async () => {
    const { id } = await official({ brief_when: "Martedì 12" });
    await correct(actors.officer, id, { when: "Mercoledì 13" });
    for (const actor of [actors.tenant, actors.committee, actors.officer]) {
      const history = await historyOf(actor, id);
      expect(history!.corrections).toMatchObject([{ number: 1, reason: "Cambia il giorno." }]);
      const when = history!.corrections[0]!.fields.find(({ field }) => field === "when");
      expect(when!.pieces).toEqual([
        { text: "Martedì 12", change: "gone" },
        { text: "Mercoledì 13", change: "new" },
      ]);
    }
    expect(await historyOf(actors.stranger, id)).toBeUndefined();
    expect(await historyOf(actors["officer elsewhere"], id)).toBeUndefined();
  });

  test("is bounded", async () => {
    const { id } = await official();
    for (let n = 1; n <= 22; n += 1)
      await correct(actors.officer, id, { revision: String(n), title: `Manca l’acqua ${n} volte` });
    const history = await historyOf(actors.tenant, id);
    expect([history!.corrections.length, history!.corrections[0]!.number, history!.more]).toEqual([20, 22, true]);
  });

  test("of a notice nobody corrected is empty", async () => {
    expect((await historyOf(actors.tenant, (await official()).id))!.corrections).toEqual([]);
  });
});

test("a notice that was published can be corrected by its author", async () => {
  const outcome = await publishNotice(
    once(actors.tenant),
    { kind: "neighbour", audience: { condominiumIds: [a] } },
    NoticeInput.parse({ title: "Chiavi perse", body: "Chi le ha viste?", lang: "it" }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  expect(await correct(actors.tenant, outcome.value.postingId)).toEqual({ ok: true, value: null });
});
