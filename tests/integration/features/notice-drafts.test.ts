import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deleteDraft } from "~/features/notices/commands/delete-draft.server";
import { publishNotice } from "~/features/notices/commands/publish-notice.server";
import { saveDraft } from "~/features/notices/commands/save-draft.server";
import { takeWordsAgain } from "~/features/notices/commands/use-again.server";
import { memberWriting, officeWriting } from "~/features/notices/forms/writing.server";
import { NoticeInput } from "~/features/notices/input";
import type { DraftMark } from "~/features/notices/model";
import { findDraft, findOfficeDrafts, findOwnDrafts } from "~/features/notices/queries/drafts.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";

const portal = featurePortal();
const newer = "notices:refusal.newerDraft";
const gone = "notices:refusal.draftGone";
const words = { title: "Manca l'acqua", body: "Martedì dalle 9 alle 13.", lang: "it" };

let place: { id: number; territory_id: number };
let cluster: number;
let near: { id: number }[];
let stairs: { id: number }[];
let tenant: MemberActor;
let neighbour: MemberActor;
let committee: MemberActor;
const office = {} as Record<"one" | "two" | "tied" | "elsewhere", Actor>;

beforeAll(async () => {
  const { make, owner } = portal;
  place = await make.condominium();
  const municipality_id = (await make.municipality()).id;
  cluster = (
    await owner.query("insert into cluster (name, municipality_id) values ('Comparto', $1) returning id", [
      municipality_id,
    ])
  ).rows[0].id;
  near = [];
  for (let n = 0; n < 3; n += 1) {
    near.push(await make.condominium({ territory_id: place.territory_id, municipality_id, cluster_id: cluster }));
  }
  tenant = await memberOf(await residentIn(portal, {}, place.id));
  neighbour = await memberOf(await residentIn(portal, {}, place.id));
  const responsible = await residentIn(portal, {}, place.id);
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: place.id });
  committee = await memberOf(responsible);
  stairs = (await owner.query("select id from stairwell where condominium_id = $1 order by id", [place.id])).rows;
  const tied = await make.staff("moderator", [place.territory_id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'vive qui')", [tied.id, near[0]!.id]);
  office.one = await officerOf(await make.staff("moderator", [place.territory_id]));
  office.two = await officerOf(await make.staff("operator", [place.territory_id]));
  office.tied = await officerOf(tied);
  office.elsewhere = await officerOf(await make.staff("moderator", [(await make.territory()).id]));
});
beforeEach(() => portal.owner.query("truncate notice_draft"));

const form = (fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams({ form: "form", key: randomUUID() });
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return new Request("https://cortile.example/x", { method: "POST", body });
};
/** Where a form led to, or what it came back with. */
async function sent(answer: Promise<unknown>) {
  const result = (await answer) as Response | { data: Record<string, never> };
  return result instanceof Response ? { to: result.headers.get("Location") } : (result.data as Record<string, unknown>);
}
const draftRows = async () => (await portal.owner.query("select * from notice_draft order by id")).rows;
const noticesOf = async (actor: Actor) =>
  (await portal.owner.query("select * from notice where author_id = $1 order by id desc", [actor.personId])).rows;

async function kept(actor: Actor, kind: "office" | "committee" | "neighbour", more: object = {}): Promise<DraftMark> {
  const outcome = await saveDraft(once(actor), { kind, draft: null }, { ...words, ...more });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.draftId, revision: 1 };
}

describe("keeping", () => {
  test("a form half filled, with everything as it was typed", async () => {
    const half = { title: "", what: "x".repeat(900), publishAt: "martedì", importance: "urgent", body: "🏠\ud83c" };
    const { to } = await sent(
      memberWriting({ request: form({ ...half, keep: "draft", stairwells: ["3", "17"] }), actor: tenant }),
    );
    const [row] = await draftRows();
    expect(to).toBe(`/notices/drafts/${row.id}?done=kept`);
    expect(row).toMatchObject({ kind: "neighbour", condominium_id: place.id, territory_id: null, revision: 1 });
    expect(row.words).toEqual({ ...half, body: "🏠\ufffd", stairwells: "3,17" });
  });

  test("a double tap makes one", async () => {
    const key = randomUUID();
    const two = [1, 2].map(() => saveDraft(once(tenant, key), { kind: "neighbour", draft: null }, words));
    expect(new Set((await Promise.all(two)).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await draftRows()).toHaveLength(1);
  });

  test("in a voice one does not have is refused", async () => {
    const notYours = { ok: false, refusal: "notices:refusal.notYours" };
    expect(await saveDraft(once(tenant), { kind: "committee", draft: null }, words)).toEqual(notYours);
    expect(await saveDraft(once(tenant), { kind: "office", draft: null }, words)).toEqual(notYours);
    const there = { ...words, audience: "territory", territory: String(place.territory_id) };
    expect(await saveDraft(once(office.elsewhere), { kind: "office", draft: null }, there)).toEqual(notYours);
    expect(await draftRows()).toEqual([]);
  });

  test("fifty are enough for one person", async () => {
    await portal.owner.query(
      `insert into notice_draft (author_id, saved_by, kind, condominium_id, words)
       select $1, $1, 'neighbour', $2, '{}' from generate_series(1, 50)`,
      [tenant.personId, place.id],
    );
    const outcome = await saveDraft(once(tenant), { kind: "neighbour", draft: null }, words);
    expect(outcome).toEqual({ ok: false, refusal: "notices:refusal.manyDrafts" });
  });
});

describe("whose they are", () => {
  test("a resident's are for nobody else, also not the committee's for its colleagues", async () => {
    const mine = await kept(tenant, "neighbour");
    const ours = await kept(committee, "committee");
    for (const [actor, own] of [
      [tenant, mine],
      [committee, ours],
    ] as const) {
      expect((await asked(actor, (db) => findOwnDrafts(db, actor))).map(({ id }) => id)).toEqual([own.id]);
    }
    for (const [actor, draft] of [
      [neighbour, mine],
      [committee, mine],
      [tenant, ours],
    ] as const) {
      expect(await asked(actor, (db) => findDraft(db, actor, false, draft.id))).toBeUndefined();
      expect(await saveDraft(once(actor), { kind: "neighbour", draft }, words)).toEqual({ ok: false, refusal: gone });
      expect(await deleteDraft(once(actor), false, draft)).toBeUndefined();
      const target = { kind: "neighbour" as const, audience: { condominiumIds: [place.id] }, draft };
      expect(await publishNotice(once(actor), target, NoticeInput.parse(words))).toEqual({ ok: false, refusal: gone });
    }
    expect(await asked(office.one, (db) => findDraft(db, office.one, true, mine.id))).toBeUndefined();
    expect(await draftRows()).toHaveLength(2);
  });

  test("the office's are for all officers of the territory, with who saved last", async () => {
    const draft = await kept(office.one, "office");
    expect((await saveDraft(once(office.two), { kind: "office", draft }, { ...words, title: "Acqua" })).ok).toBe(true);
    const { drafts } = await asked(office.one, (db) => findOfficeDrafts(db, office.one, null));
    expect(drafts).toMatchObject([{ id: draft.id, title: "Acqua", savedByName: office.two.shownName }]);
    for (const actor of [office.elsewhere, tenant]) {
      expect(await asked(actor, (db) => findDraft(db, actor, true, draft.id))).toBeUndefined();
      expect(await deleteDraft(once(actor), true, { ...draft, revision: 2 })).toBeUndefined();
    }
    expect(await deleteDraft(once(office.one), true, { ...draft, revision: 2 })).toEqual({ ok: true, value: null });
  });

  test("the office's list has pages, without holes", async () => {
    await portal.owner.query(
      `insert into notice_draft (author_id, saved_by, kind, territory_id, words, saved_at)
       select $1, $1, 'office', $2, '{}', now() - (n / 5) * interval '1 minute' from generate_series(1, 45) n`,
      [office.one.personId, place.territory_id],
    );
    const seen: number[] = [];
    for (let before: number | null = null; ;) {
      const page: Awaited<ReturnType<typeof findOfficeDrafts>> = await asked(office.one, (db) =>
        findOfficeDrafts(db, office.one, before),
      );
      seen.push(...page.drafts.map(({ id }) => id));
      if ((before = page.next) === null) break;
    }
    expect(new Set(seen).size).toBe(45);
  });
});

describe("two editors", () => {
  test("who saves over a newer one is told, with both wordings, and can save theirs all the same", async () => {
    const draft = await kept(office.one, "office");
    await saveDraft(once(office.two), { kind: "office", draft }, { ...words, title: "Acqua lunedì" });
    const mine = { ...words, title: "Acqua mercoledì", draft: String(draft.id), revision: "1" };
    const answer = await sent(officeWriting({ request: form({ ...mine, keep: "draft" }), actor: office.one }));
    expect(answer).toMatchObject({
      reply: { refusal: newer, values: { title: "Acqua mercoledì", body: words.body } },
      theirs: { revision: 2, words: { title: "Acqua lunedì" }, savedByName: office.two.shownName },
    });
    expect((await draftRows())[0]).toMatchObject({ revision: 2, words: { title: "Acqua lunedì" } });
    await sent(officeWriting({ request: form({ ...mine, over: "2" }), actor: office.one }));
    expect((await draftRows())[0]).toMatchObject({ revision: 3, words: { title: "Acqua mercoledì" } });
  });

  test("at the same moment: one is kept, the other is told", async () => {
    for (let round = 0; round < 8; round += 1) {
      const draft = await kept(office.one, "office");
      const outcomes = await Promise.all(
        [office.one, office.two].map((actor) =>
          saveDraft(once(actor), { kind: "office", draft }, { title: actor.shownName }),
        ),
      );
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: newer, theirs: { revision: 2 } });
    }
  });

  test("one who publishes or deletes an older saving is told too", async () => {
    const draft = await kept(office.one, "office");
    await saveDraft(once(office.two), { kind: "office", draft }, words);
    const target = { kind: "office" as const, audience: { condominiumIds: [place.id] }, draft };
    expect(await publishNotice(once(office.one), target, NoticeInput.parse(words))).toMatchObject({ refusal: newer });
    expect(await deleteDraft(once(office.one), true, draft)).toMatchObject({ refusal: newer });
    expect(await draftRows()).toHaveLength(1);
  });
});

describe("publishing", () => {
  const publish = (actor: Actor, draft: DraftMark) =>
    publishNotice(
      once(actor),
      { kind: "office", audience: { condominiumIds: [place.id] }, draft },
      NoticeInput.parse(words),
    );

  test("takes the draft away; a refusal leaves it", async () => {
    const draft = await kept(office.one, "office");
    const fields = {
      ...words,
      audience: "here",
      condominium: String(place.id),
      draft: String(draft.id),
      revision: "1",
    };
    const refused = await sent(
      officeWriting({ request: form({ ...fields, validUntil: "2001-01-01" }), actor: office.one }),
    );
    expect(refused).toMatchObject({ reply: { refusal: "notices:refusal.dateGone" } });
    expect(await draftRows()).toHaveLength(1);
    const { to } = await sent(officeWriting({ request: form(fields), actor: office.one }));
    expect(to).toMatch(/^\/office\/notices\/\d+\?done=published$/);
    expect(await draftRows()).toEqual([]);
  });

  test("twice at once: one notice", async () => {
    for (let round = 0; round < 8; round += 1) {
      const before = (await noticesOf(office.one)).length + (await noticesOf(office.two)).length;
      const draft = await kept(office.one, "office");
      const outcomes = await Promise.all([publish(office.one, draft), publish(office.two, draft)]);
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: gone });
      expect((await noticesOf(office.one)).length + (await noticesOf(office.two)).length).toBe(before + 1);
    }
  });

  test("one that is gone: the words can be kept as a new draft", async () => {
    const lost = { ...words, draft: "999999", revision: "1" };
    expect(await sent(officeWriting({ request: form({ ...lost, keep: "draft" }), actor: office.one }))).toMatchObject({
      reply: { refusal: gone, values: words },
    });
    await sent(officeWriting({ request: form({ ...lost, fresh: "yes" }), actor: office.one }));
    expect(await draftRows()).toMatchObject([{ words, revision: 1 }]);
  });

  test("an hour or a pin as a neighbour is said, not dropped", async () => {
    const times: Record<string, string>[] = [{ publishAt: "2099-05-12T09:00" }, { pinnedUntil: "2099-05-12" }];
    for (const more of times) {
      const answer = await sent(
        memberWriting({ request: form({ ...words, ...more, voice: "neighbour" }), actor: committee }),
      );
      expect(answer).toMatchObject({ reply: { refusal: "notices:refusal.notTimed", values: more } });
    }
  });
});

describe("for whom", () => {
  const boards = async (actor: Actor) => {
    const [notice] = await noticesOf(actor);
    const { rows } = await portal.owner.query(
      "select condominium_id as id, stairwell_ids as stairs from posting where notice_id = $1 order by 1",
      [notice.id],
    );
    return rows;
  };
  const write = (actor: Actor, fields: Record<string, string | string[]>) =>
    sent(officeWriting({ request: form({ ...words, ...fields }), actor }));

  test("ticks, a cluster and a territory reach what they say; ticks under another choice do not count", async () => {
    const ids = near.map(({ id }) => id);
    await write(office.one, { audience: "condominiums", condominiums: ids.slice(0, 2).map(String), stairwells: "1" });
    expect((await boards(office.one)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    await write(office.one, { audience: "cluster", cluster: String(cluster), condominiums: String(place.id) });
    expect((await boards(office.one)).map(({ id }) => id)).toEqual(ids);
    await write(office.tied, { audience: "territory", territory: String(place.territory_id) });
    expect((await boards(office.tied)).map(({ id }) => id)).toEqual([place.id, ...ids.slice(1)]);
    const some = stairs.slice(0, 2).map(({ id }) => id);
    await write(office.one, { audience: "here", condominium: String(place.id), stairwells: some.map(String) });
    expect(await boards(office.one)).toEqual([{ id: place.id, stairs: some }]);
  });

  test("every refusal gives the ticks back", async () => {
    const ids = near.map(({ id }) => String(id));
    const answer = await write(office.one, { title: "x", audience: "condominiums", condominiums: ids });
    expect(answer).toMatchObject({
      reply: { values: { condominiums: ids.join(",") }, errors: { title: expect.anything() } },
    });
    for (const [fields, refusal] of [
      [{ audience: "condominiums" }, "noAudience"],
      [{ audience: "here" }, "noAudience"],
      [{ audience: "cluster" }, "noAudience"],
      [{ audience: "condominiums", condominiums: [ids[0]!, "999999"] }, "notYours"],
    ] as const) {
      expect(await write(office.one, fields as Record<string, string>)).toMatchObject({
        reply: { refusal: `notices:refusal.${refusal}` },
      });
    }
    expect(await write(office.tied, { audience: "condominiums", condominiums: ids })).toMatchObject({
      reply: { refusal: "notices:refusal.tied" },
    });
    expect(await write(office.one, {})).toMatchObject({
      reply: { errors: { audience: "notices:form.errors.audience" } },
    });
  });
});

describe("using again", () => {
  const old = (more: object) =>
    portal.make.notice({
      ...{ condominium_id: place.id, kind: "office", title: "Pulizia", brief_what: "Scale", importance: "important" },
      ...{
        author_id: office.one.personId,
        status: "withdrawn",
        withdrawn_at: new Date(),
        withdrawn_by: office.one.personId,
      },
      ...{ withdrawn_reason: "Errore", valid_until: new Date(Date.now() + 86_400_000), ...more },
    });

  test("words, importance and brief; no days", async () => {
    const notice = await old({});
    const outcome = await takeWordsAgain(once(office.two), notice.id);
    expect(outcome).toMatchObject({ ok: true, value: { kind: "office" } });
    const [row] = await draftRows();
    expect(row).toMatchObject({ author_id: office.two.personId, territory_id: place.territory_id });
    expect(row.words).toMatchObject({
      title: "Pulizia",
      what: "Scale",
      importance: "important",
      condominium: String(place.id),
    });
    for (const field of ["validUntil", "publishAt", "pinnedUntil"]) expect(row.words).not.toHaveProperty(field);
  });

  test("for who may publish that kind, and a neighbour's for that neighbour", async () => {
    const refused = { ok: false, refusal: "notices:refusal.notYours" };
    const official = await old({});
    expect(await takeWordsAgain(once(tenant), official.id)).toEqual(refused);
    expect(await takeWordsAgain(once(office.elsewhere), official.id)).toBeUndefined();
    const ours = await old({ kind: "committee", author_id: committee.personId });
    expect(await takeWordsAgain(once(tenant), ours.id)).toEqual(refused);
    expect((await takeWordsAgain(once(committee), ours.id))?.ok).toBe(true);
    const mine = await old({ kind: "neighbour", importance: "normal", author_id: tenant.personId });
    expect(await takeWordsAgain(once(neighbour), mine.id)).toEqual(refused);
    expect(await takeWordsAgain(once(committee), mine.id)).toEqual(refused);
    expect((await takeWordsAgain(once(tenant), mine.id))?.ok).toBe(true);
  });
});
