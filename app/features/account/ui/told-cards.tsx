import { useTranslation } from "react-i18next";
import { OptionCards } from "~/ui/option-cards/option-cards";
import type { ToldBy } from "../input";

const ways: readonly ToldBy[] = ["paper", "sms", "email", "app"];

/** How somebody wants to be told: paper counts as much as the rest. */
export function ToldCards({ legend, error, current }: { legend: string; error?: string; current: ToldBy }) {
  const { t } = useTranslation(["signIn", "common"]);
  return (
    <OptionCards
      name="toldBy"
      legend={legend}
      legendHidden
      error={error}
      errorPrefix={t("common:form.errorPrefix")}
      defaultValue={current}
      options={ways.map((way) => ({ value: way, label: t(`welcome.told.${way}`), text: t(`welcome.told.${way}Text`) }))}
    />
  );
}
