import type { ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

type DisclosureProps = {
  summary: ReactNode;
  icon?: IconName;
  /** A word under a comment instead of a line across the page. */
  plain?: boolean;
  open?: boolean;
  children: ReactNode;
};

/** Folded words, or a small form behind its word: native, works without scripts. */
export function Disclosure({ summary, icon, plain, open, children }: DisclosureProps) {
  return (
    <details className={classes("why", plain && "why-plain")} open={open}>
      <summary>
        {icon ? <Icon name={icon} size={plain ? "s" : "m"} dir={icon === "reply"} /> : null}
        <span>{summary}</span>
        {plain ? null : <Icon name="chevron-right" dir />}
      </summary>
      {children}
    </details>
  );
}
