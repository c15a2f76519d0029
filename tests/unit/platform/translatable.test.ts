import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hide, isNonsense, partsOf, putBack } from "~/platform/translatable";

const whole = (text: string) =>
  partsOf(text)
    .map((part) => part.text)
    .join("");
const asked = (text: string) => partsOf(text).flatMap((part) => (part.translate ? [part.text] : []));

describe("a text is cut into sentences", () => {
  test.each([
    ["Manca l’acqua. Torna alle 13!", ["Manca l’acqua.", "Torna alle 13!"]],
    ["1. Il verbale\n2. I conti", ["Il verbale", "I conti"]],
    ["- uno\n\n> due", ["uno", "due"]],
    ["## Dove", ["Dove"]],
    ["9-13", []],
    ["", []],
  ])("%j", (text, sentences) => {
    expect(asked(text)).toEqual(sentences);
    expect(whole(text)).toBe(text);
  });
  test("and nothing of it is lost, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
        expect(whole(text)).toBe(text);
      }),
    );
  });
});

describe("words that point at somebody stay in the house", () => {
  test.each([
    ["Chiama il 333 123 4567.", [], "Chiama il [[0]]."],
    ["Scrivi a rosa@example.it o al 333 1234567.", [], "Scrivi a [[0]] o al [[1]]."],
    ["Chiedi a Lo Zio Peppe.", ["Lo Zio Peppe"], "Chiedi a [[0]]."],
    ["Il signor Rossi deve 40 euro.", [], "Il [[0]] [[1]] euro."],
    ["Leggi https://example.it/a?b=1 e basta.", [], "Leggi [[0]] e basta."],
    ["Prendi il [[0]].", [], "Prendi il [[0]]."],
    ["Manca l’acqua.", ["Rosa"], "Manca l’acqua."],
  ])("%j", (sentence, names, text) => {
    const hidden = hide(sentence, names);
    expect(hidden.text).toBe(text);
    expect(putBack(hidden.text, hidden.words)).toBe(sentence);
  });
  test("a name with signs of its own is only a name", () => {
    expect(hide("Ecco a.b (detto il *).", ["a.b (detto il *)"]).text).toBe("Ecco [[0]].");
  });
  test("and come back where they stood, whatever the sentence", () => {
    const words = fc.constantFrom("Rosa", "333 123 4567", "a@b.it", "acqua", "[[1]]", "https://x.it", "int. 4", "e");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const hidden = hide(list.join(" "), ["Rosa"]);
        expect(putBack(hidden.text, hidden.words)).toBe(list.join(" "));
      }),
    );
  });
  test.each([
    ["lost", "Ruf an."],
    ["doubled", "Ruf [[0]] oder [[0]] an."],
    ["invented", "Ruf [[0]] oder [[1]] an."],
  ])("a number that was %s is no translation", (_, answer) => {
    expect(putBack(answer, ["333 123 4567"])).toBeNull();
  });
  test("spaces inside the marks do no harm", () => {
    expect(putBack("Ruf [ [ 0 ] ] an.", ["333"])).toBe("Ruf 333 an.");
  });
});

test.each([
  ["Manca l’acqua oggi.", "", true],
  ["Manca l’acqua oggi.", "  ", true],
  ["Manca l’acqua oggi.", "manca l’acqua oggi.", true],
  ["Manca l’acqua oggi.", "x".repeat(500), true],
  ["Manca l’acqua oggi.", "There is\nno water", true],
  ["Hotel", "Hotel", false],
  ["Manca l’acqua oggi.", "There is no water today.", false],
])("%j answered with %j is nonsense: %s", (sentence, answer, nonsense) => {
  expect(isNonsense(sentence, answer)).toBe(nonsense);
});
