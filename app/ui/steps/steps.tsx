import type { ReactNode } from "react";

/** Where you are in a form of several pages: each step higher than the last. `children` says it: "Domanda 2 di 4". */
export function Steps({ current, total, children }: { current: number; total: number; children: ReactNode }) {
  return (
    <p className="steps">
      <span aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} className={index < current ? "on" : undefined} />
        ))}
      </span>
      {children}
    </p>
  );
}
