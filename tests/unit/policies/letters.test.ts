import { describe, expect, test } from "vitest";
import { mayMakeLetters, mayPrintLetters } from "~/features/letters/policy";
import type { StaffRole } from "~/platform/actor";
import { actorOfKind, homeInA, kindsOfActors, placeA, placeB, someone } from "../../support/policy-actors.ts";

const no = (reason: string) => ({ allowed: false, reason: `letters:refusal.${reason}` });
const yes = { allowed: true };

describe.each(kindsOfActors)("%s", (kind) => {
  const actor = actorOfKind(kind);
  const own = kind === "officer of A's territory" ? "A" : kind === "officer of another territory" ? "B" : null;

  test("makes letters in the own territories only, and prints only own batches", () => {
    for (const [name, place] of Object.entries({ A: placeA, B: placeB })) {
      expect(mayMakeLetters(actor, place)).toEqual(own === name ? yes : no("notYours"));
      for (const open of [true, false])
        for (const madeBy of [actor.personId, 99]) {
          const refusal = !open ? "sealed" : madeBy === 99 ? "notMaker" : null;
          const expected = own === name ? (refusal ? no(refusal) : yes) : no("notYours");
          expect(mayPrintLetters(actor, { ...place, madeBy, open })).toEqual(expected);
        }
    }
  });
});

test.each<StaffRole>(["moderator", "operator", "mediator", "arrears", "coordinator", "director"])(
  "a %s may",
  (role) => {
    expect(mayMakeLetters(someone(7, { roles: [role], territoryIds: [1] }), placeA)).toEqual(yes);
  },
);

test("a tie to the building bars from making and printing, also who lives there and works elsewhere", () => {
  const officer = { ...someone(7, { roles: ["moderator"], territoryIds: [1] }), conflictIds: [placeA.condominiumId] };
  expect(mayMakeLetters(officer, placeA)).toEqual(no("conflict"));
  expect(mayPrintLetters(officer, { ...placeA, madeBy: 7, open: true })).toEqual(no("conflict"));
  const neighbour = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [2] });
  expect(mayMakeLetters(neighbour, placeA)).toEqual(no("notYours"));
});
