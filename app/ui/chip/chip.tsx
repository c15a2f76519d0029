import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import type { Tone } from "../tone";

/** A state in a word, with its icon. Stone unless it means something. */
export function Chip({ tone = "stone", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classes("chip", tone !== "stone" && `chip-${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

/** How many are new; `label` says of what, for who does not see the circle ("avvisi nuovi"). */
export function Count({ value, label }: { value: number; label: string }) {
  return (
    <span className="unread">
      {value}
      <span className="vh">{` ${label}`}</span>
    </span>
  );
}
