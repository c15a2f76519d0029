import { beforeAll, describe, expect, test } from "vitest";
import { actOnInitiative, type PlainAct } from "~/features/initiatives/commands/act-on-initiative.server";
import { answerInitiative } from "~/features/initiatives/commands/answer-initiative.server";
import { enterPaperSupport, removePaperSupport } from "~/features/initiatives/commands/paper-support.server";
import { answerInvitation, invitePromoter } from "~/features/initiatives/commands/promote.server";
import { publishInitiative } from "~/features/initiatives/commands/publish-initiative.server";
import { reviseInitiative } from "~/features/initiatives/commands/revise-initiative.server";
import { beginInitiative, deleteDraft, saveDraft } from "~/features/initiatives/commands/save-draft.server";
import { runClocks } from "~/features/initiatives/commands/run-clocks.server";
import { supportInitiative, takeSupportBack } from "~/features/initiatives/commands/support-initiative.server";
import { state, visibleInitiatives } from "~/features/initiatives/reach.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { bench, makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";

const portal = featurePortal();
let place: number;
let homes: Resident[];
let rosa: MemberActor;
let amina: MemberActor;
let karim: MemberActor;
let dino: MemberActor;
let officer: Actor;
let stranger: MemberActor;

beforeAll(async () => {
  const { make } = portal;
  const condominium = await make.condominium();
  place = condominium.id;
  homes = [];
  for (let n = 0; n < 6; n += 1) homes.push(await residentIn(portal, {}, place));
  await make.committeeOffice({ person_id: homes[3]!.person.id, condominium_id: place });
  [rosa, amina, karim, dino] = (await Promise.all(homes.slice(0, 4).map((home) => memberOf(home)))) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ];
  officer = await officerOf(await make.staff("operator", [condominium.territory_id]));
  stranger = await memberOf(await residentIn(portal));
});

const row = async (id: number) => (await portal.owner.query("select * from initiative where id = $1", [id])).rows[0];
const story = async (id: number) =>
  (await portal.owner.query("select act from initiative_event where initiative_id = $1 order by id", [id])).rows.map(
    ({ act }) => act,
  );
const act = (actor: Actor, id: number, input: PlainAct) => actOnInitiative(once(actor), id, input);
const yes = {
  verdict: "accept",
  reasons: "C'è posto e la cassa basta, lo abbiamo visto.",
  conditions: "",
  follows: "La compriamo a maggio.",
  lang: "it",
} as const;
const no = { ...yes, verdict: "reject", follows: "Potete chiedere all'ufficio." } as const;
const say = (actor: Actor, id: number, revision = 1, input: typeof yes | typeof no = yes) =>
  answerInitiative(once(actor), id, revision, input);
const made = (at: Partial<Parameters<typeof makeInitiative>[1]> = {}) =>
  makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId, ...at });
const refusal = (outcome: unknown) => (outcome as { refusal?: string } | undefined)?.refusal;

test("from the first words to something done", async () => {
  const begun = await beginInitiative(once(rosa), null);
  if (!begun.ok) throw new Error(begun.refusal);
  const id = begun.value.initiativeId;
  expect(refusal(await publishInitiative(once(rosa), id, 1))).toBe("initiatives:refusal.unanswered");
  expect(await saveDraft(once(rosa), id, 1, bench)).toEqual({ ok: true, value: { revision: 2 } });
  // Six dwellings, a third of them.
  expect(await publishInitiative(once(rosa), id, 2)).toEqual({ ok: true, value: { needed: 2 } });
  expect(await supportInitiative(once(rosa), id, 1)).toEqual({ ok: true, value: { reached: false } });
  expect(await supportInitiative(once(amina), id, 1)).toEqual({ ok: true, value: { reached: true } });
  expect(await row(id)).toMatchObject({
    state: "discussion",
    path: "committee",
    dwellings: 6,
    supporting_dwellings: 2,
  });
  // More may join while it is talked about; that enough was reached stays true.
  expect(await supportInitiative(once(karim), id, 1)).toEqual({ ok: true, value: { reached: false } });
  await takeSupportBack(once(karim), id);
  await takeSupportBack(once(amina), id);
  expect(await row(id)).toMatchObject({ state: "discussion", supporting_dwellings: 1 });

  expect(await act(dino, id, { act: "take" })).toMatchObject({ ok: true });
  expect(await row(id)).toMatchObject({ owner_id: dino.personId, owner_name: dino.shownName });
  expect(await say(dino, id)).toMatchObject({ ok: true });
  expect(await act(rosa, id, { act: "start" })).toMatchObject({ ok: true });
  expect(refusal(await act(dino, id, { act: "confirm" }))).toBe("initiatives:refusal.notCompleted");
  expect(await act(rosa, id, { act: "complete", reason: "La panchina c'è." })).toMatchObject({ ok: true });
  expect(refusal(await act(rosa, id, { act: "complete", reason: "Di nuovo." }))).toBe("initiatives:refusal.notNow");
  // The committee looks: something is missing, and then it is not.
  expect(await act(dino, id, { act: "resume", reason: "Manca la vite." })).toMatchObject({ ok: true });
  expect(refusal(await act(dino, id, { act: "confirm" }))).toBe("initiatives:refusal.notCompleted");
  await act(rosa, id, { act: "complete", reason: "Adesso c'è." });
  expect(await act(dino, id, { act: "confirm" })).toMatchObject({ ok: true });
  expect(await row(id)).toMatchObject({ state: "done", closed_at: expect.any(Date) });
  expect(await story(id)).toEqual([
    "publish",
    "reach",
    "take",
    "accept",
    "start",
    "complete",
    "resume",
    "complete",
    "confirm",
  ]);
});

describe("a no", () => {
  test("is replied to once, with other words, and goes back to who answered", async () => {
    const { id } = await made({ state: "discussion" });
    await say(dino, id, 1, no);
    expect(await row(id)).toMatchObject({ state: "rejected", closed_at: expect.any(Date) });
    const reply = (revision: number, words: typeof bench = { ...bench, costCents: 30_000 }) =>
      reviseInitiative(once(rosa), id, revision, { words, reason: "Costa meno.", reply: true });
    expect(refusal(await reply(1, bench))).toBe("initiatives:refusal.sameWords");
    expect(await reply(1)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await row(id)).toMatchObject({ state: "discussion", revision: 2, closed_at: null, path: "committee" });
    expect(refusal(await say(dino, id, 1))).toBe("initiatives:refusal.newWords");
    await say(dino, id, 2, no);
    expect(refusal(await reply(2, { ...bench, costCents: 1 }))).toBe("initiatives:refusal.repliedOnce");
    expect(await story(id)).toEqual(["reject", "reply", "reject"]);
  });

  test("of the database too: no state without its answer", async () => {
    const { id } = await made({ state: "discussion" });
    const decide = portal.owner.query("update initiative set state = 'decided', decided_at = now() where id = $1", [
      id,
    ]);
    await expect(decide).rejects.toThrow(/without an answer/);
    const refuse = portal.owner.query(
      "update initiative set state = 'rejected', refused_at = now(), closed_at = now() where id = $1",
      [id],
    );
    await expect(refuse).rejects.toThrow(/without an answer/);
  });

  test("two who answer at the same moment: one does", async () => {
    const { id } = await made({ state: "discussion" });
    const said = await Promise.all([say(dino, id), say(dino, id, 1, no)]);
    expect(said.filter((one) => one?.ok)).toHaveLength(1);
    expect(said.map(refusal)).toContain("initiatives:refusal.notNow");
  });
});

describe("the question goes to who can answer it", () => {
  test("the committee asks the office, which looks after it and answers", async () => {
    const { id } = await made({ state: "discussion" });
    const refer: PlainAct = { act: "refer", to: "office", reason: "Il cortile è dell'ente." };
    expect(refusal(await act(rosa, id, refer))).toBe("initiatives:refusal.notYours");
    expect(refusal(await act(dino, id, { ...refer, to: "committee" }))).toBe("initiatives:refusal.sameAgain");
    expect(await act(dino, id, refer)).toMatchObject({ ok: true });
    expect(refusal(await say(dino, id))).toBe("initiatives:refusal.notYours");
    expect(await act(officer, id, { act: "take" })).toMatchObject({ ok: true });
    expect(refusal(await act(officer, id, { act: "take" }))).toBe("initiatives:refusal.sameAgain");
    expect(await say(officer, id)).toMatchObject({ ok: true });
    const { rows } = await portal.owner.query("select voice from initiative_answer where initiative_id = $1", [id]);
    expect(rows).toEqual([{ voice: "office" }]);
  });

  test("where the whole committee promotes it, the office answers for the house", async () => {
    const { id } = await made({ state: "discussion" });
    await invitePromoter(once(rosa), id, dino.personId);
    await answerInvitation(once(dino), id, true);
    expect(await say(dino, id)).toMatchObject({ ok: false });
    expect(await say(officer, id)).toMatchObject({ ok: true });
    const { rows } = await portal.owner.query("select voice from initiative_answer where initiative_id = $1", [id]);
    expect(rows).toEqual([{ voice: "office" }]);
  });

  test("nobody of another house or territory finds it", async () => {
    const { id } = await made({ state: "discussion" });
    const far = await officerOf(await portal.make.staff("operator", [(await portal.make.territory()).id]));
    for (const actor of [stranger, far]) {
      expect(await say(actor, id)).toBeUndefined();
      expect(await act(actor, id, { act: "withdraw", reason: "Per prova." })).toBeUndefined();
    }
    expect(await supportInitiative(once(stranger), id, 1)).toBeUndefined();
  });
});

describe("the words", () => {
  const change = { words: { ...bench, proposal: "Due panchine." }, reason: "Una non basta.", reply: false };
  const versions = async (id: number) =>
    (await portal.owner.query("select number, reason from initiative_revision where initiative_id = $1", [id])).rows;

  test("are simply other words before the first support", async () => {
    const { id } = await made();
    expect(await reviseInitiative(once(rosa), id, 1, change)).toEqual({ ok: true, value: { revision: 1 } });
    expect(await versions(id)).toEqual([]);
  });

  test("make a version from then on, and who supports must have read it", async () => {
    const { id } = await made();
    await supportInitiative(once(amina), id, 1);
    expect(await reviseInitiative(once(rosa), id, 1, change)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await versions(id)).toEqual([{ number: 1, reason: "Una non basta." }]);
    expect(refusal(await supportInitiative(once(karim), id, 1))).toBe("initiatives:refusal.newWords");
    expect(await supportInitiative(once(karim), id, 2)).toMatchObject({ ok: true });
    const late = await reviseInitiative(once(rosa), id, 1, { ...change, words: bench });
    expect(late).toMatchObject({ refusal: "initiatives:refusal.newWords", theirs: { revision: 2 } });
  });

  test("never point at a person", async () => {
    const { id } = await made();
    const words = { ...bench, why: "Chiamate il 347 1234567." };
    const said = await reviseInitiative(once(rosa), id, 1, { ...change, words });
    expect(said).toMatchObject({ refusal: "initiatives:refusal.points", check: [{ field: "why" }] });
  });
});

describe("a draft", () => {
  test("of two who write on it at once loses nobody's words", async () => {
    const { id } = await made({ state: "draft" });
    await invitePromoter(once(rosa), id, amina.personId);
    expect(refusal(await saveDraft(once(amina), id, 1, bench))).toBe("initiatives:refusal.notYours");
    await answerInvitation(once(amina), id, true);
    const both = await Promise.all([
      saveDraft(once(rosa), id, 1, { ...bench, why: "Di Rosa." }),
      saveDraft(once(amina), id, 1, { ...bench, why: "Di Amina." }),
    ]);
    const [won] = both.filter((one) => one?.ok);
    const [lost] = both.filter((one) => one && !one.ok);
    expect(won).toMatchObject({ value: { revision: 2 } });
    expect(lost).toMatchObject({ refusal: "initiatives:refusal.newerDraft", theirs: { revision: 2 } });
    expect((lost as { theirs: { words: { why: string } } }).theirs.words.why).toBe((await row(id)).why);
  });

  test("is nobody else's, and only its author throws it away", async () => {
    const { id } = await made({ state: "draft" });
    for (const actor of [karim, dino, officer]) {
      expect(await saveDraft(once(actor), id, 1, bench)).toBeUndefined();
      expect(await deleteDraft(once(actor), id)).toBeUndefined();
    }
    await invitePromoter(once(rosa), id, amina.personId);
    await answerInvitation(once(amina), id, true);
    expect(refusal(await deleteDraft(once(amina), id))).toBe("initiatives:refusal.notYours");
    expect(await deleteDraft(once(rosa), id)).toMatchObject({ ok: true });
    expect(await row(id)).toBeUndefined();
  });

  test("of a neighbour is begun by the committee only, and both write on it", async () => {
    expect(refusal(await beginInitiative(once(karim), amina.personId))).toBe("initiatives:refusal.notYours");
    expect(refusal(await beginInitiative(once(dino), stranger.personId))).toBe("initiatives:refusal.nobody");
    const begun = await beginInitiative(once(dino), amina.personId);
    if (!begun.ok) throw new Error(begun.refusal);
    const id = begun.value.initiativeId;
    expect(await row(id)).toMatchObject({ author_id: amina.personId, helper_id: dino.personId });
    expect(await saveDraft(once(dino), id, 1, bench)).toMatchObject({ ok: true });
    expect(await saveDraft(once(amina), id, 2, { ...bench, why: "Con parole mie." })).toMatchObject({ ok: true });
    expect(await publishInitiative(once(dino), id, 3)).toMatchObject({ ok: true });
  });

  test("published twice at once is published once", async () => {
    const { id } = await made({ state: "draft" });
    const both = await Promise.all([publishInitiative(once(rosa), id, 1), publishInitiative(once(rosa), id, 1)]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect(await story(id)).toEqual(["publish"]);
  });
});

describe("support", () => {
  test("by four of one dwelling counts one dwelling", async () => {
    const { id } = await made();
    const { household } = homes[0]!;
    const people = [rosa];
    for (let n = 0; n < 3; n += 1) {
      const person = await portal.make.person();
      const member = {
        household_id: household.id,
        condominium_id: place,
        person_id: person.id,
        joined_on: "2020-01-01",
      };
      await portal.make.db.insertInto("household_member").values(member).execute();
      people.push(await memberOf({ person }));
    }
    for (const actor of people) await supportInitiative(once(actor), id, 1);
    expect(await row(id)).toMatchObject({ state: "gathering", supporters: 4, supporting_dwellings: 1 });
  });

  test("of who moved out counts no more, and its row stays", async () => {
    const { id } = await made({ needed: 3 });
    const leaving = await residentIn(portal, {}, place);
    await supportInitiative(once(await memberOf(leaving)), id, 1);
    await supportInitiative(once(amina), id, 1);
    expect(await row(id)).toMatchObject({ supporting_dwellings: 2 });
    await portal.owner.query("update tenancy set ends_on = current_date - 2 where household_id = $1", [
      leaving.household.id,
    ]);
    await supportInitiative(once(karim), id, 1);
    expect(await row(id)).toMatchObject({ state: "gathering", supporters: 2, supporting_dwellings: 2 });
    const { rows } = await portal.owner.query("select from initiative_support where initiative_id = $1", [id]);
    expect(rows).toHaveLength(3);
  });

  test("on paper is entered by the committee, once a name and dwelling, and counts", async () => {
    const { id } = await made();
    const line = { dwellingId: homes[4]!.tenancy.dwelling_id, name: "Teresa Ferri" };
    expect(refusal(await enterPaperSupport(once(rosa), id, line))).toBe("initiatives:refusal.notYours");
    const elsewhere = { ...line, dwellingId: (await residentIn(portal)).tenancy.dwelling_id };
    expect(refusal(await enterPaperSupport(once(dino), id, elsewhere))).toBe("initiatives:refusal.noDwelling");
    expect(await enterPaperSupport(once(dino), id, line)).toEqual({ ok: true, value: { reached: false } });
    expect(refusal(await enterPaperSupport(once(dino), id, { ...line, name: "teresa ferri" }))).toBe(
      "initiatives:refusal.onPaperAlready",
    );
    await supportInitiative(once(amina), id, 1);
    expect(await row(id)).toMatchObject({ state: "discussion", supporters: 2, supporting_dwellings: 2 });
    const { rows } = await portal.owner.query(
      "select id from initiative_support where paper_name is not null and initiative_id = $1",
      [id],
    );
    expect(await removePaperSupport(once(dino), id, rows[0].id)).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ supporters: 1 });
  });

  test("is over at its last moment, by the database's clock, before any job has looked", async () => {
    const { id } = await made({ overdue: true });
    expect(refusal(await supportInitiative(once(amina), id, 1))).toBe("initiatives:refusal.timeIsUp");
    expect(refusal(await takeSupportBack(once(amina), id))).toBe("initiatives:refusal.timeIsUp");
    const read = (db: Parameters<typeof visibleInitiatives>[0]) =>
      visibleInitiatives(db, amina).where("id", "=", id).select(state.as("state")).executeTakeFirst();
    expect(await asked(amina, read)).toEqual({ state: "expired" });
  });

  test("that came too late leaves an idea expired, once, and its numbers are told", async () => {
    const { id } = await made({ needed: 5 });
    await supportInitiative(once(amina), id, 1);
    await portal.owner.query("update initiative set support_until = now() - interval '1 minute' where id = $1", [id]);
    await Promise.all([runClocks(), runClocks()]);
    expect(await row(id)).toMatchObject({ state: "expired", closed_at: expect.any(Date), threshold_at: null });
    const { rows } = await portal.owner.query(
      "select details, person_id from initiative_event where initiative_id = $1 and act = 'expire'",
      [id],
    );
    expect(rows).toEqual([{ details: { persons: 1, dwellings: 1 }, person_id: null }]);
    expect(await runClocks()).toEqual({ expired: 0, recounted: 0 });
  });

  test("is counted again every hour: who moved out no longer counts", async () => {
    const { id } = await made({ needed: 5 });
    const leaving = await residentIn(portal, {}, place);
    await supportInitiative(once(await memberOf(leaving)), id, 1);
    await portal.owner.query("update household_member set left_on = current_date where household_id = $1", [
      leaving.household.id,
    ]);
    expect(await row(id)).toMatchObject({ supporters: 1 });
    expect(await runClocks()).toEqual({ expired: 0, recounted: 1 });
    expect(await row(id)).toMatchObject({ supporters: 0, supporting_dwellings: 0 });
  });

  test("is nobody's to see", async () => {
    const { id } = await made({ needed: 5 });
    for (const actor of [amina, karim]) await supportInitiative(once(actor), id, 1);
    for (const [actor, seen] of [
      [amina, 1],
      [rosa, 0],
      [dino, 0],
      [officer, 0],
    ] as const) {
      const rows = await asked(actor, (db) =>
        db.selectFrom("initiative_support").select("id").where("initiative_id", "=", id).execute(),
      );
      expect(rows).toHaveLength(seen);
    }
  });
});
