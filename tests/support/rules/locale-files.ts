import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../sources.ts";

/** Texts of a namespace by flat key: `{"a":{"b":"x"}}` is `{"a.b":"x"}`. */
export type Texts = Record<string, string>;
export type Namespaces = Record<string, Texts>;
export type Locales = Record<string, Namespaces>;

/** All texts of the portal: language, namespace, key. */
export function readLocales(): Locales {
  const folder = join(root, "locales");
  const languages = readdirSync(folder).filter((name) => !name.startsWith("."));
  return Object.fromEntries(
    languages.map((language) => {
      const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"));
      const read = (name: string) => JSON.parse(readFileSync(join(folder, language, name), "utf8")) as unknown;
      return [language, Object.fromEntries(files.map((name) => [name.replace(".json", ""), flatten(read(name))]))];
    }),
  );
}

/** A tree of texts with one key for each text. */
export function flatten(node: unknown, prefix = ""): Texts {
  if (typeof node === "string") return { [prefix]: node };
  if (typeof node !== "object" || node === null) throw new Error(`${prefix} is not a text`);
  const parts = Object.entries(node).map(([key, value]) => flatten(value, prefix ? `${prefix}.${key}` : key));
  return Object.assign({}, ...parts) as Texts;
}

const suffix = /_(?:ordinal_)?(zero|one|two|few|many|other)$/;

/** The key that code names: without the suffix of a plural form. */
export const baseOf = (key: string): string => key.replace(suffix, "");
const formOf = (key: string) => suffix.exec(key)?.[1] ?? null;

function group(texts: Texts): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of Object.keys(texts)) groups.set(baseOf(key), [...(groups.get(baseOf(key)) ?? []), key]);
  return groups;
}

const each = (locales: Locales, find: (texts: Texts, language: string, namespace: string) => string[]) =>
  Object.entries(locales).flatMap(([language, namespaces]) =>
    Object.entries(namespaces).flatMap(([namespace, texts]) =>
      find(texts, language, namespace).map((what) => `${language}/${namespace}: ${what}`),
    ),
  );

/** Keys that one language has and another lacks. `mayLack` names the namespaces a language may do without. */
export function unequalKeys(locales: Locales, source: string, mayLack: Record<string, string[]>): string[] {
  const names = (texts: Texts | undefined) => [...group(texts ?? {}).keys()];
  const missing = Object.keys(locales).flatMap((language) =>
    Object.entries(locales[source] ?? {}).flatMap(([namespace, texts]) => {
      const own = locales[language]?.[namespace];
      if (mayLack[language]?.includes(namespace) && Object.keys(own ?? {}).length === 0) return [];
      const have = new Set(names(own));
      return names(texts)
        .filter((key) => !have.has(key))
        .map((key) => `${language}/${namespace}: ${key} is missing`);
    }),
  );
  const extra = each(locales, (texts, _, namespace) => {
    const wanted = new Set(names(locales[source]?.[namespace]));
    return names(texts)
      .filter((key) => !wanted.has(key))
      .map((key) => `${key} is not in ${source}`);
  });
  return [...missing, ...extra];
}

/** Plural texts whose forms are not exactly those of the language. */
export function wrongPlurals(locales: Locales): string[] {
  return each(locales, (texts, language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(", ");
    return [...group(texts)].flatMap(([base, keys]) => {
      const forms = keys.map(formOf);
      if (forms.every((form) => form === null)) return [];
      const have = forms
        .map((form) => form ?? "no form")
        .sort()
        .join(", ");
      return have === wanted ? [] : [`${base} has ${have}; ${language} needs ${wanted}`];
    });
  });
}

const variablesOf = (text: string) => [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? "");
const marksOf = (text: string) => [...text.matchAll(/<(\d+)\/?>/g)].map((match) => `<${match[1]}>`);

/** Texts whose {{variables}} or <0>marks</0> differ from the source; a plural form may leave out its count. */
export function unequalVariables(locales: Locales, source: string): string[] {
  const parts = (text: string) =>
    [...new Set([...variablesOf(text), ...marksOf(text)])]
      .filter((name) => name !== "count")
      .sort()
      .join(", ");
  return each(locales, (texts, _, namespace) => {
    const originals = locales[source]?.[namespace] ?? {};
    const byBase = new Map(Object.entries(originals).map(([key, text]) => [baseOf(key), parts(text)]));
    return Object.entries(texts).flatMap(([key, text]) => {
      const wanted = byBase.get(baseOf(key));
      const isSame = wanted === undefined || wanted === parts(text);
      const countless =
        variablesOf(text).includes("count") && formOf(key) === null && !/count/.test(originals[key] ?? "");
      return isSame && !countless ? [] : [`${key} has (${parts(text)}) instead of (${wanted ?? ""})`];
    });
  });
}

/** Texts with markup: only the numbered marks of components are allowed, and they must close. */
export function markup(locales: Locales): string[] {
  return each(locales, (texts) =>
    Object.entries(texts)
      .filter(([, text]) => /[<>]|&\w+;/.test(text.replace(/<(\d+)>[^<>]*<\/\1>|<\d+\/>/g, "")))
      .map(([key]) => `${key} has markup`),
  );
}

/** Texts that say nothing, or have spaces that nobody sees at their ends (mails may end in an empty line). */
export function emptyTexts(locales: Locales): string[] {
  const faultOf = (text: string) =>
    text.trim() === "" ? "is empty" : /^\s| $/.test(text) ? "has spaces at its ends" : null;
  return each(locales, (texts) =>
    Object.entries(texts).flatMap(([key, text]) => (faultOf(text) ? [`${key} ${faultOf(text)}`] : [])),
  );
}
