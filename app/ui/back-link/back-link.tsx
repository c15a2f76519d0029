import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import { Go } from "../link/link";

/** One step up: "Avvisi". */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Go className="back" to={to}>
      <Icon name="chevron-left" dir />
      {children}
    </Go>
  );
}
