import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

/** What just happened, said aloud and shown: "Avviso pubblicato". At the end one way back, if there is one. */
export function StatusMessage({
  icon = "check",
  children,
  action,
}: {
  icon?: IconName;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="toast" role="status">
      <Icon name={icon} />
      <span>{children}</span>
      {action}
    </div>
  );
}
