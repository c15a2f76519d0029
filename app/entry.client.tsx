import { RemixBrowser } from "@remix-run/react";
import i18next from "i18next";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { pseudoTexts, type Texts } from "./platform/languages";

const files = import.meta.glob<Texts>("/locales/*/*.json", { import: "default" });

/** Loads a namespace that the first page did not bring; the page before stays on screen meanwhile. */
const later = {
  type: "backend" as const,
  init: () => {},
  read: (language: string, namespace: string, ready: (error: unknown, texts: Texts | null) => void) => {
    const find = (code: string) => files[`/locales/${code}/${namespace}.json`];
    const load = find(language) ?? find("it");
    const finish = (texts: Texts) => ready(null, language === "pseudo" ? pseudoTexts(texts) : texts);
    if (load) load().then(finish, (error: unknown) => ready(error, null));
    else ready(null, {});
  },
};

const page = JSON.parse(document.getElementById("texts")!.textContent!) as Record<string, Texts>;
const language = document.documentElement.dataset["language"]!;

await i18next
  .use(later)
  .use(initReactI18next)
  .init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(page),
    defaultNS: "common",
    resources: { [language]: page },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18next}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
