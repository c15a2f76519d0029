import { useTranslation } from "react-i18next";

/** Writes several names after each other as the page's language does: "Rosa, Amina e Karim". */
export function useNames(): (names: readonly string[]) => string {
  const { i18n } = useTranslation();
  return (names) => new Intl.ListFormat(i18n.language === "pseudo" ? "it" : i18n.language).format(names);
}
