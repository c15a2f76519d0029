import type { ReactNode } from "react";
import { Icon } from "../icon/icon";
import { Go } from "../link/link";

type Way = { to: string; label: ReactNode };

/** Newer and older, by keyset: no page numbers that move while people write. Nothing to show without either. */
export function Pager({ label, newer, older }: { label: string; newer?: Way; older?: Way }) {
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label={label}>
      {newer ? (
        <Go to={newer.to} rel="prev">
          <Icon name="chevron-left" size="s" dir />
          {newer.label}
        </Go>
      ) : null}
      {older ? (
        <Go to={older.to} rel="next">
          {older.label}
          <Icon name="chevron-right" size="s" dir />
        </Go>
      ) : null}
    </nav>
  );
}
