import type { ReactNode } from "react";
import { useId } from "react";

type Column = { head: ReactNode; numbers?: boolean };

type TableProps = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column[];
  /** The first cell names its row. */
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[];
};

/** A table that scrolls by itself when it is wider than its place, also with the keyboard. */
export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  const id = useId();
  const side = (index: number) => (columns[index]?.numbers ? "r" : undefined);
  return (
    <div className="t-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="t">
        <caption className={captionHidden ? "vh" : undefined} id={id}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={side(index)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={side(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
