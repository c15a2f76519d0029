import { describe, expect, test } from "vitest";
import type { NoticeKind, NoticeStatus } from "~/features/notices/model";
import { mayCorrect, mayWithdraw } from "~/features/notices/policy";
import { actorOfKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const statuses: NoticeStatus[] = ["published", "withdrawn", "hidden", "scheduled"];
const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
const notice = {
  kind: "office" as NoticeKind,
  status: "published" as NoticeStatus,
  expired: false,
  authorId: 99,
  condominiumId: 10,
  territoryId: 1,
  commentsOpen: true,
  wholly: true,
};
const deny = (reason: string) => ({ allowed: false, reason: `notices:refusal.${reason}` });

describe.each(kindsOfActors)("%s may correct", (kind) => {
  const actor = actorOfKind(kind);
  test("what they may withdraw, while it is on the board or waits for its hour", () => {
    for (const noticeKind of kinds)
      for (const authorId of [99, actor.personId])
        for (const status of statuses) {
          const facts = { ...notice, kind: noticeKind, authorId, status };
          const theirs = mayWithdraw(actor, { ...facts, status: "published" });
          const expected = !theirs.allowed
            ? theirs
            : status === "published" || status === "scheduled"
              ? { allowed: true }
              : deny("withdrawn");
          expect(mayCorrect(actor, facts)).toEqual(expected);
        }
  });
});

const officer = actorOfKind("officer of A's territory");
test("nobody corrects what is over", () => {
  expect(mayCorrect(officer, { ...notice, expired: true })).toEqual(deny("expiredWords"));
});
test("an officer does not correct what hangs also where they do not decide", () => {
  expect(mayCorrect(officer, { ...notice, wholly: false })).toEqual(deny("beyond"));
});
test("an officer with a tie to the building does not correct", () => {
  const tied = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] });
  expect(mayCorrect(tied, notice)).toEqual(deny("tied"));
});
