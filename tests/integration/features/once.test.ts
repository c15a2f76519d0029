import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import type { MemberActor } from "~/platform/actor";
import { once as runOnce } from "~/platform/command.server";
import { done, refused } from "~/platform/decision";
import { featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let one: MemberActor;
let two: MemberActor;
let postingId: number;
beforeAll(async () => {
  const home = await residentIn(portal);
  one = await memberOf(home);
  two = await memberOf(await residentIn(portal, {}, home.condominium.id));
  postingId = (await portal.make.notice({ condominium_id: home.condominium.id })).id;
});
beforeEach(() => portal.owner.query("truncate throttle; delete from notice_comment; delete from idempotency_key"));

const words = { body: "Ci sono.", parentId: null };
const comments = async () => (await portal.owner.query("select id from notice_comment order by id")).rows.length;
const keys = async () => (await portal.owner.query("select key, outcome from idempotency_key")).rows;

describe("the same key again", () => {
  test("gets the first outcome and writes nothing, later or at the same time", async () => {
    const key = randomUUID();
    const send = () => commentOnNotice({ actor: one, key }, postingId, words);
    const together = await Promise.all(Array.from({ length: 8 }, send));
    const later = await send();
    for (const outcome of together) expect(outcome).toEqual(later);
    expect(later).toMatchObject({ ok: true, value: { commentId: expect.any(Number) } });
    expect(await comments()).toBe(1);
    expect(await keys()).toEqual([{ key, outcome: later }]);
  });

  test("with other words is still the first: the key is the person's word that it is the same", async () => {
    const key = randomUUID();
    const first = await commentOnNotice({ actor: one, key }, postingId, words);
    expect(await commentOnNotice({ actor: one, key }, postingId, { ...words, body: "Altro." })).toEqual(first);
    expect(await comments()).toBe(1);
  });

  test("of another person or another command is another key", async () => {
    const key = randomUUID();
    await commentOnNotice({ actor: one, key }, postingId, words);
    await commentOnNotice({ actor: two, key }, postingId, words);
    expect(await comments()).toBe(2);
    let ran = 0;
    const work = async () => done((ran += 1));
    expect(await runOnce({ actor: one, key }, "other", work)).toEqual({ ok: true, value: 1 });
    expect(await runOnce({ actor: one, key }, "other", work)).toEqual({ ok: true, value: 1 });
    expect(await runOnce({ actor: two, key }, "other", work)).toEqual({ ok: true, value: 2 });
  });
});

describe("the key is not used up", () => {
  test("by a refusal: when the reason is gone, the same form works", async () => {
    const key = randomUUID();
    const send = () => commentOnNotice({ actor: one, key }, postingId, words);
    await portal.owner.query("update notice set comments_open = false");
    expect(await send()).toEqual({ ok: false, refusal: "notices:refusal.commentsClosed" });
    expect(await keys()).toEqual([]);
    await portal.owner.query("update notice set comments_open = true");
    expect(await send()).toMatchObject({ ok: true });
    expect(await comments()).toBe(1);
  });

  test("by finding nothing", async () => {
    const key = randomUUID();
    expect(await commentOnNotice({ actor: one, key }, 999_999, words)).toBeUndefined();
    expect(await keys()).toEqual([]);
    expect(await commentOnNotice({ actor: one, key }, postingId, words)).toMatchObject({ ok: true });
  });

  test("by a failure, which takes back what was written", async () => {
    const key = randomUUID();
    let fail = true;
    const work = () =>
      runOnce({ actor: one, key }, "half", async (trx) => {
        const row = { posting_id: postingId, condominium_id: one.home.condominiumId, author_id: one.personId };
        await trx
          .insertInto("notice_comment")
          .values({ ...row, voice: "neighbour", body: "x", lang: "it" })
          .execute();
        if (fail) throw new Error("the power went");
        return done(null);
      });
    await expect(work()).rejects.toThrow("the power went");
    expect([await comments(), await keys()]).toEqual([0, []]);
    fail = false;
    expect(await work()).toEqual({ ok: true, value: null });
    expect(await comments()).toBe(1);
  });

  test("by a first that fails while the second waits: the second does the work", async () => {
    const key = randomUUID();
    let runs = 0;
    const work = () =>
      runOnce({ actor: one, key }, "second", async () => {
        runs += 1;
        if (runs > 1) return done("second");
        await new Promise((resolve) => setTimeout(resolve, 200));
        throw new Error("the first fell");
      });
    const answers = await Promise.allSettled([work(), work()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "fulfilled")).toMatchObject({
      value: { ok: true, value: "second" },
    });
  });

  test("by a refusal that wrote before it refused", async () => {
    const outcome = await runOnce(once(one), "refuses", async (trx) => {
      const row = { posting_id: postingId, condominium_id: one.home.condominiumId, author_id: one.personId };
      await trx
        .insertInto("notice_comment")
        .values({ ...row, voice: "neighbour", body: "x", lang: "it" })
        .execute();
      return refused("notices:refusal.withdrawn");
    });
    expect(outcome).toEqual({ ok: false, refusal: "notices:refusal.withdrawn" });
    expect(await comments()).toBe(0);
  });
});

test.each(["", "short", "x".repeat(65), "a key of nobody", "chiave-così-lunga"])(
  "a key of %j, which no form of ours has, is the client's fault and writes nothing",
  async (key) => {
    const answer = Promise.resolve().then(() => commentOnNotice({ actor: one, key }, postingId, words));
    await expect(answer).rejects.toMatchObject({ init: { status: 400 } });
    expect([await comments(), await keys()]).toEqual([0, []]);
  },
);
