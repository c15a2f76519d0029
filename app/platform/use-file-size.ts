import { useTranslation } from "react-i18next";
import { formatTag } from "./languages";

/** Writes how big a file is, in megabytes, in the page's language; what is smaller than a tenth is one. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  const size = new Intl.NumberFormat(formatTag(i18n.language), {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1, minimumFractionDigits: 1 },
  });
  return (bytes) => size.format(Math.max(0.1, bytes / 1024 / 1024));
}
