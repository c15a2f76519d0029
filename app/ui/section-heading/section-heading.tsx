import type { ReactNode } from "react";
import { Go } from "../link/link";

type SectionHeadingProps = { id?: string; title: ReactNode; more?: { to: string; label: ReactNode } };

/** The heading of a part of the page, with a way to see everything. */
export function SectionHeading({ id, title, more }: SectionHeadingProps) {
  return (
    <div className="sect">
      <h2 id={id}>{title}</h2>
      {more ? <Go to={more.to}>{more.label}</Go> : null}
    </div>
  );
}
