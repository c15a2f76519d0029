import { beforeAll, expect, test } from "vitest";
import { keepRule } from "~/features/initiatives/commands/keep-rule.server";
import { publishInitiative } from "~/features/initiatives/commands/publish-initiative.server";
import { beginInitiative, saveDraft } from "~/features/initiatives/commands/save-draft.server";
import { supportInitiative } from "~/features/initiatives/commands/support-initiative.server";
import { ruleForm } from "~/features/initiatives/forms/rule.server";
import { findRule } from "~/features/initiatives/queries/rule.server";
import type { MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, once, residentIn } from "../../support/feature-portal.ts";
import { bench } from "../../support/initiatives.ts";

const portal = featurePortal();
let place: number;
let rosa: MemberActor;
let dino: MemberActor;
let ines: MemberActor;
let stranger: MemberActor;

beforeAll(async () => {
  const { make } = portal;
  place = (await make.condominium()).id;
  const homes = [];
  for (let n = 0; n < 6; n += 1) homes.push(await residentIn(portal, {}, place));
  for (const { person } of homes.slice(1, 3)) {
    await make.committeeOffice({ person_id: person.id, condominium_id: place });
  }
  [rosa, dino, ines] = (await Promise.all(homes.slice(0, 3).map((home) => memberOf(home)))) as [
    MemberActor,
    MemberActor,
    MemberActor,
  ];
  const elsewhere = await residentIn(portal);
  await make.committeeOffice({ person_id: elsewhere.person.id, condominium_id: elsewhere.condominium.id });
  stranger = await memberOf(elsewhere);
});

const half = { shareNumerator: 1, shareDenominator: 2, supportDays: 45, answerDays: 14 };
const keep = (actor: MemberActor, revision: number, rule = half) => keepRule(once(actor), { ...rule, revision });
const newer = { ok: false, refusal: "initiatives:refusal.newerRule" };
const notYours = { ok: false, refusal: "initiatives:refusal.notYours" };
const read = (actor: MemberActor) => asked(actor, (db) => findRule(db, actor));
const days = async (id: number) =>
  (
    await portal.owner.query(
      `select needed, answer_days, (support_until at time zone 'Europe/Rome')::date - (published_at at time zone 'Europe/Rome')::date - 1 as support_days,
         (answer_due_at at time zone 'Europe/Rome')::date - (asked_at at time zone 'Europe/Rome')::date - 1 as given
       from initiative where id = $1`,
      [id],
    )
  ).rows[0];

/** An idea of Rosa's that came out today. */
async function published(): Promise<number> {
  const begun = await beginInitiative(once(rosa), null);
  if (!begun.ok) throw new Error(begun.refusal);
  const { initiativeId } = begun.value;
  await saveDraft(once(rosa), initiativeId, 1, bench);
  await publishInitiative(once(rosa), initiativeId, 2);
  return initiativeId;
}

test("the usual rule until the committee sets one, which counts for ideas published from then on", async () => {
  expect(await read(rosa)).toMatchObject({
    ...{ rule: { shareDenominator: 3, supportDays: 60, answerDays: 30 }, dwellings: 6, needed: 2 },
    ...{ revision: 0, changed: null, keeping: { allowed: false } },
  });
  const before = await published();
  expect(await keep(dino, 0)).toEqual({ ok: true, value: null });
  expect(await read(rosa)).toMatchObject({ rule: half, needed: 3, revision: 1, changed: { by: dino.shownName } });
  const after = await published();
  for (const actor of [rosa, dino, ines]) {
    await supportInitiative(once(actor), before, 1);
    await supportInitiative(once(actor), after, 1);
  }
  // Of what was out already nothing changes, not the time for an answer either.
  expect(await days(before)).toEqual({ needed: 2, answer_days: 30, support_days: 60, given: 30 });
  expect(await days(after)).toEqual({ needed: 3, answer_days: 14, support_days: 45, given: 14 });
});

test("another of the committee changes it, and the row says who", async () => {
  const { revision } = await read(ines);
  expect(await keep(ines, revision, { ...half, answerDays: 20 })).toMatchObject({ ok: true });
  const { rows } = await portal.owner.query(
    "select changed_by, answer_days from initiative_rule where condominium_id = $1",
    [place],
  );
  expect(rows).toEqual([{ changed_by: ines.personId, answer_days: 20 }]);
  expect(await keep(dino, revision)).toEqual(newer);
  expect(await keep(dino, 0)).toEqual(newer);
});

test("of two at the same moment one is told", async () => {
  for (const actors of [
    [dino, ines],
    [stranger, stranger],
  ] as const) {
    const { revision } = await read(actors[0]);
    const said = await Promise.all(actors.map((actor, n) => keep(actor, revision, { ...half, supportDays: 30 + n })));
    expect(said.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(said.find(({ ok }) => !ok)).toEqual(newer);
  }
});

test("only the committee, at home, in its own name", async () => {
  const { revision } = await read(dino);
  expect(await keep(rosa, revision)).toEqual(notYours);
  const helped = { ...dino, assistedBy: { personId: 1, name: "Ada", endsAt: "", minutesLeft: 5 } };
  expect(await keep(helped, revision)).toEqual(notYours);
  // The committee of another house keeps that house's rule and never this one's.
  await keep(stranger, (await read(stranger)).revision, { ...half, supportDays: 99 });
  expect((await read(dino)).rule.supportDays).not.toBe(99);
});

let pressed = 0;

async function send(fields: Record<string, string>) {
  const mark = { form: "form", key: `rule-${(pressed += 1)}-0000` };
  const usual = { share: "third", shareNumerator: "", shareDenominator: "", supportDays: "60", answerDays: "30" };
  const { revision } = await read(dino);
  const body = new URLSearchParams({ ...mark, ...usual, revision: String(revision), ...fields });
  const request = new Request("https://cortile.example/committee/initiatives/rule", { method: "POST", body });
  const answer: unknown = await ruleForm({ request, actor: dino });
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("Location") };
  const { data, init } = answer as { data: { reply: { errors: object; refusal?: string } }; init: { status: number } };
  return { status: init.status, errors: data.reply.errors, refusal: data.reply.refusal };
}
const kept = { status: 302, to: "/committee/initiatives/rule?done=kept" };
const wrong = (errors: Record<string, string>) => ({ status: 422, errors, refusal: undefined });

test("the form takes a usual share, or two numbers", async () => {
  expect(await send({ share: "twoThirds" })).toEqual(kept);
  expect((await read(dino)).rule).toMatchObject({ shareNumerator: 2, shareDenominator: 3 });
  // Numbers that were typed and not chosen do not count.
  expect(await send({ share: "quarter", shareNumerator: "9", shareDenominator: "x" })).toEqual(kept);
  expect(await send({ share: "other", shareNumerator: "2", shareDenominator: "5" })).toEqual(kept);
  expect((await read(dino)).rule).toMatchObject({ shareNumerator: 2, shareDenominator: 5 });
});

test.each([
  [{ share: "" }, { share: "initiatives:rule.errors.share" }],
  [{ share: "other" }, { shareDenominator: "initiatives:rule.errors.other" }],
  [{ share: "other", shareNumerator: "6", shareDenominator: "5" }, { shareNumerator: "initiatives:rule.errors.other" }],
  [{ share: "other", shareNumerator: "0", shareDenominator: "5" }, { shareNumerator: "initiatives:rule.errors.other" }],
  [
    { share: "other", shareNumerator: "1", shareDenominator: "101" },
    { shareDenominator: "initiatives:rule.errors.other" },
  ],
  [{ supportDays: "13" }, { supportDays: "initiatives:rule.errors.supportDays" }],
  [{ answerDays: "91" }, { answerDays: "initiatives:rule.errors.answerDays" }],
  [{ answerDays: "" }, { answerDays: "initiatives:rule.errors.answerDays" }],
])("%o comes back with what is wrong", async (fields, errors) => {
  expect(await send(fields as Record<string, string>)).toEqual(wrong(errors as Record<string, string>));
});
