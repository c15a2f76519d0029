import { classes } from "../classes";
import { paths } from "./paths";
import type { IconName } from "./paths";

export type { IconName } from "./paths";

type IconProps = {
  name: IconName;
  /** Beside text: s 1.25, m 1.5, l 1.75 times its size. */
  size?: "s" | "m" | "l";
  /** It points somewhere (chevron, reply): mirrors from right to left. Arrows do so by themselves. */
  dir?: boolean;
};

/** A drawing beside a word that says the same; hidden from screen readers. */
export function Icon({ name, size = "m", dir = name.startsWith("arrow-") }: IconProps) {
  return (
    <svg
      className={classes("i", size !== "m" && `i-${size}`, dir && "i-dir")}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
