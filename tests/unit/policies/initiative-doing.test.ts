import { describe, expect, test } from "vitest";
import {
  type DoingFacts,
  mayEnterExpense,
  mayEvaluate,
  mayMoveStep,
  mayOffer,
  mayPlan,
  maySetBudget,
  mayWriteNews,
} from "~/features/initiatives/policy/doing";
import { type InitiativeState, initiativeStates } from "~/features/initiatives/model";
import type { Actor } from "~/platform/actor";
import { actorOfKind, type ActorKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const facts = (parts: Partial<DoingFacts> = {}): DoingFacts => ({
  ...{ state: "in_progress", condominiumId: 10, territoryId: 1, authorId: 99, helperId: null, promoterIds: [99] },
  ...{ path: "committee", hasCommittee: true, hidden: false, overdue: false, completed: false, replied: false },
  doneDays: null,
  ...parts,
});
const at = (state: InitiativeState, doneDays = 0) => facts({ state, doneDays: state === "done" ? doneDays : null });
const promoter = someone(99, { home: homeInA });
const step = { ownerId: 50 };

type May = (actor: Actor, initiative: DoingFacts) => { allowed: boolean };
const neighbours: ActorKind[] = ["tenant of A", "committee of A"];

/** Written by hand from what the house was promised: who may do what while it goes on, besides who promotes it, and when. */
const promised: Record<string, { may: May; who: ActorKind[]; promoter: boolean; states: InitiativeState[] }> = {
  offer: {
    may: mayOffer,
    who: neighbours,
    promoter: true,
    states: ["gathering", "discussion", "decided", "in_progress"],
  },
  plan: { may: mayPlan, who: ["committee of A"], promoter: true, states: ["decided", "in_progress"] },
  "move a step": {
    may: (actor, one) => mayMoveStep(actor, one, step),
    who: ["committee of A"],
    promoter: true,
    states: ["decided", "in_progress"],
  },
  "move the own step": {
    may: (actor, one) => mayMoveStep(actor, one, { ownerId: actor.personId }),
    who: neighbours,
    promoter: true,
    states: ["decided", "in_progress"],
  },
  "set the budget": { may: maySetBudget, who: ["committee of A"], promoter: false, states: ["decided", "in_progress"] },
  "enter an expense": {
    may: mayEnterExpense,
    who: ["committee of A"],
    promoter: true,
    states: ["in_progress", "done"],
  },
  "write news": {
    may: mayWriteNews,
    who: ["committee of A", "officer of A's territory"],
    promoter: true,
    states: ["discussion", "decided", "in_progress", "done"],
  },
};

describe.each(Object.entries(promised))("to %s", (_, { may, who, promoter: byPromoter, states }) => {
  test.each(kindsOfActors)("by %s", (kind) => {
    for (const state of initiativeStates) {
      const { allowed } = may(actorOfKind(kind), at(state));
      expect({ state, allowed }).toEqual({ state, allowed: who.includes(kind) && states.includes(state) });
    }
  });
  test("by who promotes it", () => {
    for (const state of initiativeStates) {
      const { allowed } = may(promoter, at(state));
      expect({ state, allowed }).toEqual({ state, allowed: byPromoter && states.includes(state) });
    }
  });
  test("never by who moved out, nor when it is hidden", () => {
    for (const state of initiativeStates) {
      expect(may(someone(99, {}), at(state)).allowed).toBe(false);
      for (const actor of [promoter, ...kindsOfActors.map((kind) => actorOfKind(kind))]) {
        expect(may(actor, { ...at(state), hidden: true }).allowed).toBe(false);
      }
    }
  });
  test("never by an officer with a tie to the house", () => {
    const tied = { ...actorOfKind("officer of A's territory"), conflictIds: [10] };
    const alone = { ...at("in_progress"), hasCommittee: false, path: "office" as const };
    expect(may(tied, alone).allowed).toBe(false);
  });
});

test("in a house without a committee the office of the territory carries it", () => {
  const alone = facts({ hasCommittee: false, path: "office" });
  const officer = actorOfKind("officer of A's territory");
  for (const may of [mayPlan, maySetBudget, mayEnterExpense]) expect(may(officer, alone).allowed).toBe(true);
  const tied = { ...officer, conflictIds: [10] };
  for (const may of [mayPlan, maySetBudget, mayEnterExpense, mayWriteNews])
    expect(may(tied, alone)).toEqual({ allowed: false, reason: "initiatives:refusal.tied" });
});

test("the office that answered says how much money there is, also where there is a committee", () => {
  const may = kindsOfActors.filter((kind) => maySetBudget(actorOfKind(kind), facts({ path: "office" })).allowed);
  expect(may).toEqual(["committee of A", "officer of A's territory"]);
});

test("who promotes an idea sets no budget for it, on the committee or not", () => {
  const own = facts({ promoterIds: [99, 7] });
  const said = maySetBudget(actorOfKind("committee of A"), own);
  expect(said).toEqual({ allowed: false, reason: "initiatives:refusal.ownIdea" });
});

test("nobody plans or spends for the house in somebody else's name", () => {
  const assistedBy = { personId: 1, name: "Ida", endsAt: "", minutesLeft: 5 };
  const helped = { ...actorOfKind("committee of A"), assistedBy };
  for (const may of [mayPlan, maySetBudget, mayEnterExpense, mayWriteNews]) {
    expect(may(helped, facts()).allowed).toBe(false);
  }
  expect(mayOffer(helped, facts()).allowed).toBe(true);
});

test("help is not offered once the time for support is over", () => {
  const late = mayOffer(promoter, facts({ state: "gathering", overdue: true }));
  expect(late).toEqual({ allowed: false, reason: "initiatives:refusal.timeIsUp" });
});

describe("after it was done", () => {
  test.each([
    [0, true, true],
    [29.999, true, true],
    [30, false, true],
    [89.999, false, true],
    [90, false, false],
  ])("for %d days: money %s, news %s", (days, money, news) => {
    expect(mayEnterExpense(promoter, at("done", days)).allowed).toBe(money);
    expect(mayWriteNews(promoter, at("done", days)).allowed).toBe(news);
  });

  test.each([
    [29.999, "initiatives:doing.refusal.tooEarly"],
    [30, null],
    [89.999, null],
    [90, "initiatives:doing.refusal.tooLate"],
  ])("for %d days, how it went: %s", (days, reason) => {
    const said = mayEvaluate(promoter, at("done", days), true);
    expect(said).toEqual(reason === null ? { allowed: true } : { allowed: false, reason });
  });

  test("only who lives there and supported it is asked how it went", () => {
    for (const kind of kindsOfActors) {
      for (const state of initiativeStates) {
        const may = (supported: boolean) => mayEvaluate(actorOfKind(kind), at(state, 40), supported).allowed;
        expect({ kind, state, may: may(true) }).toEqual({
          ...{ kind, state },
          may: neighbours.includes(kind) && state === "done",
        });
        expect(may(false)).toBe(false);
      }
    }
  });
});
