import { describe, expect, test } from "vitest";
import {
  chooseLanguages,
  fitText,
  hangs,
  type NoticeKind,
  type NoticeWords,
  posterFit,
} from "~/features/notices/model";
import { mayHang, mayListNotReached, mayTakeDown, type NoticeFacts } from "~/features/notices/policy";
import { actorOfKind, type ActorKind, homeInA, kindsOfActors, someone } from "../../support/policy-actors.ts";

const notice: NoticeFacts = {
  kind: "office",
  status: "published",
  expired: false,
  authorId: 99,
  condominiumId: 10,
  territoryId: 1,
  commentsOpen: true,
};
const kinds: NoticeKind[] = ["office", "committee", "neighbour"];
const no = (reason: string) => ({ allowed: false, reason: `notices:refusal.${reason}` });
const yes = { allowed: true };
const papers: ActorKind[] = ["committee of A", "officer of A's territory"];

describe.each(kindsOfActors)("%s", (kindOfActor) => {
  const actor = actorOfKind(kindOfActor);
  const handles = papers.includes(kindOfActor);

  test.each(kinds)("and the poster of a notice of kind %s", (kind) => {
    const expected = !handles ? no("notYours") : kind === "neighbour" ? no("notOnPaper") : yes;
    expect(mayHang(actor, { ...notice, kind })).toEqual(expected);
    expect(mayTakeDown(actor, { ...notice, kind })).toEqual(expected);
  });

  test("and the poster of a notice that is over: it comes down, it does not go up", () => {
    const over = { ...notice, expired: true };
    expect(mayHang(actor, over)).toEqual(handles ? no("expired") : no("notYours"));
    expect(mayTakeDown(actor, over)).toEqual(handles ? yes : no("notYours"));
    for (const status of ["withdrawn", "hidden"] as const) {
      expect(mayHang(actor, { ...notice, status })).toEqual(handles ? no("withdrawn") : no("notYours"));
      expect(mayTakeDown(actor, { ...notice, status })).toEqual(handles ? yes : no("notYours"));
    }
    expect(mayHang(actor, { ...notice, status: "scheduled" })).toEqual(handles ? yes : no("notYours"));
  });

  test.each(kinds)("and the list of who has not read a notice of kind %s", (kind) => {
    const office = kindOfActor === "officer of A's territory";
    const expected = !office ? no("notYours") : kind === "office" ? yes : no("notOfficial");
    expect(mayListNotReached(actor, { ...notice, kind })).toEqual(expected);
  });
});

describe("ties and helpers", () => {
  const lives = someone(7, { home: homeInA, roles: ["moderator"], territoryIds: [1] });
  const officer = actorOfKind("officer of A's territory");
  test("an officer who lives there, or is tied, handles no paper of the office and sees no list", () => {
    for (const actor of [lives, { ...officer, conflictIds: [10] }]) {
      expect(mayHang(actor, notice)).toEqual(no("tied"));
      expect(mayTakeDown(actor, notice)).toEqual(no("tied"));
      expect(mayListNotReached(actor, notice)).toEqual(no("tied"));
    }
  });
  test("nobody says at the desk, in somebody's name, that a poster hangs", () => {
    const assistedBy = { personId: 3, name: "Ada", endsAt: "", minutesLeft: 9 };
    expect(mayHang({ ...actorOfKind("committee of A"), assistedBy }, notice)).toEqual(no("notYours"));
  });
  test("the list is for notices that count: not before, not after, not taken back", () => {
    expect(mayListNotReached(officer, { ...notice, expired: true })).toEqual(no("expired"));
    for (const status of ["withdrawn", "hidden", "scheduled"] as const) {
      expect(mayListNotReached(officer, { ...notice, status })).toEqual(no("withdrawn"));
    }
  });
});

describe("the languages of a poster", () => {
  test("are those asked for, at most two, each once, and only those there are", () => {
    expect(chooseLanguages(["ar", "en", "ro"], ["ro", "ro", "fr", "en", "ar"], ["ar"])).toEqual(["ro", "en"]);
    expect(chooseLanguages(["ar", "en"], [], ["ar"])).toEqual([]);
  });
  test("are else those most read in the house, then in their order", () => {
    expect(chooseLanguages(["ar", "en", "ro", "sq"], null, ["it", "ro", "en"])).toEqual(["ro", "en"]);
    expect(chooseLanguages(["ar", "en", "ro"], null, [])).toEqual(["ar", "en"]);
  });
});

const words = (more: Partial<NoticeWords>): NoticeWords => ({
  ...{ lang: "it", dir: "ltr", name: "Italiano", title: "Manca l’acqua", body: "" },
  ...{ what: "", when: "", where: "", todo: "", ...more },
});
describe("the letters of a poster", () => {
  const long = "parola ".repeat(40);
  const full = { title: long.slice(0, 120), what: long.slice(0, 200), when: long.slice(0, 200) };
  test("are large for a short notice and get smaller with what is to be said", () => {
    expect(posterFit(words({}), [])).toBe("wide");
    const most = words({ ...full, where: long.slice(0, 200), todo: long.slice(0, 200) });
    expect(posterFit(most, [most, most])).toBe("full");
    expect(["snug", "close"]).toContain(posterFit(words({ title: full.title, what: "Acqua" }), [words({})]));
  });
});

describe("a text that must fit", () => {
  test("stays whole when it does", () => {
    expect(fitText("Uno.\n\nDue.", 10, 40)).toEqual({ paragraphs: ["Uno.", "Due."], cut: false });
  });
  test("ends after a sentence when it does not, and says so", () => {
    const text = `Prima frase. ${"Lunga frase che continua ".repeat(20)}fine. Ultima.`;
    expect(fitText(text, 3, 40)).toEqual({ paragraphs: ["Prima frase."], cut: true });
    expect(fitText("x".repeat(500), 3, 40)).toEqual({ paragraphs: [], cut: true });
  });
});

test("a poster hangs from when it is put up until it comes down", () => {
  const display = { stairwellId: 1, stairwell: "A", postedAt: null, takenDownAt: null };
  expect(hangs(display)).toBe(false);
  expect(hangs({ ...display, postedAt: "2026-05-01" })).toBe(true);
  expect(hangs({ ...display, postedAt: "2026-05-01", takenDownAt: "2026-05-02" })).toBe(false);
});
