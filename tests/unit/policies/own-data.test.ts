import { describe, expect, test } from "vitest";
import { mayAskForExport, mayHandleOwnData } from "~/features/account/policy";
import {
  type ErasureFacts,
  mayAskErasure,
  mayDecideErasure,
  mayErase,
  mayExtend,
  maySeeErasures,
  mayWithdrawErasure,
} from "~/features/erasure/policy";
import { actorOfKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const helped = {
  ...actorOfKind("tenant of A"),
  assistedBy: { personId: 1, name: "Paolo", endsAt: "", minutesLeft: 9 },
};

describe.each(kindsOfActors)("%s", (kind) => {
  const actor = actorOfKind(kind);
  test("may handle own data, alone", () => {
    expect(mayHandleOwnData(actor)).toEqual({ allowed: true });
    expect(mayAskForExport(actor, { waiting: false, today: 2 })).toEqual({ allowed: true });
    expect(mayAskErasure(actor, false)).toEqual({ allowed: true });
    expect(mayWithdrawErasure(actor, "open")).toEqual({ allowed: true });
  });
  test("sees no queue of erasures", () => expect(maySeeErasures(actor)).toBe(false));
});

test("nobody does it while the office helps", () => {
  const data = { allowed: false, reason: "me:data.refusal.assisted" };
  const erasure = { allowed: false, reason: "me:erasure.refusal.assisted" };
  expect(mayHandleOwnData(helped)).toEqual(data);
  expect(mayAskForExport(helped, { waiting: false, today: 0 })).toEqual(data);
  expect(mayAskErasure(helped, false)).toEqual(erasure);
  expect(mayWithdrawErasure(helped, "open")).toEqual(erasure);
});

test("one download at a time and three a day; one request, until it is decided", () => {
  const tenant = actorOfKind("tenant of A");
  const no = (reason: string) => ({ allowed: false, reason });
  expect(mayAskForExport(tenant, { waiting: true, today: 0 })).toEqual(no("me:data.refusal.waiting"));
  expect(mayAskForExport(tenant, { waiting: false, today: 3 })).toEqual(no("me:data.refusal.tooMany"));
  expect(mayAskErasure(tenant, true)).toEqual(no("me:erasure.refusal.open"));
  for (const state of ["withdrawn", "done", "refused"] as const)
    expect(mayWithdrawErasure(tenant, state)).toEqual(no("me:erasure.refusal.closed"));
});

const coordinator = someone(7, { roles: ["coordinator"], territoryIds: [1] });
const facts: ErasureFacts = {
  personId: 99,
  state: "open",
  extended: false,
  late: false,
  staff: false,
  committee: false,
  condominiumIds: [10],
};
const closed = "people:erasure.refusal.closed";

describe("a coordinator", () => {
  test("sees the queue and decides", () => {
    expect(maySeeErasures(coordinator)).toBe(true);
    for (const may of [mayDecideErasure, mayErase, mayExtend])
      expect(may(coordinator, facts)).toEqual({ allowed: true });
  });

  test.each([
    ["the own one", { personId: 7 }, "people:erasure.refusal.own"],
    ["one that is closed", { state: "done" as const }, closed],
    ["one that was withdrawn", { state: "withdrawn" as const }, closed],
  ])("decides nothing about %s", (_name, change, reason) => {
    for (const may of [mayDecideErasure, mayErase, mayExtend])
      expect(may(coordinator, { ...facts, ...change })).toEqual({ allowed: false, reason });
  });

  test("decides nothing about a neighbour, or with a tie to where the person lived", () => {
    const reason = "people:erasure.refusal.conflict";
    const neighbour = someone(7, { roles: ["coordinator"], home: homeInA });
    const tied = { ...coordinator, conflictIds: [20, 10] };
    for (const actor of [neighbour, tied]) expect(mayErase(actor, facts)).toEqual({ allowed: false, reason });
    expect(mayErase(tied, { ...facts, condominiumIds: [30] })).toEqual({ allowed: true });
  });

  test("refuses but does not erase who still has work in the portal", () => {
    for (const [change, reason] of [
      [{ staff: true }, "people:erasure.refusal.staff"],
      [{ committee: true }, "people:erasure.refusal.committee"],
    ] as const) {
      expect(mayErase(coordinator, { ...facts, ...change })).toEqual({ allowed: false, reason });
      expect(mayDecideErasure(coordinator, { ...facts, ...change })).toEqual({ allowed: true });
    }
  });

  test("takes more time once, and not when it is late; late ones can still be decided", () => {
    const no = (reason: string) => ({ allowed: false, reason });
    expect(mayExtend(coordinator, { ...facts, extended: true })).toEqual(no("people:erasure.refusal.extended"));
    expect(mayExtend(coordinator, { ...facts, late: true })).toEqual(no("people:erasure.refusal.late"));
    expect(mayErase(coordinator, { ...facts, late: true })).toEqual({ allowed: true });
  });
});
