import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useId } from "react";
import { classes } from "../classes";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";
import { Go } from "../link/link";
import type { GoProps } from "../link/link";

export type ButtonVariant = "main" | "vote" | "line" | "quiet" | "danger" | "danger-line";

type Look = {
  /** `main` once per screen; `vote` when the act is a vote. */
  variant?: ButtonVariant;
  /** As wide as its place. */
  full?: boolean;
  /** The office's size, 44 px. */
  office?: boolean;
  icon?: IconName;
  /** An arrow after the words. */
  iconEnd?: IconName;
  children: ReactNode;
};

function look({ variant = "line", full, office }: Omit<Look, "children">): string {
  return classes("btn", `btn-${variant}`, full && "btn-full", office && "btn-office");
}

function Words({ icon, iconEnd, office, children }: Pick<Look, "icon" | "iconEnd" | "office" | "children">) {
  return (
    <>
      {icon ? <Icon name={icon} size={office ? "s" : "m"} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} size={office ? "s" : "m"} /> : null}
    </>
  );
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "className" | "disabled"> & {
    /** Why it cannot be pressed now. The button stays reachable, does nothing, and the reason stands below it. */
    disabledReason?: ReactNode;
  };

/** Does something. Submits its form unless `type` says otherwise. Never dead without a why. */
export function Button({ variant, full, office, icon, iconEnd, children, disabledReason, ...rest }: ButtonProps) {
  const why = useId();
  const words = <Words {...{ icon, iconEnd, office, children }} />;
  if (!disabledReason) {
    return (
      <button type="submit" {...rest} className={look({ variant, full, office })}>
        {words}
      </button>
    );
  }
  return (
    <div className="btn-why">
      <button type="button" aria-disabled="true" aria-describedby={why} className={look({ variant, full, office })}>
        {words}
      </button>
      <p className="hint" id={why}>
        <Icon name="info" size="s" />
        <span>{disabledReason}</span>
      </p>
    </div>
  );
}

/** Goes somewhere, with the look of a button. */
export function ButtonLink({
  variant,
  full,
  office,
  icon,
  iconEnd,
  children,
  ...rest
}: Look & Omit<GoProps, "className">) {
  return (
    <Go {...rest} className={look({ variant, full, office })}>
      <Words {...{ icon, iconEnd, office, children }} />
    </Go>
  );
}

/** Small act inside a text or under a comment: looks like a link, is a button. */
export function TextButton({
  icon,
  children,
  ...rest
}: Pick<Look, "icon" | "children"> & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style" | "className">) {
  return (
    <button type="submit" {...rest} className="linkbtn">
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
    </button>
  );
}

/** Buttons in a row that wraps; `even` shares the width; `column` stacks them. */
export function Buttons({ even, column, children }: { even?: boolean; column?: boolean; children: ReactNode }) {
  return <div className={column ? "btns-col" : classes("btns", even && "btns-even")}>{children}</div>;
}
