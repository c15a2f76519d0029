import type { HelpBlockProps } from "../help-block/help-block";
import type { NavItem } from "./items";
import type { ShellParts } from "./tenant-shell";

/** Example words for the shells' examples: the household of Rosa, in Italian. */
const languages = [
  { code: "it", name: "Italiano", dir: "ltr" },
  { code: "en", name: "English", dir: "ltr" },
  { code: "ar", name: "العربية", dir: "rtl" },
] as const;

export const languageChoice = { action: "/preferences", languages, current: "it" };

export const parts: ShellParts = {
  home: "/",
  skipLabel: "Vai al contenuto",
  language: { ...languageChoice, label: "Lingua" },
  letters: {
    action: "/preferences",
    current: "a",
    label: "Grandezza delle lettere",
    labels: { a: "A, lettere normali", piu: "A+, lettere grandi", piupiu: "A++, lettere molto grandi" },
  },
  footer: [
    { to: "/privacy", label: "Informativa privacy" },
    { to: "/accessibility", label: "Dichiarazione di accessibilità" },
    { to: "/about", label: "Note legali" },
  ],
};

export const help: HelpBlockProps = {
  title: "Ti serve aiuto?",
  office: "Ufficio Gestione Sociale",
  phone: "055 000 1234",
  hours: "Dal lunedì al venerdì, dalle 9 alle 13. Parliamo più lingue.",
  sms: { number: "333 000 1234", label: "Scrivi un SMS" },
  committee: { to: "/committee", label: "Chiedi al comitato" },
};

export const nav: NavItem[] = [
  { to: "/", icon: "house", label: "Casa", end: true },
  { to: "/notices", icon: "bell", label: "Avvisi", count: 2, countLabel: "avvisi nuovi" },
  { to: "/chat", icon: "message-circle", label: "Chat", count: 5, countLabel: "messaggi nuovi" },
  { to: "/me", icon: "user", label: "Io" },
];

export const workNav: NavItem[] = [
  { to: "/", icon: "list-checks", label: "Da fare", end: true, count: 4, countLabel: "cose da fare" },
  { to: "/committee/assembly", icon: "users", label: "Assemblea" },
  { to: "/committee/households", icon: "house", label: "Famiglie", count: 6, countLabel: "da vedere" },
  { to: "/committee/notices", icon: "megaphone", label: "Avvisi e locandine" },
  { to: "/committee/documents", icon: "folder-lock", label: "Documenti" },
  { to: "/home", icon: "door-open", label: "La mia casa" },
];

export const house = { storeys: 4, columns: 9, plaster: "ochre", lit: 14, total: 20, seed: 14 } as const;
