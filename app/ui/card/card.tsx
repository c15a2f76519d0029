import type { ReactNode } from "react";
import { classes } from "../classes";
import { Illustration } from "../illustration/illustration";
import type { IllustrationName } from "../illustration/illustration";

type CardProps = { children: ReactNode; labelledBy?: string; id?: string; gap?: 3 | 4 | 5 };

const gaps = { 3: "gap-3", 4: "gap-4", 5: "gap-5" } as const;

/** A neutral card. With `labelledBy` it is a region of the page. */
export function Card({ children, labelledBy, id, gap = 4 }: CardProps) {
  const className = classes("card stack", gaps[gap]);
  if (!labelledBy) {
    return (
      <div className={className} id={id}>
        {children}
      </div>
    );
  }
  return (
    <section className={className} id={id} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** Title and words with a picture floating at their end (large letters flow under it). */
export function WithPicture({ picture, children }: { picture?: IllustrationName; children: ReactNode }) {
  return (
    <div className="with-illu">
      {picture ? <Illustration name={picture} /> : null}
      <div>{children}</div>
    </div>
  );
}
