import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

type ErrorSummaryProps = {
  title: ReactNode;
  /** In the order of the fields; without a `field` a plain line. */
  errors: readonly { field?: string; message: ReactNode }[];
  /** The action's reply: the same errors sent twice take the focus twice. */
  reply?: unknown;
};

/** What is missing, above the form. Takes the focus, also without scripts; each line leads to its field. */
export function ErrorSummary({ title, errors, reply }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const fields = errors.map(({ field }) => field ?? "").join(" ");
  useEffect(() => box.current?.focus(), [fields, errors.length, reply]);
  if (errors.length === 0) return null;
  return (
    // GOV.UK's pattern: the alert is inside the box that takes the focus, or some readers say it twice.
    <div className="errsum" ref={box} tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {errors.map(({ field, message }, index) => (
            <li key={index}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
