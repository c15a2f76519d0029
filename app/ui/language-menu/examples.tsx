import type { Example } from "../example";
import { LanguageMenu, LanguagePills } from "./language-menu";

const languages = [
  { code: "it", name: "Italiano", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
] as const;
const props = { action: "/preferences", languages, current: "it" };

export const examples: Example[] = [
  {
    name: "menu",
    render: () => (
      <div className="dusk top">
        <LanguageMenu {...props} label="Lingua" />
      </div>
    ),
  },
  { name: "in a footer", render: () => <LanguageMenu {...props} label="Lingua" up /> },
  { name: "in view", render: () => <LanguagePills {...props} /> },
];
