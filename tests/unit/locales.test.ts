import { describe, expect, test } from "vitest";
import { gulpease, wordCount } from "~/platform/readability";
import {
  emptyTexts,
  flatten,
  type Locales,
  markup,
  readLocales,
  unequalKeys,
  unequalVariables,
  wrongPlurals,
} from "../support/rules/locale-files.ts";
import { missingKeys, unusedKeys, usesOf } from "../support/rules/locale-usage.ts";
import { literals, physicalSides } from "../support/rules/written-in-code.ts";
import { readSources, type Source } from "../support/sources.ts";

const locales = readLocales();
/** Namespaces of the office and the administrator, who work in Italian and English. */
const mayLack = { ar: ["office", "people", "registry", "retention", "staff"] };
const languages = ["ar", "en", "it"];

const file = (path: string, text: string): Source => ({ path, text });
const texts = (language: string, tree: object): Locales => ({ [language]: { common: flatten(tree) } });
const isShownToPeople = ({ path }: Source) => !/\/example(s|-[a-z-]+)?\.tsx?$|^app\/routes\/dev[./]/.test(path);
const code = readSources(["app"], [".ts", ".tsx"]);
const styles = readSources(["app"], [".css"]);

/** The first findings and how many more there are. */
const brief = (found: string[]) =>
  found.length > 20 ? [...found.slice(0, 20), `and ${found.length - 20} more`] : found;

/** A rule over the repository, and a small example that breaks it. */
function rule(name: string, here: () => string[], bad: () => string[]) {
  describe(name, () => {
    test("holds", () => expect(brief(here())).toEqual([]));
    test("can fail", () => expect(bad()).not.toEqual([]));
  });
}

describe("the languages", () => {
  test("are Italian, English and Arabic", () => expect(Object.keys(locales).sort()).toEqual(languages));
});

const lacking = { ...texts("it", { a: "uno", b: "due" }), ...texts("en", { a: "one" }) };
rule(
  "have the same keys",
  () => unequalKeys(locales, "it", mayLack),
  () => unequalKeys(lacking, "it", {}),
);
test("a key too many is found", () => expect(unequalKeys(lacking, "en", {})).toEqual(["it/common: b is not in en"]));
test("a namespace of tenants may not be missing in Arabic", () => {
  const half = { ...texts("it", { a: "uno" }), ar: {} };
  expect(unequalKeys(half, "it", mayLack)).toEqual(["ar/common: a is missing"]);
});

rule(
  "have the plural forms of their language",
  () => wrongPlurals(locales),
  () => wrongPlurals(texts("it", { n_one: "1", n_other: "2" })),
);
test("Arabic needs six forms, Italian three", () => {
  const forms = (list: string[]) => Object.fromEntries(list.map((form) => [`n_${form}`, "x"]));
  expect(wrongPlurals(texts("ar", forms(["zero", "one", "two", "few", "many", "other"])))).toEqual([]);
  expect(wrongPlurals(texts("it", forms(["one", "many", "other"])))).toEqual([]);
  expect(wrongPlurals(texts("ar", forms(["one", "other"])))).toHaveLength(1);
});

const other = { ...texts("it", { a: "Ciao {{name}}" }), ...texts("en", { a: "Hello {{who}}" }) };
rule(
  "have the same variables",
  () => unequalVariables(locales, "it"),
  () => unequalVariables(other, "it"),
);
test("a lost mark is found, a count left out of a plural form is not", () => {
  const marks = { ...texts("it", { a: "Vai <0>qui</0>" }), ...texts("en", { a: "Go here" }) };
  expect(unequalVariables(marks, "it")).toHaveLength(1);
  const counts = {
    ...texts("it", { n_one: "Un voto", n_other: "{{count}} voti" }),
    ...texts("en", { n_one: "{{count}} vote", n_other: "Votes" }),
  };
  expect(unequalVariables(counts, "it")).toEqual([]);
});

rule(
  "hold no markup",
  () => markup(locales),
  () => markup(texts("it", { a: "Vai <b>qui</b>" })),
);
test("numbered marks are allowed", () => expect(markup(texts("it", { a: "Vai <0>qui</0>.<1/>" }))).toEqual([]));
rule(
  "say something",
  () => emptyTexts(locales),
  () => emptyTexts(texts("it", { a: " " })),
);

describe("keys and code", () => {
  const italian = locales["it"] ?? {};
  const uses = usesOf(code, Object.keys(italian));
  const found = (text: string) => usesOf([file("a.tsx", text)], ["common", "notices"]);
  const few = {
    common: { ok: "Va bene" },
    notices: { "kind.office": "Sportello", read_one: "x", read_other: "y", title: "Avvisi" },
  };

  test("every key that code names has a text", () => expect(brief(missingKeys(uses, italian))).toEqual([]));
  test("every text is named by code", () => expect(brief(unusedKeys(uses, italian))).toEqual([]));

  test.each([
    't("ok")',
    't("notices:title")',
    'useTranslation("notices"); t("title")',
    't(a ? "ok" : "notices:title")',
    "t(`notices:kind.${kind}`)",
    'useTranslation("notices"); t("read", { count })',
    'deny("notices:title")',
    '<Trans i18nKey="title" ns="notices" />',
    'i18n.getFixedT(language, "notices"); t(`${kind}.office`)',
  ])("%s has its text", (text) => {
    expect(found(text)).not.toEqual([]);
    expect(missingKeys(found(text), few)).toEqual([]);
  });
  test.each([
    't("no")',
    't("notices:no")',
    'useTranslation("notices"); t("ok")',
    't(a ? "ok" : "no")',
    "t(`notices:type.${kind}`)",
    'deny("notices:no")',
    '<Trans i18nKey="no" />',
  ])("%s has none, and is found", (text) => {
    expect(missingKeys(found(text), few)).toHaveLength(1);
  });
  test("a key in a table of the file is a use; a word that is no key is no finding", () => {
    const uses = found(
      'useTranslation("notices"); const said = { sent: "kind.office", gone: "not.there" }; t(said[done])',
    );
    expect(unusedKeys(uses, { notices: { "kind.office": "Sportello" } })).toEqual([]);
    expect(missingKeys(uses, few)).toEqual([]);
  });
  test("a text that nobody names is found", () => {
    expect(unusedKeys(found('t("ok"); t("notices:read", { count }); t(`notices:kind.${k}`)'), few)).toEqual([
      "notices:title",
    ]);
  });
});

/** Names that are the same in every language. */
const sameEverywhere = ["Cortile", "A", "A+", "A++"];
rule(
  "no words of the interface in code",
  () => literals(code.filter(isShownToPeople), sameEverywhere),
  () => literals([file("a.tsx", "<p>Ciao</p>")]),
);
test.each([
  '<p aria-label="Ciao" />',
  "<p>{`Ciao ${name}`}</p>",
  '<p>{a ? "Ciao" : b}</p>',
  '<p>{a && "Ciao"}</p>',
  '<img alt={"Ciao"} />',
  "<p title={`Ciao`} />",
])("%s is found", (text) => {
  expect(literals([file("a.tsx", text)])).toHaveLength(1);
});
test.each([
  '<p className="ciao" />',
  '<p>{t("ciao")}</p>',
  '<p>{a === "ciao" ? b : c}</p>',
  "<p>12 × 3</p>",
  '<img alt="" />',
])("%s is not", (text) => {
  expect(literals([file("a.tsx", text)])).toEqual([]);
});

rule(
  "no left and no right",
  () => physicalSides([...code, ...styles]),
  () => physicalSides([file("a.css", "p { margin-left: 1px }")]),
);
test.each([
  [
    "a.css",
    [
      "a { left: 0 }",
      "a { text-align: right }",
      "a { float: left }",
      "a { border-right-width: 0 }",
      "a { border-top-left-radius: 0 }",
      "  right: 0;",
    ],
  ],
  [
    "a.tsx",
    ["ml-2", "p-2 -mr-4", "desk:pl-2", "text-left", "left-0", "rounded-tl-s", "border-l", "float-right", "!pr-1"].map(
      (name) => `<p className="${name}" />`,
    ),
  ],
])("sides in %s are found", (path, list) => {
  for (const text of list) expect([text, physicalSides([file(path, text)]).length]).toEqual([text, 1]);
});
test.each([
  ["a.css", "a { inset-inline-start: 0; margin-inline: 0; text-align: start; --left: 1 } /* left: 0 */"],
  ["a.tsx", '<Icon name="chevron-left" className="ms-2 pe-1 text-start" />'],
])("the rest of %s is not", (path, text) => expect(physicalSides([file(path, text)])).toEqual([]));

describe("Italian is easy to read", () => {
  const plain = (text: string) => text.replace(/\{\{.*?\}\}/g, "nome").replace(/<\/?\d+\/?>/g, "");
  const long = Object.entries(locales["it"] ?? {})
    .flatMap(([namespace, keys]) =>
      Object.entries(keys).map(([key, text]) => ({ key: `${namespace}:${key}`, text: plain(text) })),
    )
    .filter(({ text }) => wordCount(text) >= 8)
    .map((entry) => ({ ...entry, ease: gulpease(entry.text) }));

  test("Gulpease is 80 or more on average", () => {
    expect(long.reduce((sum, { ease }) => sum + ease, 0) / Math.max(1, long.length)).toBeGreaterThanOrEqual(
      long.length > 0 ? 80 : 0,
    );
  });
  test("no text is under 55", () => expect(long.filter(({ ease }) => ease < 55)).toEqual([]));
  test("the measure knows plain words from bureaucratic ones", () => {
    expect(gulpease("Puoi votare fino al 30 giugno. Il voto è segreto. Nessuno vede la tua scelta.")).toBe(100);
    expect(
      gulpease(
        "Si comunica che l'erogazione del servizio idrico subirà temporanee interruzioni per manutenzione straordinaria.",
      ),
    ).toBeLessThan(55);
  });
});
