import { describe, expect, test } from "vitest";
import type { NoticeKind, NoticeStatus } from "~/features/notices/model";
import { mayComment, mayMarkRead, mayRemoveComment, type NoticeFacts } from "~/features/notices/policy";
import { hasText } from "../../support/locale-keys.ts";
import { actorOfKind, type ActorKind, kindsOfActors } from "../../support/policy-actors.ts";

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
const answer = (decision: { allowed: boolean; reason?: string }) => decision.reason?.split(".").at(-1) ?? "yes";

/** Who may comment under a notice of A that is up. */
const inReach: Record<ActorKind, boolean> = {
  "tenant of A": true,
  "committee of A": true,
  "tenant of B": false,
  "committee of B": false,
  "former tenant": false,
  "officer of A's territory": true,
  "officer of another territory": false,
  "officer without second factor": false,
  administrator: false,
};

const states: [status: NoticeStatus, expired: boolean, commentsOpen: boolean, comment: string][] = [
  ["published", false, true, "yes"],
  ["published", false, false, "commentsClosed"],
  ["published", true, true, "expired"],
  ["published", true, false, "expired"],
  ["withdrawn", false, true, "withdrawn"],
  ["withdrawn", false, false, "withdrawn"],
  ["withdrawn", true, true, "withdrawn"],
  ["withdrawn", true, false, "withdrawn"],
  ["hidden", false, true, "withdrawn"],
  ["hidden", false, false, "withdrawn"],
  ["hidden", true, true, "withdrawn"],
  ["hidden", true, false, "withdrawn"],
  ["scheduled", false, true, "withdrawn"],
  ["scheduled", false, false, "withdrawn"],
  ["scheduled", true, true, "withdrawn"],
  ["scheduled", true, false, "withdrawn"],
];

describe.each(kindsOfActors)("%s", (actorKind) => {
  const actor = actorOfKind(actorKind);

  test.each(states)("mayComment: %s, expired %s, comments open %s", (status, expired, commentsOpen, comment) => {
    for (const kind of kinds) {
      const decision = mayComment(actor, { ...notice, kind, status, expired, commentsOpen });
      expect([kind, answer(decision)]).toEqual([kind, inReach[actorKind] ? comment : "notYours"]);
    }
  });

  test("mayMarkRead: only who lives there, only the office's, only while it is up", () => {
    const livesInA = actorKind === "tenant of A" || actorKind === "committee of A";
    for (const kind of kinds)
      for (const status of statuses)
        for (const expired of [false, true])
          for (const commentsOpen of [false, true]) {
            const up = status === "published" ? "yes" : "withdrawn";
            const expected = !livesInA ? "notMember" : kind !== "office" ? "notOfficial" : up;
            const decision = mayMarkRead(actor, { ...notice, kind, status, expired, commentsOpen });
            expect([kind, status, expired, answer(decision)]).toEqual([kind, status, expired, expected]);
          }
  });

  test("mayRemoveComment: the own one, once", () => {
    const own = { authorId: actor.personId, removed: false };
    expect(mayRemoveComment(actor, own)).toEqual({ allowed: true });
    expect(answer(mayRemoveComment(actor, { ...own, removed: true }))).toBe("notYours");
    expect(answer(mayRemoveComment(actor, { ...own, authorId: 99 }))).toBe("notYours");
    expect(answer(mayRemoveComment(actor, { authorId: 99, removed: true }))).toBe("notYours");
  });
});

test("every reason of a policy is a text", () => {
  const reasons = [
    "notYours",
    "commentsClosed",
    "withdrawn",
    "expired",
    "notMember",
    "notOfficial",
    "commentGone",
    "dateGone",
    "timeGone",
    "noAudience",
  ];
  expect(reasons.filter((reason) => !hasText(`notices:refusal.${reason}`))).toEqual([]);
});
