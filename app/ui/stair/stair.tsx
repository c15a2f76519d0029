import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

export type StairStep = {
  label: ReactNode;
  /** Where it stands: behind, here, here for ever because it ended before the top, or still to come. */
  is: "done" | "now" | "stopped" | "next";
};

const icons: Record<StairStep["is"], IconName | null> = { done: "check", now: "map-pin", stopped: "x", next: null };

/** How far something has come: four steps, each higher than the one before. `label` says of what. */
export function Stair({ label, steps }: { label: string; steps: readonly StairStep[] }) {
  return (
    <ol className="stair" role="list" aria-label={label}>
      {steps.map((step, index) => {
        const icon = icons[step.is];
        const here = step.is === "now" || step.is === "stopped";
        return (
          <li key={index} className={step.is === "next" ? undefined : step.is} aria-current={here ? "step" : undefined}>
            {icon ? <Icon name={icon} /> : null}
            {step.label}
          </li>
        );
      })}
    </ol>
  );
}
