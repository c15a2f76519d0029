import { describe, expect, test } from "vitest";
import { initiativeStates } from "~/features/initiatives/model";
import type { InitiativeFacts } from "~/features/initiatives/policy";
import {
  mayBeginThread,
  mayRemoveTalk,
  mayReply,
  type TalkRefusal,
  talkKinds,
  talkVoice,
  type TalkVoice,
} from "~/features/initiatives/policy/talk";
import type { Actor } from "~/platform/actor";
import { hasText } from "../../support/locale-keys.ts";
import { actorOfKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const facts = (parts: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  ...{ state: "gathering", condominiumId: 10, territoryId: 1, authorId: 99, helperId: null, promoterIds: [99, 98] },
  ...{ path: null, hasCommittee: true, hidden: false, overdue: false, completed: false, replied: false },
  ...parts,
});
const helper = { personId: 5, name: "Lia", endsAt: "2026-01-01", minutesLeft: 9 };

/** Written by hand: everybody who could come, and in which voice they speak. */
const people: [who: string, actor: Actor, voice: TalkVoice | null, otherwise?: string][] = [
  ...kindsOfActors.map((kind): [string, Actor, TalkVoice | null] => [
    kind,
    actorOfKind(kind),
    kind === "tenant of A"
      ? "neighbour"
      : kind === "committee of A"
        ? "committee"
        : kind === "officer of A's territory"
          ? "office"
          : null,
  ]),
  ["the author", someone(99, { home: homeInA }), "promoter"],
  ["who promotes it too", someone(98, { home: homeInA }), "promoter"],
  ["a promoter on the committee", actorOfKind("committee of A", 98), "promoter"],
  ["a promoter who moved out", someone(98, {}), null],
  ["a tenant with help at the desk", { ...actorOfKind("tenant of A"), assistedBy: helper }, "neighbour"],
  ["the committee with help at the desk", { ...actorOfKind("committee of A"), assistedBy: helper }, "neighbour"],
  ["an officer with a tie", { ...actorOfKind("officer of A's territory"), conflictIds: [10] }, null, "tied"],
  ["an officer with a tie elsewhere", { ...actorOfKind("officer of A's territory"), conflictIds: [20] }, "office"],
  ["an officer who lives there", someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] }), "neighbour"],
];
const short = (decision: { allowed: boolean; reason?: string }) => decision.reason?.split(".").at(-1) ?? "yes";

describe.each(people)("%s", (_, actor, voice, otherwise = "notYours") => {
  test("speaks in one voice", () => expect(talkVoice(actor, facts())).toBe(voice));

  test("begins threads while the idea goes on", () => {
    const open = ["gathering", "discussion", "decided", "in_progress"];
    for (const state of initiativeStates) {
      const allowed = state === "draft" ? "notNow" : open.includes(state) ? "yes" : "over";
      expect([state, short(mayBeginThread(actor, facts({ state })))]).toEqual([state, voice ? allowed : otherwise]);
    }
  });

  test("replies also when it is over; a question is answered by who can answer for the idea", () => {
    for (const state of initiativeStates) {
      for (const kind of talkKinds) {
        const allowed =
          state === "draft" ? "notNow" : kind === "question" && voice === "neighbour" ? "answerers" : "yes";
        const said = short(mayReply(actor, kind, facts({ state })));
        expect([state, kind, said]).toEqual([state, kind, voice ? allowed : otherwise]);
      }
    }
  });

  test("says nothing while it is hidden", () => {
    for (const state of initiativeStates) {
      const hidden = facts({ state, hidden: true });
      expect(short(mayBeginThread(actor, hidden))).toBe(voice ? "notNow" : otherwise);
      for (const kind of talkKinds) expect(mayReply(actor, kind, hidden).allowed).toBe(false);
    }
  });
});

test("an idea whose time is up is over by the clock, not one that has got past it", () => {
  const tenant = actorOfKind("tenant of A");
  expect(short(mayBeginThread(tenant, facts({ overdue: true })))).toBe("over");
  expect(short(mayBeginThread(tenant, facts({ overdue: true, state: "discussion" })))).toBe("yes");
  expect(short(mayReply(tenant, "doubt", facts({ overdue: true })))).toBe("yes");
});

test("words are taken out by who wrote them, once", () => {
  for (const kind of kindsOfActors) {
    const may = (authorId: number, removed: boolean) => mayRemoveTalk(actorOfKind(kind), { authorId, removed }).allowed;
    expect([may(7, false), may(7, true), may(8, false), may(8, true)]).toEqual([true, false, false, false]);
  }
});

test("every refusal has words", () => {
  const refusals: Record<TalkRefusal | "initiatives:talk.refusal.gone", true> = {
    "initiatives:refusal.notYours": true,
    "initiatives:refusal.notNow": true,
    "initiatives:talk.refusal.tied": true,
    "initiatives:talk.refusal.over": true,
    "initiatives:talk.refusal.answerers": true,
    "initiatives:talk.refusal.gone": true,
  };
  for (const key of Object.keys(refusals)) expect([key, hasText(key)]).toEqual([key, true]);
});
