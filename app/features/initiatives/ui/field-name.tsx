import { useTranslation } from "react-i18next";
import type { spokenWords } from "../model";

/** The question that a text of an idea answers. */
export function FieldName({ field }: { field: (typeof spokenWords)[number] }) {
  const { t } = useTranslation("initiatives");
  return field === "costWords" ? t("question.cost.title") : t(`question.${field}.title`);
}
