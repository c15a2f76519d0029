import type { ReactNode } from "react";
import { Illustration } from "../illustration/illustration";
import type { IllustrationName } from "../illustration/illustration";
import { Go } from "../link/link";

/** "Che cosa vuoi fare?": pictures with words. */
export function DoTiles({ items }: { items: readonly { to: string; picture: IllustrationName; label: ReactNode }[] }) {
  return (
    <ul className="do" role="list">
      {items.map(({ to, picture, label }) => (
        <li key={to}>
          <Go to={to}>
            <Illustration name={picture} />
            <b>{label}</b>
          </Go>
        </li>
      ))}
    </ul>
  );
}
