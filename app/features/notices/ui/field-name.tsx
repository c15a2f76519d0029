import { useTranslation } from "react-i18next";
import { briefFields, type MarkedField } from "../model";

/** What a part of a notice is called beside its words: a field of its form, or what is said of its files. */
export function FieldName({ field }: { field: MarkedField["field"] | "files" }) {
  const { t } = useTranslation("notices");
  const brief = briefFields.find((one) => one === field);
  if (brief) return t(`brief.${brief}`);
  if (field === "title") return t("form.heading");
  return field === "body" ? t("form.body") : t("attachments.title");
}
