import { describe, expect, test } from "vitest";
import type { NoticeKind } from "~/features/notices/model";
import { mayPublish, voiceIn } from "~/features/notices/policy";
import type { StaffRole } from "~/platform/actor";
import {
  actorOfKind,
  type ActorKind,
  homeInA,
  kindsOfActors,
  placeA,
  placeB,
  someone,
} from "../../support/policy-actors.ts";

const kinds: NoticeKind[] = ["office", "committee", "neighbour"];

/** Which kinds each actor may publish in A and in B; everything else is refused as not theirs. */
const publishing: Record<ActorKind, [inA: NoticeKind[], inB: NoticeKind[]]> = {
  "tenant of A": [["neighbour"], []],
  "committee of A": [["committee", "neighbour"], []],
  "tenant of B": [[], ["neighbour"]],
  "committee of B": [[], ["committee", "neighbour"]],
  "former tenant": [[], []],
  "officer of A's territory": [["office"], []],
  "officer of another territory": [[], ["office"]],
  "officer without second factor": [[], []],
  administrator: [[], []],
};

/** In whose voice each actor answers in A and in B. */
const voices: Record<ActorKind, [inA: NoticeKind | null, inB: NoticeKind | null]> = {
  "tenant of A": ["neighbour", null],
  "committee of A": ["committee", null],
  "tenant of B": [null, "neighbour"],
  "committee of B": [null, "committee"],
  "former tenant": [null, null],
  "officer of A's territory": ["office", null],
  "officer of another territory": [null, "office"],
  "officer without second factor": [null, null],
  administrator: [null, null],
};

const places = [
  ["A", placeA, 0],
  ["B", placeB, 1],
] as const;
const no = { allowed: false, reason: "notices:refusal.notYours" };

describe.each(kindsOfActors)("%s", (actorKind) => {
  const actor = actorOfKind(actorKind);

  test.each(places.flatMap(([name, place, at]) => kinds.map((kind) => ({ name, place, at, kind }))))(
    "mayPublish $kind in $name",
    ({ place, at, kind }) => {
      expect(mayPublish(actor, kind, place)).toEqual(publishing[actorKind][at].includes(kind) ? { allowed: true } : no);
    },
  );

  test.each(places)("voiceIn %s", (_name, place, at) => {
    expect(voiceIn(actor, place)).toBe(voices[actorKind][at]);
  });
});

test("every role of the office speaks for the office, the administrator never does", () => {
  const roles: Record<StaffRole, boolean> = {
    moderator: true,
    operator: true,
    mediator: true,
    arrears: true,
    coordinator: true,
    director: true,
    administrator: false,
  };
  for (const [role, speaks] of Object.entries(roles)) {
    const actor = someone(7, { roles: [role as StaffRole], territoryIds: [1] });
    expect([role, mayPublish(actor, "office", placeA).allowed]).toEqual([role, speaks]);
    expect([role, voiceIn(actor, placeA)]).toEqual([role, speaks ? "office" : null]);
  }
});

test("an officer answers as a neighbour where they live, and as the office elsewhere in their territories", () => {
  const actor = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] });
  expect(voiceIn(actor, placeA)).toBe("neighbour");
  expect(voiceIn(actor, { condominiumId: 11, territoryId: 1 })).toBe("office");
});
