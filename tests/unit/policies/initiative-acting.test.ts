import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  drawTransitions,
  type InitiativeAct,
  type InitiativeState,
  initiativeStates,
  neededOf,
  transitions,
  usualRule,
} from "~/features/initiatives/model";
import { type InitiativeFacts, mayAct, mayEnterPaper, mayRevise, maySupport } from "~/features/initiatives/policy";
import { actorOfKind, type ActorKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const acts = transitions.map(({ act }) => act);
const facts = (parts: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  ...{ state: "gathering", condominiumId: 10, territoryId: 1, authorId: 99, helperId: null, promoterIds: [99] },
  ...{ path: null, hasCommittee: true, hidden: false, overdue: false, completed: false, replied: false },
  ...parts,
});
const author = someone(99, { home: homeInA });

/** Written by hand from domain.md, not from the table: who may do what in which state, with everything else in order. */
const promised: Record<
  InitiativeAct,
  { states: InitiativeState[]; author?: boolean; who?: ActorKind[]; path?: InitiativeFacts["path"] }
> = {
  publish: { states: ["draft"], author: true },
  reach: { states: [] },
  expire: { states: [] },
  withdraw: { states: ["gathering", "discussion"], author: true },
  refer: { states: ["discussion"], who: ["committee of A"], path: "committee" },
  take: { states: ["discussion"], who: ["committee of A"], path: "committee" },
  accept: { states: ["discussion"], who: ["committee of A"], path: "committee" },
  reject: { states: ["discussion"], who: ["committee of A"], path: "committee" },
  reply: { states: ["rejected"], author: true },
  start: { states: ["decided"], author: true, who: ["committee of A"] },
  complete: { states: ["in_progress"], author: true },
  confirm: { states: [], who: ["committee of A"] },
  resume: { states: [], who: ["committee of A"] },
  giveUp: { states: ["decided", "in_progress"], author: true, who: ["committee of A"] },
};

describe.each(acts)("%s", (act) => {
  const { states, author: byAuthor = false, who = [], path = null } = promised[act];
  test.each(kindsOfActors)("by %s", (kind) => {
    for (const state of initiativeStates) {
      const allowed = mayAct(actorOfKind(kind), act, facts({ state, path })).allowed;
      expect({ state, allowed }).toEqual({ state, allowed: who.includes(kind) && states.includes(state) });
    }
  });
  test("by its author", () => {
    for (const state of initiativeStates) {
      const allowed = mayAct(author, act, facts({ state, path })).allowed;
      expect({ state, allowed }).toEqual({ state, allowed: byAuthor && states.includes(state) });
    }
  });
  test("never when it is hidden", () => {
    for (const kind of kindsOfActors)
      for (const state of initiativeStates)
        expect(mayAct(actorOfKind(kind), act, facts({ state, path, hidden: true })).allowed).toBe(false);
  });
});

describe("the answer", () => {
  const asked = facts({ state: "discussion", path: "office" });
  test("of the office is the office's", () => {
    const may = kindsOfActors.filter((kind) => mayAct(actorOfKind(kind), "accept", asked).allowed);
    expect(may).toEqual(["officer of A's territory"]);
  });
  test("in a house without a committee is the office's", () => {
    const alone = facts({ state: "discussion", path: "committee", hasCommittee: false });
    const may = kindsOfActors.filter((kind) => mayAct(actorOfKind(kind), "reject", alone).allowed);
    expect(may).toEqual(["officer of A's territory"]);
  });
  test("is never given by an officer with a tie to the house", () => {
    const tied = { ...actorOfKind("officer of A's territory"), conflictIds: [10] };
    expect(mayAct(tied, "accept", asked)).toEqual({ allowed: false, reason: "initiatives:refusal.tied" });
  });
  test("is never given by who promotes the idea, on the committee or not", () => {
    const own = facts({ state: "discussion", path: "committee", promoterIds: [99, 7] });
    for (const act of ["accept", "reject", "take"] as const) {
      const said = mayAct(actorOfKind("committee of A"), act, own);
      expect(said).toEqual({ allowed: false, reason: "initiatives:refusal.ownIdea" });
    }
    expect(mayAct(actorOfKind("committee of A"), "refer", own).allowed).toBe(true);
  });
  test("that says no can be replied to once", () => {
    expect(mayAct(author, "reply", facts({ state: "rejected" })).allowed).toBe(true);
    const again = mayAct(author, "reply", facts({ state: "rejected", replied: true }));
    expect(again).toEqual({ allowed: false, reason: "initiatives:refusal.repliedOnce" });
  });
});

test("only what its promoters call done is confirmed, and by another", () => {
  const state = "in_progress" as const;
  const committee = actorOfKind("committee of A");
  const early = mayAct(committee, "confirm", facts({ state }));
  expect(early).toEqual({ allowed: false, reason: "initiatives:refusal.notCompleted" });
  expect(mayAct(committee, "confirm", facts({ state, completed: true })).allowed).toBe(true);
  expect(mayAct(committee, "resume", facts({ state, completed: true })).allowed).toBe(true);
  const own = facts({ state, completed: true, promoterIds: [7] });
  expect(mayAct(committee, "confirm", own)).toEqual({ allowed: false, reason: "initiatives:refusal.ownIdea" });
});

test("neighbours support while it gathers support or is talked about, the committee enters paper", () => {
  for (const kind of kindsOfActors)
    for (const state of initiativeStates)
      for (const overdue of [false, true]) {
        const open = state === "discussion" || (state === "gathering" && !overdue);
        const neighbour = kind === "tenant of A" || kind === "committee of A";
        const one = facts({ state, overdue });
        expect(maySupport(actorOfKind(kind), one).allowed).toBe(neighbour && open);
        expect(mayEnterPaper(actorOfKind(kind), one).allowed).toBe(kind === "committee of A" && open);
        expect(mayRevise(actorOfKind(kind), one).allowed).toBe(false);
        expect(mayRevise(author, one).allowed).toBe(open);
      }
});

test("nobody decides for the house in somebody else's name", () => {
  const assistedBy = { personId: 1, name: "Ida", endsAt: "", minutesLeft: 5 };
  const helped = { ...actorOfKind("committee of A"), assistedBy };
  const one = facts({ state: "discussion", path: "committee" });
  for (const act of ["refer", "take", "accept", "reject"] as const)
    expect(mayAct(helped, act, one).allowed).toBe(false);
  expect(maySupport(helped, one).allowed).toBe(true);
});

test("who moved out has no say in what they began", () => {
  const gone = someone(99, {});
  for (const act of acts)
    for (const state of initiativeStates) expect(mayAct(gone, act, facts({ state })).allowed).toBe(false);
});

test.each([
  [20, 7],
  [1, 1],
  [3, 1],
  [4, 2],
  [60, 20],
])("a third of %i dwellings is %i, rounded up", (dwellings, needed) => {
  expect(neededOf(dwellings, usualRule)).toBe(needed);
});

test("the drawing in README.md is the table", () => {
  const readme = readFileSync("app/features/initiatives/README.md", "utf8");
  expect(readme).toContain(`\`\`\`mermaid\n${drawTransitions()}\n\`\`\``);
});
