import type { ReactNode } from "react";

type PanelProps = { id: string; title: ReactNode; text?: ReactNode; end?: ReactNode; children: ReactNode };

/** A part of a page of work. `id` goes to its heading; `end` is a link or a chip beside it. */
export function Panel({ id, title, text, end, children }: PanelProps) {
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-h">
        <div>
          <h2 id={id}>{title}</h2>
          {text ? <p className="soft">{text}</p> : null}
        </div>
        {end}
      </div>
      <div className="stack gap-2">{children}</div>
    </section>
  );
}

/** A big number with its base: 6 su 20. */
export function Figure({ value, base }: { value: ReactNode; base?: ReactNode }) {
  return (
    <p className="fig">
      {value} {base ? <small>{base}</small> : null}
    </p>
  );
}
