import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { callOffNotice } from "~/features/notices/commands/call-off-notice.server";
import { changeHour } from "~/features/notices/commands/change-hour.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { NoticeInput } from "~/features/notices/input";
import { findOwnScheduled, findReschedulable } from "~/features/notices/queries/scheduled.server";
import type { Audience } from "~/features/notices/reach.server";
import type { Actor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const notYours = { ok: false, refusal: "notices:refusal.notYours" };
const alreadyOut = { ok: false, refusal: "notices:refusal.alreadyOut" };
const typed = {
  ...{ title: "Manca l'acqua", body: "Martedì dalle 9 alle 13.", lang: "it", what: "Acqua", importance: "important" },
  ...{ publishAt: "2035-05-12T09:30", validUntil: "2035-05-20", pinnedUntil: "2035-05-14", comments: "closed" },
};

let a: { id: number; territory_id: number };
let b: { id: number; territory_id: number };
let stairs: number[];
const actors = {} as Record<
  "author" | "colleague" | "both" | "elsewhere" | "tied" | "committee" | "colleague of it" | "tenant",
  Actor
>;
beforeAll(async () => {
  const { make, owner } = portal;
  [a, b] = [await make.condominium(), await make.condominium()];
  const second = await make.condominium({ territory_id: a.territory_id });
  const home = await residentIn(portal, {}, a.id);
  const neighbours = [await residentIn(portal, {}, a.id), await residentIn(portal, {}, a.id)];
  for (const { person } of neighbours) await make.committeeOffice({ person_id: person.id, condominium_id: a.id });
  stairs = (await owner.query("select id from stairwell where condominium_id = $1 order by id", [a.id])).rows.map(
    ({ id }) => id,
  );
  actors.tenant = await memberOf(home);
  [actors.committee, actors["colleague of it"]] = [await memberOf(neighbours[0]!), await memberOf(neighbours[1]!)];
  actors.author = await officerOf(await make.staff("moderator", [a.territory_id]));
  actors.colleague = await officerOf(await make.staff("operator", [a.territory_id]));
  actors.both = await officerOf(await make.staff("coordinator", [a.territory_id, b.territory_id]));
  actors.elsewhere = await officerOf(await make.staff("moderator", [b.territory_id]));
  const tied = await make.staff("moderator", [a.territory_id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'parente')", [tied.id, a.id]);
  actors.tied = await officerOf(tied);
  void second;
});

async function scheduled(
  actor: Actor,
  kind: "office" | "committee" = "office",
  audience: Audience = { condominiumIds: [a.id] },
  more: object = {},
): Promise<number> {
  const outcome = await publishNotice(once(actor), { kind, audience }, NoticeInput.parse({ ...typed, ...more }));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.postingId;
}
const there = async (postingId: number) =>
  (await portal.owner.query("select published_at as at from posting where id = $1", [postingId])).rows[0]?.at;
const draft = async (id: number) =>
  (await portal.owner.query("select * from notice_draft where id = $1", [id])).rows[0];

describe("calling off", () => {
  test("makes a draft of it again, with all its words, days and stairwells, and hangs it nowhere", async () => {
    const postingId = await scheduled(
      actors.author,
      "office",
      { condominiumIds: [a.id] },
      { stairwells: String(stairs[0]) },
    );
    await portal.owner.query(
      `insert into notice_version (notice_id, lang, title, body, source, revision)
       select notice_id, 'en', 'Water', 'No water.', 'machine', 1 from posting where id = $1`,
      [postingId],
    );
    const outcome = await callOffNotice(once(actors.colleague), postingId);
    if (!outcome?.ok) throw new Error("not called off");
    expect(await there(postingId)).toBeUndefined();
    const row = await draft(outcome.value.draftId);
    expect(row).toMatchObject({ kind: "office", territory_id: a.territory_id, author_id: actors.author.personId });
    expect(row).toMatchObject({ saved_by: actors.colleague.personId, saved_by_name: actors.colleague.shownName });
    const asked = { audience: "here", condominium: String(a.id), stairwells: String(stairs[0]) };
    expect(row.words).toEqual({ ...typed, when: "", where: "", todo: "", ...asked });
    // What came back can be published as it is.
    const again = { kind: "office" as const, audience: { condominiumIds: [a.id] }, draft: { id: row.id, revision: 1 } };
    expect((await publishNotice(once(actors.author), again, NoticeInput.parse(row.words))).ok).toBe(true);
  });

  test("keeps its files, as the form holds them", async () => {
    const postingId = await scheduled(actors.author);
    await portal.owner.query(
      `insert into attachment (notice_id, uploaded_by, kind, hash, bytes, name, alt)
       select notice_id, author_id, 'pdf', sha256('a'), 10, 'Orari.pdf', 'Gli orari' from posting where id = $1`,
      [postingId],
    );
    const outcome = await callOffNotice(once(actors.colleague), postingId);
    const row = outcome?.ok ? await draft(outcome.value.draftId) : null;
    const { rows } = await portal.owner.query("select * from attachment");
    expect(rows).toMatchObject([{ notice_id: null, uploaded_by: actors.colleague.personId, name: "Orari.pdf" }]);
    const id = rows[0].id;
    expect(row.words).toMatchObject({
      attached: String(id),
      [`file-${id}`]: "pdf Orari.pdf",
      [`alt-${id}`]: "Gli orari",
    });
  });

  test("keeps every condominium of the audience", async () => {
    const postingId = await scheduled(actors.author, "office", { territoryId: a.territory_id });
    const outcome = await callOffNotice(once(actors.author), postingId);
    const row = outcome?.ok ? await draft(outcome.value.draftId) : null;
    expect(row.words).toMatchObject({ audience: "condominiums" });
    expect(row.words.condominiums.split(",")).toHaveLength(2);
  });

  test("is for the author and, of the office's, for officers of all its places without a tie", async () => {
    const one = await scheduled(actors.author);
    for (const call of [callOffNotice, (ctx: never, id: number) => changeHour(ctx, id, "2036-01-01T08:00")]) {
      expect(await call(once(actors.tied) as never, one)).toEqual({ ok: false, refusal: "notices:refusal.tied" });
      for (const name of ["elsewhere", "tenant", "committee"] as const) {
        expect(await call(once(actors[name]) as never, one), name).toBeUndefined();
      }
    }
    const wide = await scheduled(actors.both, "office", { condominiumIds: [a.id, b.id] });
    expect(await callOffNotice(once(actors.colleague), wide)).toEqual(notYours);
    expect(await there(wide)).toBeDefined();
    const ours = await scheduled(actors.committee, "committee");
    expect(await callOffNotice(once(actors["colleague of it"]), ours)).toBeUndefined();
    expect(await callOffNotice(once(actors.colleague), ours)).toBeUndefined();
    const outcome = await callOffNotice(once(actors.committee), ours);
    expect(outcome?.ok && (await draft(outcome.value.draftId))).toMatchObject({
      kind: "committee",
      condominium_id: a.id,
      words: { voice: "committee", publishAt: typed.publishAt },
    });
  });

  test("from its moment on is refused", async () => {
    const { id } = await portal.make.notice({ condominium_id: a.id, author_id: actors.author.personId });
    expect(await callOffNotice(once(actors.author), id)).toEqual(alreadyOut);
    expect(await changeHour(once(actors.author), id, "2036-01-01T08:00")).toEqual(alreadyOut);
    expect(await there(id)).toBeDefined();
  });

  test("that waits past the moment is refused: the clock is read when the lock is held", async () => {
    const soon = new Date(Date.now() + 1500);
    const { id, notice_id } = await portal.make.notice({
      ...{ condominium_id: a.id, author_id: actors.author.personId, published_at: soon },
    });
    const holder = await portal.owner.connect();
    try {
      await holder.query(`begin; select from notice where id = ${notice_id} for update`);
      const calling = callOffNotice(once(actors.author), id);
      await sleep(Math.max(0, soon.getTime() - Date.now()) + 300);
      await holder.query("commit");
      expect(await calling).toEqual(alreadyOut);
    } finally {
      await holder.query("rollback");
      holder.release();
    }
    expect(await there(id)).toBeDefined();
  });

  test("twice at once makes one draft", async () => {
    const postingId = await scheduled(actors.author);
    const outcomes = await Promise.all(
      [actors.author, actors.colleague].map((one) => callOffNotice(once(one), postingId)),
    );
    expect(outcomes.filter((one) => one?.ok)).toHaveLength(1);
    expect(outcomes).toContain(undefined);
  });
});

describe("another hour", () => {
  test("moves all its postings", async () => {
    const postingId = await scheduled(actors.author, "office", { territoryId: a.territory_id });
    expect(await changeHour(once(actors.colleague), postingId, "2035-05-13T08:00")).toEqual({ ok: true, value: null });
    const { rows } = await portal.owner.query(
      `select distinct g.published_at as at from posting p join posting g on g.notice_id = p.notice_id where p.id = $1`,
      [postingId],
    );
    expect(rows).toEqual([{ at: new Date("2035-05-13T06:00:00Z") }]);
  });

  test("that has passed, or after its end, is refused", async () => {
    const postingId = await scheduled(actors.author);
    const gone = { ok: false, refusal: "notices:refusal.timeGone" };
    expect(await changeHour(once(actors.author), postingId, "2020-05-13T08:00")).toEqual(gone);
    const late = { ok: false, refusal: "notices:refusal.dateGone" };
    expect(await changeHour(once(actors.author), postingId, "2035-05-15T00:00")).toEqual(late);
    expect(await there(postingId)).toEqual(new Date("2035-05-12T07:30:00Z"));
  });
});

test("who wrote it finds it on the list, others do not", async () => {
  const postingId = await scheduled(actors.committee, "committee");
  expect(await asked(actors.committee, (db) => findOwnScheduled(db, actors.committee))).toMatchObject([
    { id: postingId },
  ]);
  expect(await asked(actors.committee, (db) => findReschedulable(db, actors.committee, postingId))).toMatchObject({
    at: typed.publishAt,
  });
  for (const actor of [actors.tenant, actors["colleague of it"]]) {
    expect(await asked(actor, (db) => findOwnScheduled(db, actor))).toEqual([]);
    expect(await asked(actor, (db) => findReschedulable(db, actor, postingId))).toBeUndefined();
  }
});
