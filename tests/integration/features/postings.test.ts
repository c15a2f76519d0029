import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { commentOnNotice } from "~/features/notices/commands/comment-on-notice.server";
import { markNoticeRead } from "~/features/notices/commands/mark-notice-read.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { removeComment } from "~/features/notices/commands/remove-comment.server";
import { withdrawNotice } from "~/features/notices/commands/withdraw-notice.server";
import { NoticeInput } from "~/features/notices/input";
import type { NoticeKind } from "~/features/notices/model";
import { countNewNotices } from "~/features/notices/queries/new-notices.server";
import { findNoticeList } from "~/features/notices/queries/notice-list.server";
import { findNoticePage } from "~/features/notices/queries/notice-page.server";
import { findNoticeScreen } from "~/features/notices/queries/notice-screen.server";
import type { Audience } from "~/features/notices/reach.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { nobody, setActor } from "../../support/actors.ts";
import { rolledBack } from "../../support/database.ts";
import { asked, featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
let near: number;
let a: number;
let b: number;
let homes: { left: Resident; right: Resident; committee: Resident; next: Resident };
let left: MemberActor;
let right: MemberActor;
let committee: MemberActor;
let next: MemberActor;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  const { make } = portal;
  near = (await make.territory()).id;
  a = (await make.condominium({ territory_id: near })).id;
  b = (await make.condominium({ territory_id: near })).id;
  // Every home of these has a stairwell of its own.
  homes = {
    left: await residentIn(portal, {}, a),
    right: await residentIn(portal, {}, a),
    committee: await residentIn(portal, {}, a),
    next: await residentIn(portal, {}, b),
  };
  await make.committeeOffice({ person_id: homes.committee.person.id, condominium_id: a });
  left = await memberOf(homes.left);
  right = await memberOf(homes.right);
  committee = await memberOf(homes.committee);
  next = await memberOf(homes.next);
  officer = await officerOf(await make.staff("moderator", [near]));
  colleague = await officerOf(await make.staff("operator", [near]));
});
beforeEach(() => portal.owner.query("truncate throttle; truncate notice cascade"));

const view = { before: null, thread: null };
const refusal = (reason: string) => ({ ok: false, refusal: `notices:refusal.${reason}` });
const rows = async (text: string, ...values: unknown[]) => (await portal.owner.query(text, values)).rows;
const one = async (text: string, ...values: unknown[]) => (await rows(text, ...values))[0];

const listFor = async (actor: Actor, where = a) =>
  (await asked(actor, (db) => findNoticeList(db, actor, where, "current", null))).notices;
const idsFor = async (actor: Actor, where = a) => (await listFor(actor, where)).map(({ id }) => id);
const pageFor = (actor: Actor, id: number) => asked(actor, (db) => findNoticePage(db, actor, id, view));
const readingFor = async (actor: Actor, id: number) => (await pageFor(actor, id))?.notice.reading;
const newFor = (actor: MemberActor) => asked(actor, (db) => countNewNotices(db, actor));
const stairwellOf = async ({ tenancy }: Resident): Promise<number> =>
  (await one("select stairwell_id as id from dwelling where id = $1", tenancy.dwelling_id)).id;

const publish = (actor: Actor, kind: NoticeKind, audience: Audience, more: object = {}) =>
  publishNotice(
    once(actor),
    { kind, audience },
    NoticeInput.parse({ title: "Manca l'acqua", body: "Martedì dalle 9 alle 13.", lang: "it", ...more }),
  );
const inA = () => ({ condominiumIds: [a] });
/** Publishes what must go through. @returns its posting in each condominium */
async function hung(...words: Parameters<typeof publish>): Promise<Map<number, number>> {
  const outcome = await publish(...words);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const found = await rows(
    `select p.id, p.condominium_id as place from posting p
     where p.notice_id = (select notice_id from posting where id = $1) order by p.id`,
    outcome.value.postingId,
  );
  expect(found[0].id).toBe(outcome.value.postingId);
  return new Map(found.map(({ id, place }) => [place, id]));
}
const hungInA = async (actor: Actor, kind: NoticeKind, more: object = {}) =>
  (await hung(actor, kind, inA(), more)).get(a)!;
const postingRow = (id: number) =>
  one("select p.*, n.valid_until from posting p join notice n on n.id = p.notice_id where p.id = $1", id);
const nothingWritten = async () => {
  expect(await rows("select id from notice")).toEqual([]);
  expect(await rows("select id from posting")).toEqual([]);
};

/** What row security lets a member see and touch of a posting, in raw SQL as the application's own role. */
function rawOf(actor: MemberActor, id: number) {
  const settings = {
    ...nobody,
    personId: actor.personId,
    condominiums: [actor.home.condominiumId],
    households: [actor.home.householdId],
    stairwells: actor.home.stairwellIds,
  };
  return rolledBack(portal.app, async (client) => {
    await setActor(client, settings);
    const { rows: found } = await client.query(
      `select (select count(*)::int from posting where id = $1) as postings,
         (select count(*)::int from notice_comment where posting_id = $1) as comments,
         (select count(*)::int from notice_read where posting_id = $1 and person_id <> $2) as reads,
         (select to_jsonb(h) from notice_households($1) h) as households`,
      [id, actor.personId],
    );
    const { rowCount } = await client.query("update posting set pinned_until = now() where id = $1", [id]);
    return { ...found[0], touched: rowCount };
  });
}
const nowhere = { postings: 0, comments: 0, reads: 0, households: { have_read: 0, households: 0 }, touched: 0 };

/** Every way in which a member could meet a posting; undefined each where it is not there for them. */
async function meets(actor: MemberActor, id: number, commentId = 1) {
  const ways = await Promise.all([
    pageFor(actor, id),
    asked(actor, (db) => findNoticeScreen(db, actor, id, view)),
    commentOnNotice(once(actor), id, { body: "Ciao.", parentId: null }),
    commentOnNotice(once(actor), id, { body: "Ciao.", parentId: commentId }),
    removeComment(once(actor), id, commentId),
    markNoticeRead(once(actor), id),
    withdrawNotice(once(actor), id, "Perché sì."),
  ]);
  return ways.filter((way) => way !== undefined);
}

describe("one text for several condominiums", () => {
  test("is one notice with a posting each, also when a condominium is named twice", async () => {
    const postings = await hung(officer, "office", { condominiumIds: [a, b, a] });
    expect([...postings.keys()].sort()).toEqual([a, b].sort());
    expect(await rows("select id from notice")).toHaveLength(1);
    expect([await idsFor(left), await idsFor(next, b)]).toEqual([[postings.get(a)], [postings.get(b)]]);
    expect([await idsFor(officer), await idsFor(officer, b)]).toEqual([[postings.get(a)], [postings.get(b)]]);
    expect((await pageFor(left, postings.get(a)!))?.notice.title).toBe("Manca l'acqua");
  });

  test("a tenant of A sees neither B's comments, reads nor counts", async () => {
    const postings = await hung(officer, "office", { condominiumIds: [a, b] });
    const [inside, outside] = [postings.get(a)!, postings.get(b)!];
    const said = await commentOnNotice(once(next), outside, { body: "Solo in B.", parentId: null });
    if (!said?.ok) throw new Error("not said");
    expect(await markNoticeRead(once(next), outside)).toEqual({ ok: true, value: null });

    const page = await pageFor(left, inside);
    expect(page).toMatchObject({ threads: [], notice: { commentCount: 0, readByActor: false } });
    expect(page?.notice.reading).toEqual({ haveRead: 0, households: 3 });
    expect(await listFor(left)).toMatchObject([{ id: inside, comments: 0, readByActor: false }]);
    expect(await idsFor(left, b)).toEqual([]);
    expect(await meets(left, outside, said.value.commentId)).toEqual([]);
    expect(await rawOf(left, outside)).toEqual(nowhere);
    // Its own posting of the same text is no way to the other one's words.
    const words = { body: "Rispondo.", parentId: said.value.commentId };
    expect(await commentOnNotice(once(left), inside, words)).toEqual(refusal("commentGone"));
    expect(await removeComment(once(left), inside, said.value.commentId)).toBeUndefined();

    expect(await newFor(left)).toBe(1);
    expect(await newFor(next)).toBe(0);
    const theirs = await pageFor(next, outside);
    expect(theirs?.notice).toMatchObject({ commentCount: 1, readByActor: true });
    expect(theirs?.notice.reading).toEqual({ haveRead: 1, households: 1 });
    expect(await readingFor(officer, outside)).toEqual({ haveRead: 1, households: 1 });
    expect(await readingFor(officer, inside)).toEqual({ haveRead: 0, households: 3 });
  });

  test("is the office's alone: from others one condominium too many refuses all", async () => {
    for (const [actor, kind] of [
      [left, "neighbour"],
      [committee, "committee"],
    ] as const)
      expect(await publish(actor, kind, { condominiumIds: [a, b] })).toEqual(refusal("notYours"));
    await nothingWritten();
  });

  test("for nobody is refused", async () => {
    expect(await publish(officer, "office", { condominiumIds: [] })).toEqual(refusal("noAudience"));
    await nothingWritten();
  });
});

describe("for one stairwell", () => {
  test("is not there for the other ones; the committee and the office see it", async () => {
    const stairwell = await stairwellOf(homes.left);
    const id = await hungInA(officer, "office", { stairwells: String(stairwell) });
    expect((await postingRow(id)).stairwell_ids).toEqual([stairwell]);
    const said = await commentOnNotice(once(left), id, { body: "Qui.", parentId: null });
    expect(said?.ok).toBe(true);
    expect(await markNoticeRead(once(left), id)).toEqual({ ok: true, value: null });

    for (const actor of [left, committee, officer]) {
      expect(await idsFor(actor)).toEqual([id]);
      expect((await pageFor(actor, id))?.notice.commentCount).toBe(1);
    }
    expect(await idsFor(right)).toEqual([]);
    expect(await newFor(right)).toBe(0);
    expect(await meets(right, id, said?.ok ? said.value.commentId : 0)).toEqual([]);
    expect(await rawOf(right, id)).toEqual(nowhere);
    expect(await markNoticeRead(once(committee), id)).toEqual({ ok: true, value: null });
    expect((await commentOnNotice(once(committee), id, { body: "Anch'io.", parentId: null }))?.ok).toBe(true);
  });

  test("counts the households of that stairwell only", async () => {
    const stairwell = (await one("select * from stairwell where id = $1", await stairwellOf(homes.left))) as never;
    const flat = await portal.make.dwelling({}, stairwell);
    const upstairs = await portal.make.household({ condominium_id: a, dwelling_id: flat.id });
    const id = await hungInA(officer, "office", { stairwells: String(flat.stairwell_id) });
    expect(await readingFor(left, id)).toEqual({ haveRead: 0, households: 2 });
    await markNoticeRead(once(left), id);
    // The committee reads it too, but lives elsewhere: it is not one of its households.
    await markNoticeRead(once(committee), id);
    for (const actor of [left, committee, officer])
      expect(await readingFor(actor, id)).toEqual({ haveRead: 1, households: 2 });
    const whole = await hungInA(officer, "office");
    expect(await readingFor(left, whole)).toEqual({ haveRead: 0, households: 4 });
    await portal.owner.query("delete from tenancy where id = $1", [upstairs.tenancy.id]);
  });

  test("all stairwells named are the whole condominium, also for one that is built later", async () => {
    const all = await rows("select id from stairwell where condominium_id = $1", a);
    const id = await hungInA(officer, "office", { stairwells: all.map((stairwell) => stairwell.id).join(",") });
    expect((await postingRow(id)).stairwell_ids).toBeNull();
  });

  test("a neighbour who wrote for another stairwell still sees it; that stairwell does, the rest does not", async () => {
    const id = await hungInA(left, "neighbour", { stairwells: String(await stairwellOf(homes.committee)) });
    expect([await idsFor(left), await idsFor(committee), await idsFor(right)]).toEqual([[id], [id], []]);
  });

  test("one of another condominium, of none, or for several condominiums is refused and leaves nothing", async () => {
    const [own, others] = [await stairwellOf(homes.left), await stairwellOf(homes.next)];
    for (const [actor, kind] of [
      [officer, "office"],
      [committee, "committee"],
      [left, "neighbour"],
    ] as const)
      for (const stairwells of [`${others}`, `${own},${others}`, "999999"])
        expect(await publish(actor, kind, inA(), { stairwells })).toEqual(refusal("noAudience"));
    const both = { condominiumIds: [a, b] };
    expect(await publish(officer, "office", both, { stairwells: String(own) })).toEqual(refusal("noAudience"));
    await nothingWritten();
  });

  test("one of another condominium is refused by the database too, to the portal's own role", async () => {
    const [own, others] = [await stairwellOf(homes.left), await stairwellOf(homes.next)];
    const settings = { ...nobody, personId: officer.personId, territories: [near], roles: ["moderator"] };
    const hang = (client: pg.PoolClient, place: number, stairwells: number[] | null) =>
      client.query(
        `with text as (insert into notice (kind, status, author_id, title, body, lang, published_at)
           values ('office', 'published', $1, 'Acqua', 'Manca.', 'it', now()) returning id, published_at)
         insert into posting (notice_id, condominium_id, author_id, published_at, stairwell_ids)
         select id, $2, $1, published_at, $3 from text returning id`,
        [officer.personId, place, stairwells],
      );
    const attempt = (work: (client: pg.PoolClient) => Promise<unknown>) =>
      rolledBack(portal.app, async (client) => {
        await setActor(client, settings);
        return work(client);
      });
    const stranger = /posting\.stairwell_ids names a stairwell of another condominium/;
    for (const asked of [[others], [own, others], [999_999]])
      await expect(attempt((client) => hang(client, a, asked))).rejects.toMatchObject({
        code: "23503",
        message: expect.stringMatching(stranger),
      });
    await expect(attempt((client) => hang(client, a, []))).rejects.toMatchObject({ code: "23514" });
    await attempt(async (client) => {
      const { rows: made } = await hang(client, a, [own]);
      const move = "update posting set stairwell_ids = $2 where id = $1";
      expect((await client.query(move, [made[0].id, null])).rowCount).toBe(1);
      await expect(client.query(move, [made[0].id, [others]])).rejects.toThrow(stranger);
    });
    await attempt(async (client) => {
      const { rows: made } = await hang(client, a, [own]);
      const move = client.query("update posting set condominium_id = $2 where id = $1", [made[0].id, b]);
      await expect(move).rejects.toThrow(stranger);
    });
  });
});

describe("an audience of the office", () => {
  type Estate = { territory: number; cluster: number; open: number[]; tied: number; own: number; far: number };
  let estate: Estate;
  let worker: Actor;
  beforeAll(async () => {
    const { make } = portal;
    const territory = (await make.territory()).id;
    const municipality_id = (await make.municipality()).id;
    const cluster = await one(
      "insert into cluster (name, municipality_id) values ('Glicini', $1) returning id",
      municipality_id,
    );
    const build = async (values: object = {}) =>
      (await make.condominium({ territory_id: territory, municipality_id, cluster_id: cluster.id, ...values })).id;
    const [first, second, tied, own] = [await build(), await build(), await build(), await build()];
    const far = await build({ territory_id: (await make.territory()).id });
    // In the territory, but not in the cluster.
    const alone = await build({ cluster_id: null });
    estate = { territory, cluster: cluster.id, open: [first, second, alone], tied, own, far };
    const { person } = await residentIn(portal, {}, own);
    await portal.owner.query(
      "insert into staff_role (person_id, role, starts_on) values ($1, 'moderator', '2020-01-01')",
      [person.id],
    );
    await portal.owner.query("insert into staff_territory values ($1, $2)", [person.id, territory]);
    await portal.owner.query("insert into staff_conflict values ($1, $2, 'parente')", [person.id, tied]);
    worker = (await signIn(person.id, true)).actor;
  });

  test("a cluster is its condominiums in reach, without those where the officer has a tie or lives", async () => {
    const postings = await hung(worker, "office", { clusterId: estate.cluster });
    expect([...postings.keys()]).toEqual(estate.open.slice(0, 2));
  });

  test("a territory too", async () => {
    const postings = await hung(worker, "office", { territoryId: estate.territory });
    expect([...postings.keys()].sort((x, y) => x - y)).toEqual([...estate.open].sort((x, y) => x - y));
  });

  test("a tied condominium by name is refused, a far one too, and with them all the others", async () => {
    for (const [named, reason] of [
      [estate.tied, "tied"],
      [estate.own, "tied"],
      [estate.far, "notYours"],
      [0, "notYours"],
    ] as const)
      for (const condominiumIds of [[named], [estate.open[0]!, named]])
        expect(await publish(worker, "office", { condominiumIds })).toEqual(refusal(reason));
    await nothingWritten();
  });

  test("a territory out of reach, a cluster that is not, and one whose every condominium is tied are nobody", async () => {
    const { territory_id } = await one("select territory_id from condominium where id = $1", estate.far);
    const tiedOnly = await one(
      "insert into cluster (name, municipality_id) select 'Legati', max(id) from municipality returning id",
    );
    await portal.owner.query("update condominium set cluster_id = $1 where id = $2", [tiedOnly.id, estate.tied]);
    for (const audience of [{ territoryId: territory_id }, { clusterId: 999_999 }, { clusterId: tiedOnly.id }])
      expect(await publish(worker, "office", audience)).toEqual(refusal("noAudience"));
    await portal.owner.query("update condominium set cluster_id = $1 where id = $2", [estate.cluster, estate.tied]);
    await nothingWritten();
  });

  test("is nothing for who is not of the office", async () => {
    for (const [actor, kind] of [
      [left, "neighbour"],
      [committee, "committee"],
      [left, "office"],
    ] as const)
      expect((await publish(actor, kind, { territoryId: near })).ok).toBe(false);
    await nothingWritten();
  });
});

/** The database's clock, in the words of the form. */
const inRome = async (later: string): Promise<string> =>
  (
    await one(
      `select to_char((clock_timestamp() + $1::interval) at time zone 'Europe/Rome', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as at`,
      later,
    )
  ).at;

describe("at an hour to come", () => {
  test("is nowhere for neighbours and in no list; its author and, for the office's, colleagues open its page", async () => {
    const publishAt = (await inRome("1 day")).slice(0, 16);
    const [official, fromCommittee] = [
      await hungInA(officer, "office", { publishAt }),
      await hungInA(committee, "committee", { publishAt }),
    ];
    for (const id of [official, fromCommittee]) {
      for (const actor of [left, right]) {
        expect(await meets(actor, id)).toEqual([]);
        expect(await rawOf(actor, id)).toEqual(nowhere);
      }
      for (const shelf of ["current", "past"] as const)
        for (const actor of [left, committee, officer, colleague])
          expect((await asked(actor, (db) => findNoticeList(db, actor, a, shelf, null))).notices).toEqual([]);
    }
    expect(await newFor(left)).toBe(0);
    for (const [actor, id] of [
      [officer, official],
      [colleague, official],
      [committee, fromCommittee],
    ] as const) {
      const page = await pageFor(actor, id);
      expect(page?.notice).toMatchObject({ status: "scheduled", commentCount: 0 });
      expect(page?.notice.reading).toEqual({ haveRead: 0, households: 3 });
      const told = refusal("withdrawn");
      expect(await commentOnNotice(once(actor), id, { body: "Presto.", parentId: null })).toEqual(told);
    }
    expect([await pageFor(committee, official), await pageFor(officer, fromCommittee)]).toEqual([undefined, undefined]);
  });

  test("appears at its moment by the database's clock, without anybody doing anything", async () => {
    const publishAt = await inRome("4 seconds");
    const id = await hungInA(officer, "office", { publishAt });
    expect([await idsFor(left), await newFor(left), await pageFor(left, id)]).toEqual([[], 0, undefined]);
    const before = await rows("select xmin::text, * from posting");
    const wait = `select ceil(greatest(extract(epoch from published_at - clock_timestamp()), 0) * 1000)::int as ms from posting where id = $1`;
    await sleep((await one(wait, id)).ms + 20);
    expect([await idsFor(left), await newFor(left)]).toEqual([[id], 1]);
    expect((await pageFor(left, id))?.notice).toMatchObject({ status: "published", expired: false });
    expect(await rawOf(left, id)).toMatchObject({ postings: 1, households: { have_read: 0, households: 3 } });
    expect(await markNoticeRead(once(left), id)).toEqual({ ok: true, value: null });
    expect((await commentOnNotice(once(right), id, { body: "Letto.", parentId: null }))?.ok).toBe(true);
    expect(await rows("select xmin::text, * from posting")).toEqual(before);
  });

  test("is an hour of Rome, in summer and in winter, the same on the notice and on every posting", async () => {
    for (const [publishAt, moment] of [
      ["2035-07-02T09:00", "2035-07-02T07:00:00Z"],
      ["2035-12-03T09:00", "2035-12-03T08:00:00Z"],
    ] as const) {
      const postings = await hung(officer, "office", { condominiumIds: [a, b] }, { publishAt });
      for (const id of postings.values()) expect((await postingRow(id)).published_at).toEqual(new Date(moment));
    }
    const moments = await rows(
      "select n.published_at = p.published_at as same from notice n join posting p on p.notice_id = n.id",
    );
    expect(moments).toEqual(Array.from({ length: 4 }, () => ({ same: true })));
  });

  test("that has passed is refused", async () => {
    for (const publishAt of [await inRome("-1 minute"), await inRome("-1 day"), "2000-01-01T00:00"])
      expect(await publish(officer, "office", inA(), { publishAt })).toEqual(refusal("timeGone"));
    await nothingWritten();
  });

  test("a last day before it hangs is refused, of the notice and of the pin; the same day counts whole", async () => {
    const publishAt = "2035-05-10T09:00";
    for (const more of [
      { validUntil: "2035-05-09" },
      { pinnedUntil: "2035-05-09" },
      { validUntil: "2035-05-12", pinnedUntil: "2035-05-09" },
      { validUntil: "2035-05-09", pinnedUntil: "2035-05-12" },
    ])
      expect(await publish(officer, "office", inA(), { publishAt, ...more })).toEqual(refusal("dateGone"));
    const yesterday = (await inRome("-1 day")).slice(0, 10);
    expect(await publish(committee, "committee", inA(), { pinnedUntil: yesterday })).toEqual(refusal("dateGone"));
    await nothingWritten();
    const id = await hungInA(officer, "office", { publishAt, validUntil: "2035-05-10", pinnedUntil: "2035-05-10" });
    const midnight = new Date("2035-05-10T22:00:00Z");
    expect(await postingRow(id)).toMatchObject({ valid_until: midnight, pinned_until: midnight });
  });

  test("a neighbour's hour and pin are ignored, the committee's are not", async () => {
    const yesterday = (await inRome("-1 day")).slice(0, 10);
    for (const more of [
      { publishAt: "2035-05-10T09:00", pinnedUntil: "2035-05-20" },
      { publishAt: "2000-01-01T00:00", pinnedUntil: yesterday },
    ]) {
      const id = await hungInA(committee, "neighbour", more);
      const { published_at, pinned_until } = await postingRow(id);
      expect(Math.abs(published_at.getTime() - Date.now())).toBeLessThan(5000);
      expect(pinned_until).toBeNull();
      expect((await idsFor(left))[0]).toBe(id);
    }
    const id = await hungInA(committee, "committee", { publishAt: "2035-05-10T09:00", pinnedUntil: "2035-05-20" });
    expect(await postingRow(id)).toMatchObject({
      published_at: new Date("2035-05-10T07:00:00Z"),
      pinned_until: new Date("2035-05-20T22:00:00Z"),
    });
  });
});

describe("a correction", () => {
  const correct = (id: number) =>
    portal.owner.query(
      "update notice set corrected_at = clock_timestamp() where id = (select notice_id from posting where id = $1)",
      [id],
    );
  const markOf = async (
    actor: Actor,
    id: number,
  ): Promise<{ read_at: Date; household_id: number; assisted_by: number }> =>
    one("select * from notice_read where posting_id = $1 and person_id = $2", id, actor.personId);
  const press = async (actor: MemberActor, id: number) => {
    expect(await markNoticeRead(once(actor), id)).toEqual({ ok: true, value: null });
    return (await markOf(actor, id)).read_at;
  };
  const told = async (actor: MemberActor, id: number) => {
    const [notice] = (await listFor(actor)).filter((listed) => listed.id === id);
    return [notice?.readByActor, (await pageFor(actor, id))?.notice.readByActor, await newFor(actor)];
  };

  test("makes the mark count anew; pressing again renews its hour, pressing twice keeps it", async () => {
    const id = await hungInA(officer, "office");
    const first = await press(left, id);
    expect(await press(left, id)).toEqual(first);
    await press(right, id);
    expect(await readingFor(officer, id)).toEqual({ haveRead: 2, households: 3 });
    expect(await told(left, id)).toEqual([true, true, 0]);

    await correct(id);
    expect(await readingFor(officer, id)).toEqual({ haveRead: 0, households: 3 });
    for (const actor of [left, right]) expect(await told(actor, id)).toEqual([false, false, 1]);

    const again = await press(left, id);
    expect(again.getTime()).toBeGreaterThan(first.getTime());
    expect(await press(left, id)).toEqual(again);
    expect(await readingFor(officer, id)).toEqual({ haveRead: 1, households: 3 });
    expect([await told(left, id), await told(right, id)]).toEqual([
      [true, true, 0],
      [false, false, 1],
    ]);
    expect(await rows("select from notice_read where posting_id = $1", id)).toHaveLength(2);
  });

  test("counts on every board of the text", async () => {
    const postings = await hung(officer, "office", { condominiumIds: [a, b] });
    await press(left, postings.get(a)!);
    await press(next, postings.get(b)!);
    await correct(postings.get(a)!);
    expect([await newFor(left), await newFor(next)]).toEqual([1, 1]);
    await press(next, postings.get(b)!);
    expect([await newFor(left), await newFor(next)]).toEqual([1, 0]);
  });

  test("who has moved to another flat of the house meanwhile reads it again for the household of today", async () => {
    const mover = await residentIn(portal, {}, a);
    const id = await hungInA(officer, "office");
    await press(await memberOf(mover), id);
    await correct(id);
    const { household } = await portal.make.household({ condominium_id: a });
    await portal.owner.query("update household_member set left_on = '2024-01-01' where person_id = $1", [
      mover.person.id,
    ]);
    await portal.owner.query("update tenancy set ends_on = '2024-01-01' where household_id = $1", [mover.household.id]);
    await portal.owner.query(
      "insert into household_member (household_id, condominium_id, person_id, joined_on) values ($1, $2, $3, '2024-01-02')",
      [household.id, a, mover.person.id],
    );
    const moved = await memberOf(mover);
    expect(moved.home.householdId).toBe(household.id);
    await press(moved, id);
    expect((await markOf(moved, id)).household_id).toBe(household.id);
    expect((await readingFor(officer, id))?.haveRead).toBe(1);
  });

  test("a mark that is renewed says who helped with it this time", async () => {
    const id = await hungInA(officer, "office");
    const byName = { personId: officer.personId, name: officer.shownName, endsAt: "", minutesLeft: 5 };
    const helped = { ...left, assistedBy: byName };
    await press(helped, id);
    expect((await markOf(left, id)).assisted_by).toBe(officer.personId);
    await correct(id);
    await press(left, id);
    expect((await markOf(left, id)).assisted_by).toBeNull();
  });
});
