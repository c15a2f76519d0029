import type { ReactNode } from "react";

type DateTileProps = {
  /** ISO date, for machines. */
  date: string;
  /** "mar" */
  weekday: string;
  /** "12" */
  day: string;
};

/** A day in its arch. */
export function DateTile({ date, weekday, day }: DateTileProps) {
  return (
    <time className="date" dateTime={date}>
      <span>{weekday}</span>
      <b>{day}</b>
    </time>
  );
}

/** The next days: a date, what happens, when. */
export function Dates({ items }: { items: readonly (DateTileProps & { title: ReactNode; text?: ReactNode })[] }) {
  return (
    <ul className="dates" role="list">
      {items.map(({ title, text, ...tile }, index) => (
        <li key={index}>
          <DateTile {...tile} />
          <span className="row-t">
            <b>{title}</b>
            {text ? <span>{text}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
