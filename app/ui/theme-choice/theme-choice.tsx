import type { ReactNode } from "react";
import { OptionCards } from "../option-cards/option-cards";

export type Theme = "light" | "dark" | "system";

type ThemeChoiceProps = { name?: string; legend: ReactNode; current: Theme; labels: Record<Theme, ReactNode> };

/** Light, dark, or as the device says; part of the person's form. */
export function ThemeChoice({ name = "theme", legend, current, labels }: ThemeChoiceProps) {
  return (
    <OptionCards
      name={name}
      legend={legend}
      defaultValue={current}
      columns
      options={[
        { value: "system", label: labels.system, icon: "smartphone" },
        { value: "light", label: labels.light, icon: "sun" },
        { value: "dark", label: labels.dark, icon: "moon" },
      ]}
    />
  );
}
