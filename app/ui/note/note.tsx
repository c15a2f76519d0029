import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import type { Tone } from "../tone";

/** One remark, with its icon. */
export function Note({ icon, tone = "petrol", children }: { icon: IconName; tone?: Tone; children: ReactNode }) {
  return (
    <div className={classes("note", tone !== "petrol" && `note-${tone}`)}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
