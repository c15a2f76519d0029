import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { changeStep, removeStep } from "~/features/initiatives/commands/change-step.server";
import { enterExpense, removeExpense } from "~/features/initiatives/commands/enter-expense.server";
import { evaluateInitiative } from "~/features/initiatives/commands/evaluate-initiative.server";
import { moveStep } from "~/features/initiatives/commands/move-step.server";
import { offerHelp, withdrawOffer } from "~/features/initiatives/commands/offer-help.server";
import { planStep } from "~/features/initiatives/commands/plan-step.server";
import { setBudget } from "~/features/initiatives/commands/set-budget.server";
import { removeUpdate, writeUpdate } from "~/features/initiatives/commands/write-update.server";
import type { StepInput, StepOwner } from "~/features/initiatives/input/doing";
import { findDoing } from "~/features/initiatives/queries/doing.server";
import type { Actor, MemberActor } from "~/platform/actor";
import { asked, featurePortal, memberOf, officerOf, once, residentIn, signIn } from "../../support/feature-portal.ts";
import { makeDone } from "../../support/initiative-doing.ts";
import { makeInitiative } from "../../support/initiatives.ts";
import type { Resident } from "../../support/registry.ts";
import { countStatements } from "../../support/statements.ts";

const portal = featurePortal();
let place: number;
let homes: Resident[];
let rosa: MemberActor;
let amina: MemberActor;
let karim: MemberActor;
let dino: MemberActor;
let officer: Actor;
let strangers: Actor[];

beforeAll(async () => {
  const { make } = portal;
  const condominium = await make.condominium();
  place = condominium.id;
  homes = [];
  for (const shown_name of ["Rosa", "Amina", "Karim", "Dino"]) {
    const home = await residentIn(portal, {}, place);
    await make.db
      .insertInto("participant")
      .values({ condominium_id: place, person_id: home.person.id, shown_name })
      .onConflict((conflict) => conflict.columns(["condominium_id", "person_id"]).doUpdateSet({ shown_name }))
      .execute();
    homes.push(home);
  }
  await make.committeeOffice({ person_id: homes[3]!.person.id, condominium_id: place });
  [rosa, amina, karim, dino] = (await Promise.all(homes.map((home) => memberOf(home)))) as [
    MemberActor,
    MemberActor,
    MemberActor,
    MemberActor,
  ];
  officer = await officerOf(await make.staff("operator", [condominium.territory_id]));
  const far = await officerOf(await make.staff("operator", [(await make.territory()).id]));
  const former = await make.formerTenant({ condominium_id: place });
  strangers = [await memberOf(await residentIn(portal)), far, await asPerson(former.person)];
});

const asPerson = async (person: { id: number }) => (await signIn(person.id)).actor;
const made = (state: "gathering" | "decided" | "in_progress" = "in_progress") =>
  makeInitiative(portal.make, { condominium_id: place, author_id: rosa.personId, state });
const read = (actor: Actor, id: number) => asked(actor, (db) => findDoing(db, actor, id));
const refusal = (outcome: unknown) => (outcome as { refusal?: string } | undefined)?.refusal;
const story = async (id: number) =>
  (
    await portal.owner.query("select act, details from initiative_event where initiative_id = $1 order by id", [id])
  ).rows.map(({ act, details }) => ({ act, ...details }));
const acts = async (id: number) => (await story(id)).map(({ act }) => act);

const time = { offerKind: "time", offerWords: "Il sabato mattina." } as const;
const step = (title: string, owner: StepOwner = { words: "l’ufficio" }, dueOn: string | null = null): StepInput => ({
  title,
  owner,
  dueOn,
});
const paint = { expenseWhat: "Vernice", expenseAmount: 1250, expenseDay: "2026-05-02" };

async function planned(actor: Actor, id: number, input = step("Scavare")): Promise<number> {
  const outcome = await planStep(once(actor), id, input);
  if (!outcome?.ok) throw new Error(refusal(outcome));
  return outcome.value.stepId;
}

describe("help", () => {
  test("is offered by name, once of a kind, and taken back by who offered it", async () => {
    const { id } = await made("gathering");
    expect(await offerHelp(once(amina), id, time)).toMatchObject({ ok: true });
    expect(refusal(await offerHelp(once(amina), id, time))).toBe("initiatives:doing.refusal.offeredAlready");
    expect(await offerHelp(once(amina), id, { ...time, offerKind: "tools" })).toMatchObject({ ok: true });
    const seen = await read(karim, id);
    expect(seen!.offers).toMatchObject([
      { kind: "time", words: "Il sabato mattina.", name: "Amina", mine: false },
      { kind: "tools", name: "Amina" },
    ]);
    const offerId = seen!.offers[0]!.id;
    expect(await withdrawOffer(once(karim), id, offerId)).toBeUndefined();
    expect(await withdrawOffer(once(amina), id, offerId)).toMatchObject({ ok: true });
    expect(await withdrawOffer(once(amina), id, offerId)).toBeUndefined();
    expect((await read(amina, id))!.offers).toMatchObject([{ kind: "tools", mine: true }]);
    // Taken back it may be offered again.
    expect(await offerHelp(once(amina), id, time)).toMatchObject({ ok: true });
    expect(await acts(id)).toEqual(["offer", "offer", "withdrawOffer", "offer"]);
  });

  test("offered at the same moment in two tabs stands once", async () => {
    const { id } = await made();
    const both = await Promise.all([offerHelp(once(amina), id, time), offerHelp(once(amina), id, time)]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect((await read(amina, id))!.offers).toHaveLength(1);
  });

  test("becomes a step of who offered it, as long as the offer stands", async () => {
    const { id } = await made();
    await offerHelp(once(amina), id, time);
    const offerId = (await read(rosa, id))!.offers[0]!.id;
    const elsewhere = await made();
    expect(refusal(await planStep(once(rosa), elsewhere.id, step("Scavare", { offerId })))).toBe(
      "initiatives:doing.refusal.offerGone",
    );
    const stepId = await planned(rosa, id, step("Scavare", { offerId }));
    const seen = (await read(amina, id))!.steps[0]!;
    expect(seen).toMatchObject({ id: stepId, ownerName: "Amina", offerId, moving: true });
    await withdrawOffer(once(amina), id, offerId);
    expect((await read(amina, id))!.steps[0]).toMatchObject({ ownerName: "Amina", offerId: null });
    expect(refusal(await planStep(once(rosa), id, step("Ancora", { offerId })))).toBe(
      "initiatives:doing.refusal.offerGone",
    );
  });
});

describe("steps", () => {
  test("the first one starts what was decided; each is done by its owner or who plans, and the story says so", async () => {
    const { id } = await made("decided");
    expect(refusal(await planStep(once(karim), id, step("Scavare")))).toBe("initiatives:refusal.notYours");
    const first = await planned(rosa, id, step("Scavare", { personId: karim.personId }, "2026-01-07"));
    const second = await planned(dino, id, step("Piantare"));
    const { rows } = await portal.owner.query("select state, started_at from initiative where id = $1", [id]);
    expect(rows[0]).toMatchObject({ state: "in_progress", started_at: expect.any(Date) });
    expect((await read(karim, id))!.steps).toMatchObject([
      { id: first, ownerName: "Karim", dueOn: "2026-01-07", late: true, moving: true },
      { id: second, ownerWords: "l’ufficio", dueOn: null, late: false, moving: false },
    ]);
    expect(await moveStep(once(karim), id, first, "doing")).toMatchObject({ ok: true });
    expect(refusal(await moveStep(once(amina), id, first, "done"))).toBe("initiatives:refusal.notYours");
    expect(await moveStep(once(karim), id, first, "done")).toMatchObject({ ok: true });
    expect(await moveStep(once(karim), id, first, "done")).toMatchObject({ ok: true });
    const seen = (await read(amina, id))!;
    expect(seen.progress).toEqual({ done: 1, all: 2 });
    expect(seen.steps[0]).toMatchObject({ state: "done", late: false, doneAt: expect.any(String) });
    expect(await moveStep(once(rosa), id, first, "doing")).toMatchObject({ ok: true });
    expect((await read(amina, id))!.progress).toEqual({ done: 0, all: 2 });
    expect(await story(id)).toEqual([
      { act: "start", voice: "promoter", step: first },
      { act: "step", voice: "committee", step: second },
      { act: "stepDone", step: first },
      { act: "stepAgain", voice: "promoter", step: first },
    ]);
  });

  test("are not given to who is not of the house", async () => {
    const { id } = await made();
    const nobody = strangers[0]!.personId;
    expect(refusal(await planStep(once(rosa), id, step("Scavare", { personId: nobody })))).toBe(
      "initiatives:refusal.nobody",
    );
  });

  test("two who change one at the same moment: one does, the other sees what stands there", async () => {
    const { id } = await made();
    const stepId = await planned(rosa, id);
    const seen = { stepId, revision: 1 };
    const both = await Promise.all([
      changeStep(once(rosa), id, seen, step("Scavare a fondo")),
      changeStep(once(dino), id, seen, step("Scavare piano")),
    ]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    const stands = (await read(rosa, id))!.steps[0]!;
    expect(both.find((one) => !one?.ok)).toMatchObject({
      refusal: "initiatives:doing.refusal.newerStep",
      theirs: { stepId, revision: 2, title: stands.title },
    });
    expect(["Scavare a fondo", "Scavare piano"]).toContain(stands.title);
    expect(await acts(id)).toEqual(["step", "changeStep"]);
  });

  test("one that somebody changed is not taken out by who has not seen it", async () => {
    const { id } = await made();
    const stepId = await planned(rosa, id);
    await changeStep(once(dino), id, { stepId, revision: 1 }, step("Altro"));
    expect(refusal(await removeStep(once(rosa), id, { stepId, revision: 1 }))).toBe(
      "initiatives:doing.refusal.newerStep",
    );
    expect(await removeStep(once(rosa), id, { stepId, revision: 2 })).toMatchObject({ ok: true });
    expect(await moveStep(once(rosa), id, stepId, "done")).toBeUndefined();
    expect(await changeStep(once(rosa), id, { stepId, revision: 2 }, step("Di nuovo"))).toBeUndefined();
    expect((await read(rosa, id))!.steps).toEqual([]);
  });

  test("are fifty at most", async () => {
    const { id } = await made();
    await portal.owner.query(
      `insert into initiative_step (initiative_id, condominium_id, title, lang, owner_words, saved_by, voice)
       select $1, $2, 'Passo ' || n, 'it', 'tutti', $3, 'promoter' from generate_series(1, 49) n`,
      [id, place, rosa.personId],
    );
    const both = await Promise.all([planStep(once(rosa), id, step("Uno")), planStep(once(dino), id, step("Due"))]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect(both.map(refusal)).toContain("initiatives:doing.refusal.manySteps");
    expect((await read(karim, id))!.progress.all).toBe(50);
  });
});

describe("money", () => {
  test("is said by who judges, spent by who carries it, and added up", async () => {
    const { id } = await made();
    expect((await read(karim, id))!.money).toEqual({
      ...{ there: 64_000, estimated: true, spent: 0, left: 64_000, over: 0 },
    });
    expect(refusal(await setBudget(once(rosa), id, 2000))).toBe("initiatives:refusal.notYours");
    expect(await setBudget(once(dino), id, 2000)).toMatchObject({ ok: true });
    expect(refusal(await setBudget(once(dino), id, 2000))).toBe("initiatives:refusal.sameAgain");
    expect(refusal(await enterExpense(once(karim), id, paint))).toBe("initiatives:refusal.notYours");
    await enterExpense(once(rosa), id, paint);
    await enterExpense(once(dino), id, { ...paint, expenseWhat: "Pennelli", expenseDay: "2026-05-03" });
    const over = (await read(karim, id))!;
    expect(over.money).toEqual({ there: 2000, estimated: false, spent: 2500, left: 0, over: 500 });
    expect(over.expenses.map(({ what }) => what)).toEqual(["Pennelli", "Vernice"]);
    const [brushes] = over.expenses;
    expect(await removeExpense(once(karim), id, brushes!.id, "Sbagliata.")).toMatchObject({ ok: false });
    expect(await removeExpense(once(rosa), id, brushes!.id, "Scritta due volte.")).toMatchObject({ ok: true });
    expect(await removeExpense(once(dino), id, brushes!.id, "Anche io.")).toBeUndefined();
    const then = (await read(karim, id))!;
    expect(then.money).toMatchObject({ spent: 1250, left: 750 });
    expect(then.expenses[0]).toMatchObject({
      what: "Pennelli",
      removedReason: "Scritta due volte.",
      removedLang: "it",
    });
    expect(await acts(id)).toEqual(["budget", "expense", "expense", "removeExpense"]);
  });

  test("is not spent tomorrow, by the calendar of Rome", async () => {
    const { id } = await made();
    const { rows } = await portal.owner.query(
      "select ((now() at time zone 'Europe/Rome')::date + n)::text as day from generate_series(0, 1) n order by n",
    );
    const on = (expenseDay: string) => enterExpense(once(rosa), id, { ...paint, expenseDay });
    expect(refusal(await on(rows[1].day))).toBe("initiatives:doing.refusal.notYet");
    expect(await on(rows[0].day)).toMatchObject({ ok: true });
  });

  test("adds up whatever is entered and taken out, also beyond what the list has room for", async () => {
    const entries = fc.array(fc.record({ cents: fc.integer({ min: 1, max: 100_000_000 }), removed: fc.boolean() }), {
      minLength: 1,
      maxLength: 70,
    });
    await fc.assert(
      fc.asyncProperty(entries, async (lines) => {
        const { id } = await made();
        await portal.owner.query(
          `insert into initiative_expense (initiative_id, condominium_id, what, lang, cents, spent_on, entered_by, voice,
             removed_at, removed_by, removed_reason, removed_lang, removed_voice)
           select $1, $2, 'Cosa', 'it', (one->>'cents')::bigint, '2026-05-02', $3, 'promoter', case when removed then now() end,
             case when removed then $3::bigint end, case when removed then 'Errore' end, case when removed then 'it' end,
             case when removed then 'promoter' end
           from jsonb_array_elements($4::jsonb) one, lateral (select (one->>'removed')::boolean as removed) r`,
          [id, place, rosa.personId, JSON.stringify(lines)],
        );
        const seen = (await read(karim, id))!;
        const live = lines.filter(({ removed }) => !removed).reduce((sum, { cents }) => sum + cents, 0);
        expect(seen.money.spent).toBe(live);
        expect(seen.expenses).toHaveLength(Math.min(50, lines.length));
      }),
      { numRuns: 15 },
    );
  });
});

describe("news", () => {
  test("speak as who promotes it, the committee or the office, and are taken back by who wrote them", async () => {
    const { id } = await made();
    expect(refusal(await writeUpdate(once(karim), id, "Io?"))).toBe("initiatives:refusal.notYours");
    for (const actor of [rosa, dino, officer]) await writeUpdate(once(actor), id, "**Si** comincia. <script>");
    const seen = (await read(karim, id))!.updates;
    expect(seen.map(({ voice, name }) => [voice, name])).toEqual([
      ["office", null],
      ["committee", "Dino"],
      ["promoter", "Rosa"],
    ]);
    expect(seen[0]!.html).toBe("<p><strong>Si</strong> comincia. &lt;script&gt;</p>\n");
    expect(await removeUpdate(once(rosa), id, seen[0]!.id)).toBeUndefined();
    expect(await removeUpdate(once(officer), id, seen[0]!.id)).toMatchObject({ ok: true });
    expect(await removeUpdate(once(officer), id, seen[0]!.id)).toBeUndefined();
    expect((await read(karim, id))!.updates).toHaveLength(2);
  });

  test("are the newest twenty", async () => {
    const { id } = await made();
    for (let n = 1; n <= 22; n += 1) await writeUpdate(once(rosa), id, `Notizia ${n}`);
    const { updates } = (await read(karim, id))!;
    expect(updates.map(({ html }) => html.replace(/\D/g, ""))).toEqual(
      Array.from({ length: 20 }, (_, n) => String(22 - n)),
    );
  });
});

describe("how it went", () => {
  const good = { asProposed: "yes", works: "yes", again: "yes" } as const;
  const bad = { asProposed: "no", works: "partly", again: "no" } as const;
  const done = (days: number, supporters: Resident[]) =>
    makeDone(portal.make, { condominium_id: place, author_id: rosa.personId, days }, supporters);
  const counts = async (id: number, actor: Actor = karim) => (await read(actor, id))!.evaluations;

  test("is said by who supported it, changed while it is open, and counted without names", async () => {
    const { id } = await done(40, [homes[0]!, homes[1]!]);
    expect(await evaluateInitiative(once(rosa), id, good)).toMatchObject({ ok: true });
    expect(await evaluateInitiative(once(amina), id, good)).toMatchObject({ ok: true });
    expect(refusal(await evaluateInitiative(once(karim), id, good))).toBe("initiatives:doing.refusal.notSupporter");
    expect(await counts(id)).toEqual({ people: 2, asProposed: [2, 0, 0], works: [2, 0, 0], again: [2, 0, 0] });
    expect(await evaluateInitiative(once(amina), id, bad)).toMatchObject({ ok: true });
    expect(await counts(id)).toEqual({ people: 2, asProposed: [1, 0, 1], works: [1, 1, 0], again: [1, 0, 1] });
    expect((await read(amina, id))!.evaluation).toEqual(bad);
    for (const [actor, rows] of [
      [amina, 1],
      [karim, 0],
      [dino, 0],
      [officer, 0],
    ] as const) {
      const seen = await asked(actor, (db) =>
        db.selectFrom("initiative_evaluation").select("works").where("initiative_id", "=", id).execute(),
      );
      expect(seen).toHaveLength(rows);
    }
    expect(await acts(id)).toEqual([]);
  });

  test.each([
    [29.9, "initiatives:doing.refusal.tooEarly"],
    [30.1, undefined],
    [89.9, undefined],
    [90.1, "initiatives:doing.refusal.tooLate"],
  ])("%d days after: %s", async (days, reason) => {
    const { id } = await done(days, [homes[1]!]);
    expect(refusal(await evaluateInitiative(once(amina), id, good))).toBe(reason);
  });

  test("is not said by who took the support back, nor for a line on paper", async () => {
    const { id } = await done(40, [homes[1]!]);
    await portal.owner.query("update initiative_support set withdrawn_at = now() where initiative_id = $1", [id]);
    await portal.owner.query(
      `insert into initiative_support (initiative_id, condominium_id, household_id, dwelling_id, revision, paper_name, entered_by)
       values ($1, $2, $3, $4, 1, 'Dino', $5)`,
      [id, place, homes[3]!.household.id, homes[3]!.tenancy.dwelling_id, dino.personId],
    );
    for (const actor of [amina, dino]) {
      expect(refusal(await evaluateInitiative(once(actor), id, good))).toBe("initiatives:doing.refusal.notSupporter");
    }
  });

  test("is said by who supported it from another dwelling of the house, not by who moved away", async () => {
    const mover = await residentIn(portal, {}, place);
    const { id } = await done(40, [mover]);
    const other = await residentIn(portal, {}, place);
    const move = "update household_member set left_on = current_date - 1 where household_id = $1 and person_id = $2";
    await portal.owner.query(move, [mover.household.id, mover.person.id]);
    const gone = await asPerson(mover.person);
    expect(await evaluateInitiative(once(gone as MemberActor), id, good)).toBeUndefined();
    await portal.make.db
      .insertInto("household_member")
      .values({
        ...{ household_id: other.household.id, condominium_id: place, person_id: mover.person.id },
        joined_on: "2026-01-01",
      })
      .execute();
    expect(await evaluateInitiative(once(await memberOf(mover)), id, good)).toMatchObject({ ok: true });
  });

  test("of the database too: nobody else's answer, and not at any time", async () => {
    const say = (initiative: number, person: number) =>
      portal.owner.query(
        `insert into initiative_evaluation (initiative_id, condominium_id, person_id, as_proposed, works, again)
         values ($1, $2, $3, 1, 1, 1)`,
        [initiative, place, person],
      );
    const { id } = await done(40, [homes[1]!]);
    await expect(say(id, karim.personId)).rejects.toThrow(/is not evaluated by/);
    await expect(say((await done(29, [homes[1]!])).id, amina.personId)).rejects.toThrow(/is not evaluated by/);
    await expect(say((await done(91, [homes[1]!])).id, amina.personId)).rejects.toThrow(/is not evaluated by/);
    await say(id, amina.personId);
  });
});

test("nobody of another house, no other territory and nobody who moved out finds it", async () => {
  const { id } = await made();
  for (const actor of strangers) {
    expect(await read(actor, id)).toBeUndefined();
    expect(await planStep(once(actor), id, step("Scavare"))).toBeUndefined();
    expect(await setBudget(once(actor), id, 1)).toBeUndefined();
    expect(await enterExpense(once(actor), id, paint)).toBeUndefined();
    expect(await writeUpdate(once(actor), id, "Ciao")).toBeUndefined();
    expect(await offerHelp(once(actor as MemberActor), id, time)).toBeUndefined();
  }
});

test("the whole of it is one statement, however much there is", async () => {
  const { id } = await made();
  for (let n = 0; n < 3; n += 1) await planned(rosa, id, step(`Passo ${n}`));
  await offerHelp(once(amina), id, time);
  await enterExpense(once(rosa), id, paint);
  await writeUpdate(once(rosa), id, "Si comincia.");
  await asked(karim, async (db) => {
    const statements = await countStatements(() => findDoing(db, karim, id));
    expect(statements.queries).toHaveLength(1);
  });
});
