import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Piece } from "~/features/notices/model";
import {
  excerptOf,
  foundEnd,
  foundStart,
  markBeginnings,
  splitMarks,
} from "~/features/notices/queries/found-words.server";
import { readSearch, searchWords } from "~/features/notices/queries/search-address.server";
import { writeSearch } from "~/features/notices/ui/search-address";

const marked = (text: string) => text.replaceAll("[", foundStart).replaceAll("]", foundEnd);
const written = (pieces: Piece[]) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join("");
const whole = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");

describe("splitting a text where the database has marked it", () => {
  test.each([
    ["nothing", "Acqua", "Acqua", "Acqua"],
    ["in the middle", "L’acqua manca", "L [acqua] manca", "L’[acqua] manca"],
    ["all of it", "acqua", "[acqua]", "[acqua]"],
    ["signs beyond the first plane", "😀 acqua 😀", "😀 [acqua] 😀", "😀 [acqua] 😀"],
    ["side by side", "ab", "[a][b]", "[a][b]"],
    ["an empty text", "", "", ""],
  ])("%s", (_, text, marks, shown) => expect(written(splitMarks(text, marked(marks)))).toBe(shown));

  test("a marked text of another length marks nothing", () => {
    expect(splitMarks("acqua", marked("[acqu]"))).toEqual([{ text: "acqua", found: false }]);
  });
  test("no letter is lost or added, whatever the text and the marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat({ max: 40 })), (text, places) => {
        const letters = [...text.replaceAll(foundStart, " ").replaceAll(foundEnd, " ")];
        const from = [...places].sort((a, b) => b - a);
        for (const [n, at] of from.entries()) letters.splice(at, 0, n % 2 ? foundStart : foundEnd);
        expect(whole(splitMarks(text, letters.join("")))).toBe(text);
      }),
    );
  });
});

describe("the beginning of a word", () => {
  const plain = (text: string): Piece[] => [{ text, found: false }];
  test.each([
    ["riparan", "I tecnici riparano.", "I tecnici [riparano]."],
    ["perche", "Perché no?", "[Perché] no?"],
    ["a", "a casa", "a casa"],
    ["zzz", "Acqua", "Acqua"],
  ])("%s", (last, text, shown) => expect(written(markBeginnings(plain(text), last))).toBe(shown));
  test("what is marked stays so", () => {
    expect(markBeginnings([{ text: "acqua", found: true }], "acq")).toEqual([{ text: "acqua", found: true }]);
  });
});

describe("two lines of a text", () => {
  const long = `${"Prima viene molto testo che nessuno cerca. ".repeat(6)}Il [melograno] è qui. ${"Poi ne viene altro ancora. ".repeat(8)}`;
  const pieces = splitMarks(long.replaceAll(/[[\]]/g, ""), marked(long));
  test("hold the found word and say that there is more", () => {
    const shown = written(excerptOf(pieces));
    expect(shown).toMatch(/^… \S.*\[melograno\].*\S …$/);
    expect(shown.length).toBeLessThan(190);
  });
  test("of a short text are the text, on one line", () => {
    expect(written(excerptOf(splitMarks("Uno\n\ndue tre", marked("Uno\n\n[due] tre"))))).toBe("Uno [due] tre");
  });
  test("begin at the beginning when nothing is found in it", () => {
    expect(written(excerptOf([{ text: "Parola ".repeat(60), found: false }]))).toMatch(/^Parola .* …$/);
  });
  test("are never longer than two lines, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ maxLength: 300 }), found: fc.boolean() })), (all) => {
        expect(whole(excerptOf(all)).length).toBeLessThanOrEqual(174);
      }),
    );
  });
});

describe("a search in an address", () => {
  test("words are letters and numbers, small, each once, eight at most", () => {
    expect(searchWords("L'Acqua, acqua & PERCHÉ? (14/B)")).toEqual(["l", "acqua", "perché", "14", "b"]);
    expect(searchWords("a b c d e f g h i j")).toHaveLength(8);
    expect(searchWords("\0 !? …")).toEqual([]);
  });
  test("comes back as it was written", () => {
    const query =
      "q=caldaia+rotta&kind=office&lang=it&from=2026-01-01&to=2026-02-01&territory=3&condominium=14&before=9&shelf=current&comments=yes";
    expect(writeSearch(readSearch(new URLSearchParams(query)))).toBe(query);
    expect(writeSearch(readSearch(new URLSearchParams("q=&kind=x&from=2026-02-30&before=-1&next=//a.b")))).toBe("");
  });
});
