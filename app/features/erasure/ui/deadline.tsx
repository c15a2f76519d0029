import { useTranslation } from "react-i18next";
import { Chip } from "~/ui/chip/chip";

/** How long there is, in words: late ones stand out, also without colour. */
export function Deadline({ daysLeft }: { daysLeft: number }) {
  const { t } = useTranslation(["people", "common"]);
  if (daysLeft < 0)
    return (
      <Chip tone="danger" icon="triangle-alert">
        {t("erasure.late", { count: -daysLeft })}
      </Chip>
    );
  if (daysLeft === 0)
    return (
      <Chip tone="ochre" icon="clock">
        {t("erasure.today")}
      </Chip>
    );
  return (
    <Chip tone={daysLeft <= 7 ? "ochre" : "stone"} icon="clock">
      {t("erasure.left", { count: daysLeft })}
    </Chip>
  );
}
