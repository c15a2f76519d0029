/** Languages of the interface, each by its own name; no flags. `pseudo` exists in development and tests only. */
export const languages = [
  { code: "it", name: "Italiano", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
] as const;

export type Language = (typeof languages)[number]["code"] | "pseudo";

/** Languages in which people write; more than the interface speaks. */
export const contentLanguages = [
  ...languages,
  { code: "ro", name: "Română", dir: "ltr" },
  { code: "sq", name: "Shqip", dir: "ltr" },
  { code: "es", name: "Español", dir: "ltr" },
  { code: "zh", name: "中文", dir: "ltr" },
  { code: "fr", name: "Français", dir: "ltr" },
  { code: "uk", name: "Українська", dir: "ltr" },
] as const;

const codes: readonly string[] = languages.map(({ code }) => code);

/** Whether the interface speaks this language. */
export function isLanguage(code: string | null | undefined): code is Language {
  return codes.includes(code ?? "");
}

/** In which direction a language of the interface is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The BCP 47 tag for dates and numbers: Latin digits everywhere, as on Italian letters and house doors. */
export function formatTag(language: string): string {
  const tags: Record<string, string> = { ar: "ar-u-nu-latn", en: "en-GB", pseudo: "it" };
  return tags[language] ?? language;
}

const accents: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
};

/** Makes a text look foreign and a third longer, to show words that are not translated and boxes that are too small. */
function pseudo(text: string): string {
  const parts = text.split(/(\{\{.*?\}\}|<\/?\d+\/?>|\$t\(.*?\))/g);
  const strange = parts.map((part, index) =>
    index % 2 ? part : part.replace(/[aeiouAEIOU]/g, (letter) => accents[letter]!),
  );
  return `⟦${strange.join("")}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}

export type Texts = { [key: string]: string | Texts };

/** The pseudo-locale, made from Italian texts. */
export function pseudoTexts(texts: Texts): Texts {
  const change = ([key, value]: [string, string | Texts]) => [
    key,
    typeof value === "string" ? pseudo(value) : pseudoTexts(value),
  ];
  return Object.fromEntries(Object.entries(texts).map(change));
}
