import fc from "fast-check";
import { expect, test } from "vitest";
import { pseudoTexts, type Texts } from "~/platform/languages";
import { textsOf, translator } from "~/platform/texts.server";

const namespaces = ["common", "home", "mail", "me", "notices", "office", "pages", "signIn"];
const marks = (text: string) => text.match(/\{\{.*?\}\}|<\/?\d+\/?>|\$t\(.*?\)/g) ?? [];

function flatten(texts: Texts, path = ""): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );
}

test("every Italian text keeps its key, variables, tags and nestings, and looks strange and longer", () => {
  for (const [name, texts] of Object.entries(textsOf("it", namespaces))) {
    const pseudo = new Map(flatten(pseudoTexts(texts)));
    const italian = flatten(texts);
    expect([...pseudo.keys()], name).toEqual(italian.map(([key]) => key));
    for (const [key, text] of italian) {
      const strange = pseudo.get(key)!;
      expect(marks(strange), key).toEqual(marks(text));
      expect(strange, key).toMatch(/^⟦[\s\S]*⟧$/);
      expect(strange.length, key).toBeGreaterThanOrEqual(text.length * 1.3);
    }
  }
});

test("variables survive whatever stands around them", () => {
  const variable = fc.constantFrom("{{name}}", "{{count}}", "<0>", "</0>", "<1/>", "$t(common:title)", "{{ aei }}");
  const parts = fc.array(
    fc.oneof(
      variable,
      fc.string({ maxLength: 8 }).filter((text) => !/[{}<>$]/.test(text)),
    ),
  );
  fc.assert(
    fc.property(parts, (all) => {
      const text = all.join("");
      const { x } = pseudoTexts({ x: text }) as { x: string };
      expect(marks(x)).toEqual(marks(text));
    }),
  );
});

test("the translator fills them in", () => {
  const t = translator("pseudo").getFixedT("pseudo", "mail");
  expect(t("enter.text", { name: "Aicha", link: "https://cortile.example/sign-in/link/aeiou" })).toMatch(
    /⟦[\s\S]*Aicha[\s\S]*https:\/\/cortile\.example\/sign-in\/link\/aeiou[\s\S]*⟧/,
  );
});

test("texts that a language does not have are Italian", () => {
  expect(textsOf("xx", ["mail"])).toEqual(textsOf("it", ["mail"]));
  expect(textsOf("it", ["nothing"])).toEqual({ nothing: {} });
});
