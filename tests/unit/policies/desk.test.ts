import { describe, expect, test } from "vitest";
import { type AssistedFacts, mayAssist } from "~/features/desk/policy";
import { mayHelp } from "~/features/identity/policy";
import type { StaffRole } from "~/platform/actor";
import { hasText } from "../../support/locale-keys.ts";
import {
  actorOfKind,
  type ActorKind,
  homeInA,
  kindsOfActors,
  placeA,
  placeB,
  someone,
} from "../../support/policy-actors.ts";

const rosa: AssistedFacts = { personId: 99, home: placeA, staff: false };
const word = (decision: { allowed: boolean; reason?: string }) => decision.reason?.split(".").at(-1) ?? "yes";
const officer = (more: Partial<ReturnType<typeof someone>> = {}) => ({
  ...someone(7, { roles: ["moderator"], territoryIds: [1] }),
  ...more,
});

describe.each(kindsOfActors)("%s", (kind) => {
  const actor = actorOfKind(kind);

  test("mayAssist: officers where the person lives", () => {
    expect(word(mayAssist(actor, rosa))).toBe(kind === "officer of A's territory" ? "yes" : "notYours");
    const inB = word(mayAssist(actor, { ...rosa, home: placeB }));
    expect(inB).toBe(kind === "officer of another territory" ? "yes" : "notYours");
  });

  test("mayHelp: the committee, whom it shares the house with", () => {
    const near: ActorKind = "committee of A";
    expect(mayHelp(actor, { livesIn: 10, staff: false }).allowed).toBe(kind === near);
    expect(mayHelp(actor, { livesIn: 20, staff: false }).allowed).toBe(kind === "committee of B");
    for (const neighbour of [
      { livesIn: null, staff: false },
      { livesIn: 10, staff: true },
      { livesIn: 20, staff: true },
    ])
      expect(mayHelp(actor, neighbour)).toEqual({ allowed: false, reason: "signIn:helped.wrong" });
  });
});

test("every role of the office but the administrator may help at the desk", () => {
  const roles: StaffRole[] = ["moderator", "operator", "mediator", "arrears", "coordinator", "director"];
  for (const role of roles) expect([role, mayAssist(officer({ roles: [role] }), rosa).allowed]).toEqual([role, true]);
  expect(word(mayAssist(officer({ roles: ["administrator"] }), rosa))).toBe("notYours");
});

test("not oneself, a colleague, somebody without a home, where there is a tie, nor from inside", () => {
  expect(word(mayAssist(officer(), { ...rosa, personId: 7 }))).toBe("self");
  expect(word(mayAssist(officer(), { ...rosa, staff: true }))).toBe("colleague");
  expect(word(mayAssist(officer(), { ...rosa, home: null }))).toBe("noHome");
  expect(word(mayAssist(officer({ conflictIds: [10] }), rosa))).toBe("conflict");
  expect(word(mayAssist(officer({ conflictIds: [20] }), rosa))).toBe("yes");
  expect(word(mayAssist(officer({ home: homeInA }), rosa))).toBe("conflict");
  const assistedBy = { personId: 3, name: "Elena", endsAt: "2030-01-01", minutesLeft: 4 };
  expect(word(mayAssist(officer({ assistedBy }), rosa))).toBe("notYours");
  const member = { ...actorOfKind("committee of A"), assistedBy };
  expect(mayHelp(member, { livesIn: 10, staff: false }).allowed).toBe(false);
});

test("every reason is a text", () => {
  const reasons = ["notYours", "self", "colleague", "noHome", "conflict"];
  expect(reasons.filter((reason) => !hasText(`people:assisted.refusal.${reason}`))).toEqual([]);
  expect(hasText("signIn:helped.wrong")).toBe(true);
});
