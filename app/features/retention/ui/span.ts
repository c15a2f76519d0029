import { useTranslation } from "react-i18next";
import { spanOf } from "../model";

/** Says a number of days as people do: "5 years", "90 days". */
export function useSpan(): (days: number) => string {
  const { t } = useTranslation("retention");
  return (days) => {
    if (days === 0) return t("atOnce");
    const { unit, count } = spanOf(days);
    return unit === "years" ? t("years", { count }) : t("days", { count });
  };
}
