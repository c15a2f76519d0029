import { describe, expect, test } from "vitest";
import type { NoticeKind, NoticeStatus } from "~/features/notices/model";
import { mayWithdraw, type TextFacts } from "~/features/notices/policy";
import { actorOfKind, type ActorKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const statuses: NoticeStatus[] = ["published", "withdrawn", "hidden", "scheduled"];
const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
const notice: TextFacts = {
  kind: "office",
  status: "published",
  expired: false,
  authorId: 99,
  condominiumId: 10,
  territoryId: 1,
  commentsOpen: true,
  wholly: true,
};

/** Which kinds of notices of A each actor may take down: somebody else's, and their own. */
const withdrawing: Record<ActorKind, [others: NoticeKind[], own: NoticeKind[]]> = {
  "tenant of A": [[], ["committee", "neighbour"]],
  "committee of A": [["committee"], ["committee", "neighbour"]],
  "tenant of B": [[], []],
  "committee of B": [[], []],
  "former tenant": [[], []],
  "officer of A's territory": [["office"], ["office"]],
  "officer of another territory": [[], []],
  "officer without second factor": [[], []],
  administrator: [[], []],
};

describe.each(kindsOfActors)("%s may withdraw", (actorKind) => {
  const actor = actorOfKind(actorKind);
  const [others, own] = withdrawing[actorKind];

  test.each(kinds)("%s notices as it stands in the table", (kind) => {
    // The author of an official notice is an officer; what becomes of one who is not any more stands below.
    const authors = kind === "office" && !own.includes("office") ? [99] : [99, actor.personId];
    for (const authorId of authors)
      for (const status of statuses)
        for (const expired of [false, true]) {
          const mine = authorId === actor.personId ? own.includes(kind) : others.includes(kind);
          const reason = mine ? "notices:refusal.withdrawn" : "notices:refusal.notYours";
          const expected = mine && status === "published" ? { allowed: true } : { allowed: false, reason };
          expect(mayWithdraw(actor, { ...notice, kind, status, expired, authorId })).toEqual(expected);
        }
  });
});

describe("who wrote for the office and speaks for it no more", () => {
  const facts = { ...notice, authorId: 7 };
  test.each([
    ["left the office and lives there", someone(7, { home: homeInA })],
    ["left the office", someone(7, {})],
    ["signed in without the second factor", someone(7, { territoryIds: [1] })],
    ["is the administrator now", someone(7, { roles: ["administrator"] })],
  ])("bug: %s, and cannot take the office's notice down", (_name, actor) => {
    expect(mayWithdraw(actor, facts)).toEqual({ allowed: false, reason: "notices:refusal.notYours" });
  });
});

test("an officer does not take down what hangs also where they do not decide", () => {
  const facts = { ...notice, authorId: 99, wholly: false };
  expect(mayWithdraw(actorOfKind("officer of A's territory"), facts)).toEqual({
    allowed: false,
    reason: "notices:refusal.beyond",
  });
});
