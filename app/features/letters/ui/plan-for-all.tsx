import { useTranslation } from "react-i18next";
import { PlanScreen } from "./plan-screen";

/** Before the press that writes to everybody who has never been in. */
export function PlanForAll({ letters, condominiums, left }: { letters: number; condominiums: number; left: number }) {
  const { t } = useTranslation("letters");
  return (
    <PlanScreen
      title={t("plan.all")}
      hidden={{ scope: "all" }}
      why={letters === 0 ? t("refusal.nobody") : undefined}
      lines={[
        { icon: "mail" as const, text: t("plan.lettersAll", { n: letters, places: condominiums }) },
        ...(left > 0 ? [{ icon: "hourglass" as const, text: t("plan.left", { n: left }) }] : []),
        { icon: "clock" as const, text: t("plan.day") },
        { icon: "eye" as const, text: t("plan.logged") },
      ]}
    />
  );
}
