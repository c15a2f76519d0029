import type { ReactNode } from "react";
import { Go } from "../link/link";

export type FooterLink = { to: string; label: ReactNode };

/** Links of every page, and what does not fit on top of a small one. */
export function Footer({ links, children }: { links: readonly FooterLink[]; children?: ReactNode }) {
  return (
    <footer className="foot">
      <div className="foot-in">
        {children}
        <ul role="list">
          {links.map(({ to, label }) => (
            <li key={to}>
              <Go to={to}>{label}</Go>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
