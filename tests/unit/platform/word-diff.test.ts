import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDiff } from "~/platform/word-diff";

const side = (before: string, after: string, left: "gone" | "new") =>
  wordDiff(before, after)
    .filter(({ change }) => change !== left)
    .map(({ text }) => text)
    .join("");

test.each([
  ["", "", []],
  ["Manca l’acqua.", "Manca l’acqua.", [["same", "Manca l’acqua."]]],
  ["", "Scala A", [["new", "Scala A"]]],
  ["Scala A", "", [["gone", "Scala A"]]],
  [
    "Martedì 12 dalle 9 alle 13.",
    "Mercoledì 13 dalle 9 alle 13.",
    [
      ["gone", "Martedì 12 "],
      ["new", "Mercoledì 13 "],
      ["same", "dalle 9 alle 13."],
    ],
  ],
  [
    "uno due tre quattro",
    "uno tre quattro cinque",
    [
      ["same", "uno "],
      ["gone", "due "],
      ["same", "tre "],
      ["gone", "quattro"],
      ["new", "quattro cinque"],
    ],
  ],
  [
    "alle 18.\n\nCiao",
    "alle 19.\n\nCiao",
    [
      ["same", "alle "],
      ["gone", "18."],
      ["new", "19."],
      ["same", "\n\nCiao"],
    ],
  ],
  [
    "停水三小时",
    "停水五小时",
    [
      ["same", "停水"],
      ["gone", "三"],
      ["new", "五"],
      ["same", "小时"],
    ],
  ],
])("%j, then %j", (before, after, pieces) => {
  expect(wordDiff(before, after).map(({ change, text }) => [change, text])).toEqual(pieces);
});

describe("whatever the words", () => {
  const words = fc.array(fc.constantFrom("acqua", "sì", "no ", "\n", "水", "<b>", "e", "\u202e"), { maxLength: 60 });
  const text = fc.oneof(
    words.map((list) => list.join(" ")),
    fc.string({ maxLength: 200 }),
  );
  test("both texts can be read out of it whole", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, "new")).toBe(before);
        expect(side(before, after, "gone")).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
  test("a text and itself have no change", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordDiff(one, one).every(({ change }) => change === "same")).toBe(true);
      }),
    );
  });
});

test("two long texts that have nothing in common are quick", () => {
  const of = (word: string) => Array.from({ length: 4000 }, (_, n) => `${word}${n % 7}`).join(" ");
  const from = performance.now();
  const pieces = wordDiff(of("a"), of("b"));
  expect(pieces.map(({ change }) => change)).toEqual(["gone", "new"]);
  expect(performance.now() - from).toBeLessThan(2000);
});
