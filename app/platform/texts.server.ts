import i18next, { type i18n } from "i18next";
import { pseudoTexts, type Texts } from "./languages";

const files = import.meta.glob<Texts>("/locales/*/*.json", { eager: true, import: "default" });

const byLanguage = new Map<string, Record<string, Texts>>();
for (const [path, texts] of Object.entries(files)) {
  const [, , language, file] = path.split("/") as [string, string, string, string];
  const namespace = file.replace(".json", "");
  byLanguage.set(language, { ...byLanguage.get(language), [namespace]: texts });
  if (language === "it") byLanguage.set("pseudo", { ...byLanguage.get("pseudo"), [namespace]: pseudoTexts(texts) });
}

const instances = new Map<string, i18n>();

/** The translator of a language with all its texts; made once a process. Office words missing in Arabic are Italian. */
export function translator(language: string): i18n {
  const known = instances.get(language);
  if (known) return known;
  const made = i18next.createInstance();
  void made.init({
    lng: language,
    fallbackLng: "it",
    resources: Object.fromEntries([...byLanguage].filter(([code]) => code === language || code === "it")),
    interpolation: { escapeValue: false },
    defaultNS: "common",
    initAsync: false,
  });
  instances.set(language, made);
  return made;
}

/** The texts of some namespaces in one language. */
export function textsOf(language: string, namespaces: readonly string[]): Record<string, Texts> {
  const italian = byLanguage.get("it") ?? {};
  const own = byLanguage.get(language) ?? italian;
  return Object.fromEntries(namespaces.map((name) => [name, own[name] ?? italian[name] ?? {}]));
}

const written = new Map<string, string>();

/** The same texts as JSON that may stand inside a page; written once for each namespace. */
export function textsInPage(language: string, namespaces: readonly string[]): string {
  const parts = namespaces.map((name) => {
    const key = `${language} ${name}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const part = JSON.stringify(textsOf(language, [name]))
      .slice(1, -1)
      .replaceAll("<", "\\u003c");
    written.set(key, part);
    return part;
  });
  return `{${parts.join()}}`;
}
