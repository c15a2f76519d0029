import { describe, expect, test } from "vitest";
import { draftDifferences, type NoticeKind } from "~/features/notices/model";
import { mayKeepDraft, mayKeepTemplates, mayReschedule, mayUseAgain } from "~/features/notices/policy";
import {
  type ActorKind,
  actorOfKind,
  homeInA,
  kindsOfActors,
  placeA,
  placeB,
  someone,
} from "../../support/policy-actors.ts";

const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
const allowed = (decide: (kind: NoticeKind) => { allowed: boolean }) => kinds.filter((kind) => decide(kind).allowed);
const officer = "officer of A's territory";
const facts = {
  ...{ status: "published" as const, expired: false, authorId: 7, commentsOpen: true },
  ...{ kind: "office" as NoticeKind, ...placeA },
};

describe.each(kindsOfActors)("%s", (name: ActorKind) => {
  const actor = actorOfKind(name);
  const table: Partial<Record<ActorKind, NoticeKind[]>> = {
    "tenant of A": ["neighbour"],
    "committee of A": ["committee", "neighbour"],
    [officer]: ["office"],
  };
  const own = table[name] ?? [];

  test("keeps drafts of what they could publish in A", () => {
    expect(allowed((kind) => mayKeepDraft(actor, kind, placeA))).toEqual(own);
  });
  test("moves and calls off their own before the hour", () => {
    const notice = { authorId: 7, status: "scheduled" as const, places: [placeA] };
    expect(allowed((kind) => mayReschedule(actor, { ...notice, kind }))).toEqual(own);
  });
  test("uses again what they could publish", () => {
    expect(allowed((kind) => mayUseAgain(actor, { ...facts, kind }))).toEqual(own);
  });
});

describe("before its hour", () => {
  const notice = { kind: "office" as const, authorId: 8, status: "scheduled" as const, places: [placeA] };
  test("the office's is for every officer of all its places, without a tie to one", () => {
    expect(mayReschedule(actorOfKind(officer), notice).allowed).toBe(true);
    const wide = { ...notice, places: [placeA, placeB] };
    expect(mayReschedule(actorOfKind(officer), wide)).toMatchObject({ reason: "notices:refusal.notYours" });
    const tied = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] });
    expect(mayReschedule(tied, notice)).toMatchObject({ reason: "notices:refusal.tied" });
  });
  test("the committee's is for its author alone", () => {
    expect(mayReschedule(actorOfKind("committee of A"), { ...notice, kind: "committee" }).allowed).toBe(false);
  });
  test.each(["published", "withdrawn", "hidden"] as const)("and not when it is %s", (status) => {
    expect(mayReschedule(actorOfKind(officer), { ...notice, status })).toMatchObject({
      reason: "notices:refusal.alreadyOut",
    });
  });
});

test("a neighbour's words are theirs alone", () => {
  const theirs = { ...facts, kind: "neighbour" as const, authorId: 8 };
  for (const name of kindsOfActors) expect(mayUseAgain(actorOfKind(name), theirs).allowed).toBe(false);
});

test("templates are kept by moderators and coordinators, in their territory", () => {
  const roles = ["moderator", "operator", "mediator", "arrears", "coordinator", "director", "administrator"] as const;
  const keeping = (territory: number) =>
    roles.filter((role) => mayKeepTemplates(someone(1, { roles: [role], territoryIds: [1] }), territory).allowed);
  expect(keeping(1)).toEqual(["moderator", "coordinator"]);
  expect(keeping(2)).toEqual([]);
});

test("two wordings differ where they differ; what is left empty is not another wording", () => {
  const mine = { title: "Acqua", body: "Testo", when: "", lang: "it" };
  expect(draftDifferences(mine, { title: "Gas", body: "Testo", lang: "it" })).toEqual({
    spoken: ["title"],
    rest: false,
  });
  expect(draftDifferences(mine, { ...mine, stairwells: "3" })).toEqual({ spoken: [], rest: true });
});
