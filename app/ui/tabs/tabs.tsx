import type { ReactNode } from "react";
import { Go } from "../link/link";

/** Parts of one list as links: each has its address. */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: readonly { to: string; label: ReactNode; current?: boolean }[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Go key={item.to} to={item.to} aria-current={item.current ? "page" : undefined}>
          {item.label}
        </Go>
      ))}
    </nav>
  );
}
