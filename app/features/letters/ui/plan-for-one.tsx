import { useTranslation } from "react-i18next";
import { type Home, type LetterTarget, mostLetters, placeText } from "../model";
import type { MakeRefusal } from "../policy";
import { PlanScreen } from "./plan-screen";

type Plan = {
  target: LetterTarget;
  place: { street: string; houseNumber: string };
  making: { allowed: true } | { allowed: false; reason: MakeRefusal };
  letters: number;
  tooMany: boolean;
  replaced: number;
  beenIn: number;
  name: string | null;
  home: Home | null;
  stairwell: string | null;
};

/** Before the press that writes to one person, household, stairwell or condominium. */
export function PlanForOne({ plan }: { plan: Plan }) {
  const { t } = useTranslation(["letters", "common"]);
  const { target, place, home } = plan;
  const parts = [
    t(`plan.${target.scope}`, { name: plan.name ?? plan.stairwell ?? "" }),
    t("common:address", { street: place.street, number: place.houseNumber }),
    home && t(placeText(home), home),
  ];
  return (
    <PlanScreen
      title={parts.filter(Boolean).join(" · ")}
      hidden={{ scope: target.scope, id: String(target.id) }}
      why={whyNot()}
      lines={[
        { icon: "mail" as const, text: t("plan.letters", { n: plan.letters }) },
        ...(plan.replaced > 0 ? [{ icon: "undo-2" as const, text: t("plan.replaced", { n: plan.replaced }) }] : []),
        ...(plan.beenIn > 0 ? [{ icon: "key-round" as const, text: t("plan.beenIn", { n: plan.beenIn }) }] : []),
        { icon: "clock" as const, text: t("plan.day") },
        { icon: "eye" as const, text: t("plan.logged") },
      ]}
    />
  );

  function whyNot() {
    if (!plan.making.allowed) return t(plan.making.reason);
    if (plan.letters === 0) return t("plan.nobody");
    return plan.tooMany ? t("plan.tooMany", { most: mostLetters }) : undefined;
  }
}
