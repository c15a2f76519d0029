import { describe, expect, test } from "vitest";
import type { NoticeKind, NoticeStatus } from "~/features/notices/model";
import { mayPin, type NoticeFacts } from "~/features/notices/policy";
import { actorOfKind, type ActorKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const statuses: NoticeStatus[] = ["published", "withdrawn", "hidden", "scheduled"];
const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
const notice: NoticeFacts = {
  kind: "office",
  status: "published",
  expired: false,
  authorId: 99,
  condominiumId: 10,
  territoryId: 1,
  commentsOpen: true,
};
const pinning: ActorKind[] = ["committee of A", "officer of A's territory"];

describe.each(kindsOfActors)("%s", (kind) => {
  const actor = actorOfKind(kind);
  test("pins on the board of A what counts, whoever wrote it, or not at all", () => {
    for (const each of kinds)
      for (const status of statuses)
        for (const expired of [false, true])
          for (const authorId of [99, actor.personId]) {
            const counts = status === "published" && !expired;
            const reason = pinning.includes(kind) ? "notices:refusal.pinOver" : "notices:refusal.notYours";
            const expected = pinning.includes(kind) && counts ? { allowed: true } : { allowed: false, reason };
            expect(mayPin(actor, { ...notice, kind: each, status, expired, authorId })).toEqual(expected);
          }
  });
});

test("an officer with a tie to the building leaves it to a colleague", () => {
  const tied = { ...actorOfKind("officer of A's territory"), conflictIds: [10] };
  const livesThere = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] });
  for (const actor of [tied, livesThere])
    expect(mayPin(actor, notice)).toEqual({ allowed: false, reason: "notices:refusal.tied" });
});

test("nobody pins in somebody else's name", () => {
  const helped = {
    ...actorOfKind("committee of A"),
    assistedBy: { personId: 1, name: "Ida", endsAt: "", minutesLeft: 5 },
  };
  expect(mayPin(helped, notice)).toEqual({ allowed: false, reason: "notices:refusal.notYours" });
});
