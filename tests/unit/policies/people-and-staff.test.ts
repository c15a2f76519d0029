import { describe, expect, test } from "vitest";
import { mayKeepCommittee, mayServe } from "~/features/people/policy";
import { mayPublish, mayWithdraw } from "~/features/notices/policy";
import { mayChangeStaff, mayEndRole, mayManageStaff } from "~/features/staff/policy";
import type { Actor, StaffRole } from "~/platform/actor";
import { actorOfKind, homeInA, kindsOfActors, placeA, placeB, someone } from "../../support/policy-actors.ts";

const no = (reason: string) => ({ allowed: false, reason });
const yes = { allowed: true };
const roles: StaffRole[] = ["moderator", "operator", "mediator", "arrears", "coordinator", "director", "administrator"];
const inA = { personId: 99, home: placeA };
const tied = (actor: Actor): Actor => ({ ...actor, conflictIds: [placeA.condominiumId] });

describe("serving somebody who lives in A", () => {
  test.each(kindsOfActors)("%s", (kind) => {
    const mine = kind === "officer of A's territory";
    expect(mayServe(actorOfKind(kind), inA)).toEqual(mine ? yes : no("people:refusal.notYours"));
    expect(mayKeepCommittee(actorOfKind(kind), placeA)).toEqual(mine ? yes : no("people:refusal.notYours"));
  });

  test.each(roles)("as %s, at home in the territory and elsewhere", (role) => {
    const office = role !== "administrator";
    const everywhere = role === "coordinator" || role === "director";
    const actor = someone(7, { roles: [role], territoryIds: [1] });
    expect(mayServe(actor, inA).allowed).toBe(office);
    expect(mayServe(actor, { personId: 99, home: placeB }).allowed).toBe(everywhere);
    expect(mayServe(actor, { personId: 99, home: null }).allowed).toBe(everywhere);
    expect(mayKeepCommittee(actor, placeB).allowed).toBe(false);
  });

  test.each([
    ["a tie that was put down", tied(someone(7, { roles: ["coordinator"], territoryIds: [1] }))],
    ["a home there", someone(7, { roles: ["coordinator"], territoryIds: [1], home: homeInA })],
  ])("not with %s", (_why, actor) => {
    expect(mayServe(actor, inA)).toEqual(no("people:refusal.tied"));
    expect(mayKeepCommittee(actor, placeA)).toEqual(no("people:refusal.tied"));
    expect(mayPublish(actor, "office", placeA)).toEqual(no("notices:refusal.tied"));
    const notice = {
      kind: "office" as const,
      status: "published" as const,
      expired: false,
      authorId: 7,
      commentsOpen: true,
      wholly: true,
    };
    expect(mayWithdraw(actor, { ...notice, ...placeA })).toEqual(no("notices:refusal.tied"));
  });

  test("nobody serves themselves", () => {
    const actor = someone(99, { roles: ["coordinator"], territoryIds: [1] });
    expect(mayServe(actor, inA)).toEqual(no("people:refusal.tied"));
  });
});

describe("accounts of the office", () => {
  test.each(roles)("%s", (role) => {
    const actor = someone(7, { roles: [role], territoryIds: [1] });
    const boss = role === "coordinator";
    expect(mayManageStaff(actor)).toEqual(boss ? yes : no("staff:refusal.notYours"));
    expect(mayChangeStaff(actor, 8)).toEqual(boss ? yes : no("staff:refusal.notYours"));
    expect(mayChangeStaff(actor, 7)).toEqual(no(boss ? "staff:refusal.self" : "staff:refusal.notYours"));
  });

  test("the last coordinator stays, any other role may end", () => {
    const boss = someone(7, { roles: ["coordinator"] });
    const end = (role: string, others: boolean, personId = 8) => mayEndRole(boss, { personId, role, others });
    expect(end("coordinator", true)).toEqual(yes);
    expect(end("coordinator", false)).toEqual(no("staff:refusal.lastCoordinator"));
    expect(end("moderator", false)).toEqual(yes);
    expect(end("coordinator", true, 7)).toEqual(no("staff:refusal.self"));
  });
});
