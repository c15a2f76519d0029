import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { removeComment } from "~/features/notices/commands/remove-comment.server";
import { withdrawNotice } from "~/features/notices/commands/withdraw-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNoticePage } from "~/features/notices/queries/notice-page.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import { findWithdrawable } from "~/features/notices/queries/withdrawable.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
let place: number;
let tenant: MemberActor;
let author: MemberActor;
beforeAll(async () => {
  const home = await residentIn(portal);
  place = home.condominium.id;
  tenant = await memberOf(home);
  author = await memberOf(await residentIn(portal, {}, place));
});
beforeEach(() => portal.owner.query("truncate throttle; truncate notice cascade"));

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);
type Values = Parameters<typeof portal.make.notice>[0];
const notice = async (values: Values = {}) => (await portal.make.notice({ condominium_id: place, ...values })).id;
const withdrawn = () => ({
  status: "withdrawn" as const,
  withdrawn_at: new Date(),
  withdrawn_by: author.personId,
  withdrawn_reason: "Sbagliato.",
});

const listFor = (actor: Actor, shelf: "current" | "past" = "current", before: number | null = null, where = place) =>
  asked(actor, (db) => findNoticeList(db, actor, where, shelf, before));
const idsFor = async (actor: Actor, shelf: "current" | "past" = "current") =>
  (await listFor(actor, shelf)).notices.map(({ id }) => id);

/** All ids over all pages, with what happens between two pages. */
async function readAll(between: () => Promise<unknown> = async () => {}): Promise<number[][]> {
  const pages: number[][] = [];
  for (let before: number | null = null; ;) {
    const { notices, older } = await listFor(tenant, "current", before);
    pages.push(notices.map(({ id }) => id));
    if (older === null) return pages;
    before = older;
    await between();
  }
}

describe("going through the board", () => {
  test("65 notices of one moment appear exactly once, newest first, twenty a page", async () => {
    const at = ago(1);
    const ids: number[] = [];
    for (let n = 0; n < 65; n += 1) ids.push(await notice({ published_at: at }));
    const pages = await readAll();
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 20, 5]);
    expect(pages.flat()).toEqual(ids.reverse());
  });

  test("whatever the moments, and whatever is published meanwhile, none is missed or shown twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 50 }),
        fc.boolean(),
        async (hours, more) => {
          await portal.owner.query("truncate notice cascade");
          const made: { id: number; hours: number }[] = [];
          for (const back of hours) made.push({ id: await notice({ published_at: ago(back) }), hours: back });
          const moments = await portal.owner.query<{ id: number }>(
            "select id from posting order by published_at desc, id desc",
          );
          const seen = (await readAll(async () => (more ? notice() : undefined))).flat();
          expect(seen).toEqual(moments.rows.map(({ id }) => id));
        },
      ),
      { numRuns: 8 },
    );
  });

  test("a page that begins nowhere, or at somebody else's notice, is empty and not an error", async () => {
    await notice();
    const other = await residentIn(portal);
    const theirs = await notice({ condominium_id: other.condominium.id });
    for (const before of [0, 999_999_999, theirs])
      expect((await listFor(tenant, "current", before)).notices).toEqual([]);
  });

  test("exactly twenty have no further page", async () => {
    for (let n = 0; n < 20; n += 1) await notice();
    expect(await listFor(tenant)).toMatchObject({ older: null, notices: { length: 20 } });
  });
});

describe("what stands on which shelf", () => {
  test("expired and withdrawn ones are past; scheduled ones are nowhere; hidden ones only with their author", async () => {
    const current = await notice({ published_at: ago(5), valid_until: new Date(Date.now() + hour) });
    const expired = await notice({ published_at: ago(4), valid_until: ago(1) });
    const down = await notice({ published_at: ago(3), ...withdrawn() });
    const hidden = await notice({
      published_at: ago(2),
      hidden_at: new Date(),
      author_id: author.personId,
      kind: "neighbour",
    });
    for (const kind of ["office", "neighbour"] as const)
      await notice({ kind, published_at: ago(-1), author_id: author.personId });
    expect([await idsFor(tenant), await idsFor(tenant, "past")]).toEqual([[current], [down, expired]]);
    expect([await idsFor(author), await idsFor(author, "past")]).toEqual([[current], [hidden, down, expired]]);
  });

  test("a notice moves to the past at its moment, without anybody doing anything", async () => {
    const id = await notice({ published_at: ago(5), valid_until: new Date(Date.now() + 1500) });
    expect([await idsFor(tenant), await idsFor(tenant, "past")]).toEqual([[id], []]);
    await new Promise((resolve) => setTimeout(resolve, 1550));
    expect([await idsFor(tenant), await idsFor(tenant, "past")]).toEqual([[], [id]]);
  });
});

describe("a notice that is not there for an actor", () => {
  const everyWay = (actor: MemberActor, id: number, commentId: number) => [
    commentOnNotice(once(actor), id, { body: "Ciao.", parentId: null }),
    commentOnNotice(once(actor), id, { body: "Ciao.", parentId: commentId }),
    markNoticeRead(once(actor), id),
    withdrawNotice(once(actor), id, "Perché sì."),
    removeComment(once(actor), id, commentId),
    asked(actor, (db) => findWithdrawable(db, actor, id)),
    asked(actor, (db) => findNoticePage(db, actor, id, { before: null, thread: null })),
    asked(actor, (db) => findNoticeScreen(db, actor, id, { before: null, thread: null })),
  ];
  const nothing = Array.from({ length: 8 }, () => undefined);

  test("of another condominium: nothing answers, for members, officers elsewhere and the administrator", async () => {
    const stranger = await memberOf(await residentIn(portal));
    const far = await officerOf(await portal.make.staff("moderator", [(await portal.make.territory()).id]));
    const { rows } = await portal.owner.query("select territory_id from condominium where id = $1", [place]);
    const administrator = await officerOf(await portal.make.staff("administrator", [rows[0].territory_id]));
    const former = await officerOf((await portal.make.formerTenant({ condominium_id: place })).person);
    const posted = await portal.make.notice({ condominium_id: place });
    const { id } = posted;
    const comment = await portal.make.comment({ author_id: stranger.personId }, posted);
    for (const actor of [stranger, far, administrator, former])
      expect(await Promise.all(everyWay(actor as MemberActor, id, comment.id))).toEqual(nothing);
    expect((await listFor(stranger)).notices).toEqual([]);
    expect(await Promise.all(everyWay(tenant, 0, comment.id))).toEqual(nothing);
  });

  test("hidden: nothing for the neighbours; the author reads it and is told", async () => {
    const id = await notice({ hidden_at: new Date(), author_id: author.personId, kind: "neighbour" });
    expect(await Promise.all(everyWay(tenant, id, 1))).toEqual(nothing);
    const view = { before: null, thread: null };
    expect(await asked(author, (db) => findNoticeScreen(db, author, id, view))).toMatchObject({ status: "hidden" });
    const told = { ok: false, refusal: "notices:refusal.withdrawn" };
    expect(await withdrawNotice(once(author), id, "La tolgo.")).toEqual(told);
    expect(await commentOnNotice(once(author), id, { body: "Perché?", parentId: null })).toEqual(told);
  });

  test("scheduled: nothing for the neighbours; the author opens its page, and nobody answers or takes it down", async () => {
    const id = await notice({ published_at: ago(-1), author_id: author.personId, kind: "neighbour" });
    expect(await Promise.all(everyWay(tenant, id, 1))).toEqual(nothing);
    const view = { before: null, thread: null };
    expect(await asked(author, (db) => findNoticeScreen(db, author, id, view))).toMatchObject({ status: "scheduled" });
    for (const shelf of ["current", "past"] as const) expect(await idsFor(author, shelf)).toEqual([]);
    const told = { ok: false, refusal: "notices:refusal.withdrawn" };
    expect(await withdrawNotice(once(author), id, "La tolgo.")).toEqual(told);
    expect(await commentOnNotice(once(author), id, { body: "Presto.", parentId: null })).toEqual(told);
    expect(await asked(author, (db) => findWithdrawable(db, author, id))).toBeUndefined();
  });
});

test("what is published stands first on the board", async () => {
  await notice({ published_at: ago(1) });
  const input = NoticeInput.parse({ title: "Festa in cortile", body: "Sabato.", lang: "it" });
  const outcome = await publishNotice(
    once(author),
    { kind: "neighbour", audience: { condominiumIds: [place] } },
    input,
  );
  expect(outcome.ok && (await idsFor(tenant))[0]).toBe(outcome.ok && outcome.value.postingId);
});
