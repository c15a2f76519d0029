import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Count } from "../chip/chip";
import { Icon } from "../icon/icon";
import type { IconName } from "../icon/icon";

/** One place of the menu. Three to five of them on a phone. */
export type NavItem = {
  to: string;
  icon: IconName;
  label: string;
  /** Current only on this very address (home). */
  end?: boolean;
  /** New things, with what they are ("avvisi nuovi"). */
  count?: number;
  countLabel?: string;
};

function Item({ item, arched }: { item: NavItem; arched?: boolean }) {
  const { to, icon, label, end, count, countLabel = "" } = item;
  const shown = count && count > 0 ? count : null;
  return (
    <NavLink to={to} end={end} prefetch="intent">
      {arched ? (
        <span className="arch">
          <Icon name={icon} />
        </span>
      ) : (
        <Icon name={icon} />
      )}
      <span>{label}</span>
      {shown && arched ? (
        <span className="dotn">
          {shown}
          <span className="vh">{` ${countLabel}`}</span>
        </span>
      ) : null}
      {shown && !arched ? <Count value={shown} label={countLabel} /> : null}
    </NavLink>
  );
}

/** The places as a list; `arched` in the bar at the bottom of a phone. */
export function NavList({ items, arched }: { items: readonly NavItem[]; arched?: boolean }) {
  return (
    <ul role="list">
      {items.map((item) => (
        <li key={item.to}>
          <Item item={item} arched={arched} />
        </li>
      ))}
    </ul>
  );
}

/** First thing the keyboard meets. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip" href="#main">
      {children}
    </a>
  );
}
