import { beforeAll, describe, expect, test } from "vitest";
import { commentOnInitiative } from "~/features/initiatives/commands/comment-on-initiative.server";
import { answerInvitation, invitePromoter } from "~/features/initiatives/commands/promote.server";
import { removeFromTalk } from "~/features/initiatives/commands/remove-from-talk.server";
import { talkForms, talkView } from "~/features/initiatives/forms/talking.server";
import { findTalk, type TalkView } from "~/features/initiatives/queries/initiative-talk.server";
import { type TalkKind, talkKinds } from "~/features/initiatives/policy/talk";
import type { Actor, MemberActor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { asked, featurePortal, memberOf, officerOf, once, residentIn } from "../../support/feature-portal.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let rosa: MemberActor;
let amina: MemberActor;
let dino: MemberActor;
let officer: Actor;
let tied: Actor;
let far: Actor;
let stranger: MemberActor;

beforeAll(async () => {
  const { make, owner } = portal;
  const condominium = await make.condominium();
  place = condominium.id;
  const home = () => residentIn(portal, {}, place);
  const responsible = await home();
  await make.committeeOffice({ person_id: responsible.person.id, condominium_id: place });
  [rosa, amina, dino] = [await memberOf(await home()), await memberOf(await home()), await memberOf(responsible)];
  officer = await officerOf(await make.staff("operator", [condominium.territory_id]));
  const friend = await make.staff("operator", [condominium.territory_id]);
  await owner.query("insert into staff_conflict values ($1, $2, 'parente')", [friend.id, place]);
  tied = await officerOf(friend);
  far = await officerOf(await make.staff("operator", [(await make.territory()).id]));
  stranger = await memberOf(await residentIn(portal));
});

type Idea = Partial<Parameters<typeof makeInitiative>[1]>;
const idea = async (at: Idea = {}) =>
  (await makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId, ...at })).id;
const say = (actor: Actor, id: number, kind: TalkKind, parentId: number | null = null, body = "La sera fa rumore?") =>
  commentOnInitiative(once(actor), id, { kind, parentId, body });
async function said(...words: Parameters<typeof say>): Promise<number> {
  const outcome = await say(...words);
  if (!outcome?.ok) throw new Error(outcome?.refusal ?? "not there");
  return outcome.value.commentId;
}
const talk = (actor: Actor, id: number, view: TalkView = {}) => asked(actor, (db) => findTalk(db, actor, id, view));
const numbers = async (actor: Actor, id: number) => {
  const { question, doubt, comment, waiting } = (await talk(actor, id))!;
  return { question: question.count, doubt: doubt.count, comment: comment.count, waiting };
};
const refusal = (outcome: unknown) => (outcome as { refusal?: string } | undefined)?.refusal?.split(".").at(-1);

describe("talking", () => {
  test("is in the voice that one has when one writes, for good, and in one's own language", async () => {
    const id = await idea();
    const question = await said(amina, id, "question");
    for (const actor of [rosa, dino, officer]) await said(actor, id, "question", question);
    await invitePromoter(once(rosa), id, amina.personId);
    await answerInvitation(once(amina), id, true);
    await said(amina, id, "doubt");
    await said(await memberOf(await residentIn(portal, { locale: "ar" }, place)), id, "doubt");
    const { rows } = await portal.owner.query(
      "select kind, voice, lang from initiative_comment where initiative_id = $1 order by id",
      [id],
    );
    expect(rows).toEqual([
      { kind: "question", voice: "neighbour", lang: "it" },
      { kind: "question", voice: "promoter", lang: "it" },
      { kind: "question", voice: "committee", lang: "it" },
      { kind: "question", voice: "office", lang: "it" },
      { kind: "doubt", voice: "promoter", lang: "it" },
      { kind: "doubt", voice: "neighbour", lang: "ar" },
    ]);
  });

  test("a reply keeps the kind of its thread, whatever the form says, and is one step deep", async () => {
    const id = await idea();
    const doubt = await said(amina, id, "doubt");
    expect(await say(dino, id, "comment", doubt)).toMatchObject({
      ok: true,
      value: { kind: "doubt", thread: doubt },
    });
    const reply = await said(officer, id, "doubt", doubt);
    expect(refusal(await say(amina, id, "doubt", reply))).toBe("gone");
    expect((await talk(amina, id))!.doubt.threads.map(({ replies }) => replies.length)).toEqual([2]);
  });

  test("a question is answered by promoters, committee and office only, also for the database", async () => {
    const id = await idea();
    const question = await said(amina, id, "question");
    const other = await memberOf(await residentIn(portal, {}, place));
    for (const neighbour of [amina, other])
      expect(refusal(await say(neighbour, id, "question", question))).toBe("answerers");
    const write = portal.owner.query(
      `insert into initiative_comment (initiative_id, condominium_id, kind, parent_id, author_id, voice, body, lang)
       values ($1, $2, 'question', $3, $4, 'neighbour', 'Io lo so.', 'it')`,
      [id, place, question, other.personId],
    );
    await expect(write).rejects.toThrow(/check/);
  });

  test("to words that were taken out, of another idea or not there at all, nobody replies", async () => {
    const [one, other] = [await idea(), await idea()];
    const doubt = await said(amina, one, "doubt");
    expect(refusal(await say(rosa, other, "doubt", doubt))).toBe("gone");
    expect(refusal(await say(rosa, one, "doubt", 999_999))).toBe("gone");
    await removeFromTalk(once(amina), one, doubt);
    expect(refusal(await say(rosa, one, "doubt", doubt))).toBe("gone");
  });

  test("an officer with a tie says nothing, and who does not see the idea finds nothing", async () => {
    const id = await idea();
    const comment = await said(amina, id, "comment");
    expect(refusal(await say(tied, id, "comment"))).toBe("tied");
    expect((await talk(tied, id))!.beginning).toEqual({ allowed: false, reason: "initiatives:talk.refusal.tied" });
    for (const actor of [stranger, far]) {
      expect(await say(actor, id, "comment")).toBeUndefined();
      expect(await say(actor, id, "comment", comment)).toBeUndefined();
      expect(await removeFromTalk(once(actor), id, comment)).toBeUndefined();
      expect(await talk(actor, id)).toBeUndefined();
    }
  });

  test("who moved out reads nothing any more, and their words stay", async () => {
    const id = await idea();
    const leaving = await residentIn(portal, {}, place);
    await said(await memberOf(leaving), id, "comment", null, "Io c'ero.");
    await portal.owner.query("update household_member set left_on = current_date - 1 where person_id = $1", [
      leaving.person.id,
    ]);
    const gone = await officerOf(leaving.person);
    expect(gone.home).toBeNull();
    expect(await talk(gone, id)).toBeUndefined();
    expect((await talk(amina, id))!.comment.threads.map(({ html }) => html.trim())).toEqual(["<p>Io c'ero.</p>"]);
  });

  test("of a draft and of a hidden idea there is none; one that is over is read, its threads go on, none begins", async () => {
    expect(refusal(await say(rosa, await idea({ state: "draft" }), "comment"))).toBe("notNow");
    const hidden = await idea();
    await said(amina, hidden, "doubt");
    await portal.owner.query("update initiative set hidden_at = now() where id = $1", [hidden]);
    expect(await say(amina, hidden, "doubt")).toBeUndefined();
    expect(refusal(await say(rosa, hidden, "doubt"))).toBe("notNow");
    // Only its author still sees it, with what was said.
    expect(await talk(amina, hidden)).toBeUndefined();
    expect(await numbers(rosa, hidden)).toMatchObject({ doubt: 1 });
    const id = await idea({ state: "decided" });
    const question = await said(amina, id, "question");
    await portal.owner.query(
      "update initiative set state = 'done', started_at = now(), completed_at = now(), closed_at = now() where id = $1",
      [id],
    );
    for (const kind of talkKinds) expect(refusal(await say(amina, id, kind))).toBe("over");
    expect(await say(dino, id, "question", question)).toMatchObject({ ok: true });
    expect((await talk(amina, id))!.question.threads).toMatchObject([
      { id: question, replies: [{ voice: "committee" }] },
    ]);
    expect(refusal(await say(amina, await idea({ overdue: true }), "comment"))).toBe("over");
  });

  test("with help at the desk carries both names, and the committee's voice is not lent", async () => {
    const id = await idea();
    const question = await said(amina, id, "question");
    const help = { personId: officer.personId, name: officer.shownName, endsAt: "", minutesLeft: 9 };
    await said({ ...amina, assistedBy: help }, id, "comment");
    expect(refusal(await say({ ...dino, assistedBy: help }, id, "question", question))).toBe("answerers");
    const [comment] = (await talk(rosa, id))!.comment.threads;
    expect(comment).toMatchObject({ authorName: amina.shownName, helperName: officer.shownName, voice: "neighbour" });
  });

  test("a double tap says it once", async () => {
    const id = await idea();
    const twice = once(amina);
    const words = { kind: "comment" as const, parentId: null, body: "Ci sto." };
    const both = await Promise.all([1, 2].map(() => commentOnInitiative(twice, id, words)));
    expect(both[0]).toEqual(both[1]);
    expect(await numbers(amina, id)).toMatchObject({ comment: 1 });
  });
});

describe("taking out", () => {
  test("only one's own words, once; the place stays where somebody replied", async () => {
    const id = await idea();
    const first = await said(amina, id, "doubt", null, "Parole mie");
    const lonely = await said(amina, id, "doubt", null, "Da sola");
    await said(dino, id, "doubt", first, "Risposta");
    for (const actor of [rosa, dino, officer]) {
      expect(refusal(await removeFromTalk(once(actor), id, first))).toBe("notYours");
    }
    for (const mine of [first, lonely]) {
      const both = await Promise.all([1, 2].map(() => removeFromTalk(once(amina), id, mine)));
      expect(both.filter((one) => one?.ok)).toHaveLength(1);
      expect(both.map(refusal).filter(Boolean)).toEqual(["notYours"]);
    }
    const page = (await talk(dino, id))!;
    expect(page.doubt).toMatchObject({ count: 0, threads: [{ id: first, removed: true, html: "", mine: false }] });
    expect(JSON.stringify(page)).not.toMatch(/Parole mie|Da sola/);
  });

  test("words of another idea, or none, are not there", async () => {
    const [one, other] = [await idea(), await idea()];
    const comment = await said(amina, one, "comment");
    expect(await removeFromTalk(once(amina), other, comment)).toBeUndefined();
    expect(await removeFromTalk(once(amina), one, 999_999)).toBeUndefined();
  });

  test("an answer lets the question wait again", async () => {
    const id = await idea();
    const question = await said(amina, id, "question");
    expect(await numbers(amina, id)).toMatchObject({ question: 1, waiting: 1 });
    const answers = [await said(rosa, id, "question", question), await said(dino, id, "question", question)];
    expect(await numbers(amina, id)).toMatchObject({ question: 1, waiting: 0 });
    await removeFromTalk(once(rosa), id, answers[0]!);
    expect(await numbers(amina, id)).toMatchObject({ waiting: 0 });
    await removeFromTalk(once(dino), id, answers[1]!);
    expect(await numbers(officer, id)).toEqual({ question: 1, doubt: 0, comment: 0, waiting: 1 });
    await removeFromTalk(once(amina), id, question);
    expect(await numbers(amina, id)).toMatchObject({ question: 0, waiting: 0 });
  });
});

test("nobody writes over somebody else's words, not even past the commands", async () => {
  const id = await idea();
  const comment = await said(amina, id, "comment");
  const written = (actor: Actor) =>
    atomically(actor, (trx) =>
      trx.updateTable("initiative_comment").set({ body: "Altro." }).where("id", "=", comment).returning("id").execute(),
    );
  for (const actor of [rosa, dino, officer, stranger]) expect(await written(actor)).toEqual([]);
  expect(await written(amina)).toEqual([{ id: comment }]);
});

describe("through the forms of the page", () => {
  const send = async (actor: Actor, id: number, act: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ key: crypto.randomUUID(), form: "talk", ...fields });
    const request = new Request(`https://cortile.example/ideas/${id}?do=${act}`, { method: "POST", body });
    return talkForms({ request, actor }, id, `/ideas/${id}`);
  };
  const leadsTo = (answer: Awaited<ReturnType<typeof send>>) =>
    answer instanceof Response ? answer.headers.get("Location") : null;

  test("what was said leads to its place, also in a thread that is not among the newest", async () => {
    const id = await idea();
    const asking = await send(amina, id, "comment", { kind: "question", parentId: "", body: "Chi paga?" });
    const question = Number(/^\/ideas\/\d+\?done=comment#t(\d+)$/.exec(leadsTo(asking) ?? "")?.[1]);
    const answering = await send(rosa, id, "comment", { kind: "question", parentId: `${question}`, body: "La cassa." });
    const [answer] = (await talk(rosa, id))!.question.threads[0]!.replies;
    expect(leadsTo(answering)).toBe(`/ideas/${id}?done=comment&kind=question&thread=${question}#t${answer!.id}`);
    const removing = await send(rosa, id, "removeComment", { commentId: `${answer!.id}` });
    expect(leadsTo(removing)).toBe(`/ideas/${id}?done=removeComment#questions`);
  });

  test.each([
    ["nothing said", { kind: "doubt", body: "  " }, "body"],
    ["too much", { kind: "doubt", body: "a".repeat(2001) }, "body"],
    ["no kind of ours", { kind: "vote", body: "Sì." }, "kind"],
  ])("%s comes back with the words", async (_, fields, wrong) => {
    const answer = await send(amina, await idea(), "comment", fields);
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { reply: { values: fields, errors: { [wrong]: expect.any(String) } } },
    });
  });

  test("an address says which part is shown", () => {
    const view = (query: string) => talkView(new Request(`https://cortile.example/ideas/3${query}`));
    expect(view("")).toEqual({});
    expect(view("?kind=question&before=88")).toEqual({ kind: "question", before: 88 });
    expect(view("?do=comment&kind=doubt&thread=17")).toEqual({ kind: "doubt", thread: 17 });
    expect(view("?kind=vote&before=88")).toEqual({});
    expect(view("?kind=doubt&thread=x")).toEqual({ kind: "doubt" });
  });
});
