import { readdirSync, readFileSync } from "node:fs";
import i18next from "i18next";

const folder = new URL("../../../locales/", import.meta.url);
export const spoken = ["it", "en", "ar"] as const;
export type Spoken = (typeof spoken)[number];

function textsOf(language: string): Record<string, object> {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), "utf8")) as object,
    ]),
  );
}

const texts = i18next.createInstance();
const resources = Object.fromEntries(spoken.map((language) => [language, textsOf(language)]));
void texts.init({
  lng: "it",
  fallbackLng: false,
  resources,
  ns: Object.keys(resources["it"] ?? {}),
  defaultNS: "common",
  initAsync: false,
  interpolation: { escapeValue: false },
});

export type Say = (key: string, facts?: Record<string, string | number>) => string;

/**
 * What the portal says, from its own files: a test that knew the words by heart would fail when they get better.
 * A key that is not there fails the test; office texts are not translated into Arabic and are said in Italian.
 */
export function words(language: Spoken = "it"): Say {
  return (key, facts = {}) => {
    const namespace = key.includes(":") ? (key.split(":")[0] ?? "common") : "common";
    const lng = resources[language]?.[namespace] ? language : "it";
    if (!texts.exists(key as never, { lng, ...facts })) throw new Error(`The texts have no "${key}" in ${lng}.`);
    return String(texts.t(key as never, { lng, ...facts }));
  };
}
