import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import type { Tone } from "../tone";
import { classes } from "../classes";

/** An icon in its arch, before the title of a row. */
export function Niche({ icon, tone = "petrol" }: { icon: IconName; tone?: Tone }) {
  return (
    <span className={classes("niche", tone !== "petrol" && `niche-${tone}`)}>
      <Icon name={icon} />
    </span>
  );
}
