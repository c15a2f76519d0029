import { describe, expect, test } from "vitest";
import { type InitiativeState, initiativeStates } from "~/features/initiatives/model";
import { type InitiativeFacts, mayFollow, mayHaveCalendar, mayPrintPoster } from "~/features/initiatives/policy";
import { actorOfKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const facts = (parts: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  ...{ state: "gathering", condominiumId: 10, territoryId: 1, authorId: 99, helperId: null, promoterIds: [99] },
  ...{ path: null, hasCommittee: true, hidden: false, overdue: false, completed: false, replied: false },
  ...parts,
});
const assistedBy = { personId: 1, name: "Paolo", endsAt: "2096-01-01", minutesLeft: 20 };
const who = (may: (kind: (typeof kindsOfActors)[number]) => boolean) => kindsOfActors.filter(may);

describe("following", () => {
  test("is for who lives there", () => {
    expect(who((kind) => mayFollow(actorOfKind(kind), facts()).allowed)).toEqual(["tenant of A", "committee of A"]);
  });

  test("is for everything that is out, also when it is over", () => {
    const may = (state: InitiativeState) => mayFollow(actorOfKind("tenant of A"), facts({ state })).allowed;
    expect(initiativeStates.filter((state) => !may(state))).toEqual(["draft"]);
    expect(mayFollow(actorOfKind("tenant of A"), facts({ hidden: true })).allowed).toBe(false);
  });

  test("goes with somebody's help, the calendar only alone", () => {
    const helped = { ...actorOfKind("tenant of A"), assistedBy };
    expect(mayFollow(helped, facts()).allowed).toBe(true);
    expect(mayHaveCalendar(helped)).toEqual({ allowed: false, reason: "initiatives:following.refusal.alone" });
    expect(who((kind) => mayHaveCalendar(actorOfKind(kind)).allowed)).toEqual([
      ...["tenant of A", "committee of A", "tenant of B", "committee of B"],
    ]);
  });
});

describe("the poster", () => {
  const author = someone(99, { home: homeInA });
  const helper = someone(50, { home: homeInA });

  test("is for who writes or promotes the idea, and the committee of the house", () => {
    expect(who((kind) => mayPrintPoster(actorOfKind(kind), facts()).allowed)).toEqual(["committee of A"]);
    for (const actor of [author, helper, someone(51, { home: homeInA })]) {
      expect(mayPrintPoster(actor, facts({ helperId: 50, promoterIds: [99, 51] })).allowed).toBe(true);
    }
    // Who moved away hangs nothing there.
    expect(mayPrintPoster(someone(99, {}), facts()).allowed).toBe(false);
  });

  test("is for what gathers support in time, and what is done", () => {
    const may = (state: InitiativeState) => mayPrintPoster(author, facts({ state })).allowed;
    expect(initiativeStates.filter(may)).toEqual(["gathering", "done"]);
    expect(mayPrintPoster(author, facts({ overdue: true })).allowed).toBe(false);
    expect(mayPrintPoster(author, facts({ state: "done", overdue: true })).allowed).toBe(true);
    expect(mayPrintPoster(author, facts({ hidden: true })).allowed).toBe(false);
  });
});
