import { beforeAll, expect, test } from "vitest";
import { doingForms } from "~/features/initiatives/forms/doing.server";
import { findDoing } from "~/features/initiatives/queries/doing.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, residentIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";

const portal = featurePortal();
let rosa: MemberActor;
let dino: MemberActor;
let officer: Actor;
let id: number;
let over: number;

beforeAll(async () => {
  const home = await residentIn(portal);
  const { id: place, territory_id } = home.condominium;
  const committee = await residentIn(portal, {}, place);
  await portal.make.committeeOffice({ person_id: committee.person.id, condominium_id: place });
  [rosa, dino] = [await memberOf(home), await memberOf(committee)];
  officer = await officerOf(await portal.make.staff("operator", [territory_id]));
  const at = { condominium_id: place, author_id: rosa.personId };
  id = (await makeInitiative(portal.make, { ...at, state: "in_progress" })).id;
  over = (await makeDone(portal.make, { ...at, days: 40 }, [home])).id;
});

let pressed = 0;
const read = async () => (await asked(rosa, (db) => findDoing(db, rosa, id)))!;

/** Sends a form as a browser without scripts does. @returns the status, where it leads, and what it says back */
async function send(actor: Actor, doing: string, fields: Record<string, string>, initiative = id) {
  const body = new URLSearchParams({ form: "form", key: `key-${(pressed += 1)}-0000`, ...fields });
  const request = new Request(`https://cortile.example/initiatives/${initiative}?do=${doing}`, {
    method: "POST",
    body,
  });
  const answer = await doingForms({ request, actor }, initiative, `/initiatives/${initiative}`).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("Location") };
  if (!answer) return undefined;
  const { data, init } = answer as { data: { reply?: object; theirs?: object } | null; init: { status: number } };
  return { status: init.status, ...data };
}

const went = (doing: string, section: string, initiative = id) => ({
  status: 302,
  to: `/initiatives/${initiative}?done=${doing}#${section}`,
});

test("every form leads back to its part of the page and says what was done", async () => {
  const offer = { offerKind: "tools", offerWords: "Un trapano" };
  expect(await send(dino, "offer", offer)).toEqual(went("offer", "offers"));
  const offerId = (await read()).offers[0]!.id;
  const step = { stepTitle: "Scavare", stepOwner: `offer-${offerId}`, stepOwnerWords: "", stepDueOn: "2027-03-01" };
  expect(await send(rosa, "step", step)).toEqual(went("step", "steps"));
  const [planned] = (await read()).steps;
  expect(planned).toMatchObject({ ownerId: dino.personId, offerId, dueOn: "2027-03-01", lang: "it" });
  const mark = { stepId: String(planned!.id), revision: "1" };
  const others = { ...step, ...mark, stepOwner: "words", stepOwnerWords: "l’ufficio", stepDueOn: "" };
  expect(await send(dino, "changeStep", others)).toEqual(went("changeStep", "steps"));
  const again = await send(rosa, "changeStep", others);
  expect(again).toMatchObject({ status: 409, reply: { values: others }, theirs: { revision: 2, title: "Scavare" } });
  expect(await send(rosa, "stepState", { ...mark, stepState: "done" })).toEqual(went("stepState", "steps"));
  expect((await read()).progress).toEqual({ done: 1, all: 1 });
  expect(await send(rosa, "removeStep", { ...mark, revision: "2" })).toEqual(went("removeStep", "steps"));
  expect(await send(dino, "withdrawOffer", { offerId: String(offerId) })).toEqual(went("withdrawOffer", "offers"));
  expect(await send(dino, "budget", { budget: "1.250,50" })).toEqual(went("budget", "costs"));
  const paint = { expenseWhat: "Vernice", expenseAmount: "12,50", expenseDay: "2026-05-02" };
  expect(await send(rosa, "expense", paint)).toEqual(went("expense", "costs"));
  const { expenses, money } = await read();
  expect(money).toMatchObject({ there: 125_050, spent: 1250, left: 123_800 });
  const removing = { expenseId: String(expenses[0]!.id), expenseReason: "Doppia." };
  expect(await send(rosa, "removeExpense", removing)).toEqual(went("removeExpense", "costs"));
  expect(await send(officer, "update", { newsBody: "Si comincia." })).toEqual(went("update", "updates"));
  const [news] = (await read()).updates;
  expect(await send(officer, "removeUpdate", { updateId: String(news!.id) })).toEqual(went("removeUpdate", "updates"));
  const said = { asProposed: "yes", works: "partly", again: "yes" };
  expect(await send(rosa, "evaluate", said, over)).toEqual(went("evaluate", "evaluation", over));
});

test("wrong words come back with what is wrong, a refusal with its reason", async () => {
  expect(await send(rosa, "offer", { offerWords: "" })).toMatchObject({
    status: 422,
    reply: {
      errors: { offerKind: "initiatives:doing.errors.kind", offerWords: "initiatives:doing.errors.offer" },
    },
  });
  const step = { stepTitle: "Scavare", stepOwner: "words", stepOwnerWords: "", stepDueOn: "domani" };
  expect(await send(rosa, "step", step)).toMatchObject({
    status: 422,
    reply: { values: step, errors: { stepDueOn: "initiatives:doing.errors.day" } },
  });
  expect(await send(rosa, "budget", { budget: "100" })).toMatchObject({
    status: 409,
    reply: { refusal: "initiatives:refusal.notYours" },
  });
});

test("a form of another part is not taken, and an officer has none of the neighbours'", async () => {
  expect(await send(rosa, "support", {})).toBeUndefined();
  expect(await send(officer, "offer", { offerKind: "time", offerWords: "Sabato" })).toMatchObject({ status: 404 });
  expect(await send(rosa, "update", { newsBody: "Ciao" }, 999_999)).toMatchObject({ status: 404 });
});
