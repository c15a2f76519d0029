import type { ReactNode } from "react";
import { useId } from "react";

type Column = { head: string; numbers?: boolean };

type TableProps = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column[];
  /** The first cell names its row. */
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[];
};

/**
 * A table that scrolls by itself when it is wider than its place, also with the keyboard. On a telephone each row stands
 * as a list with the heads beside its cells; the roles are said because a browser forgets them when the layout changes.
 */
export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  const id = useId();
  const side = (index: number) => (columns[index]?.numbers ? "r" : undefined);
  return (
    <div className="t-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="t" role="table">
        <caption className={captionHidden ? "vh" : undefined} id={id}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <th key={index} role="columnheader" scope="col" className={side(index)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row">
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} role="rowheader" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} role="cell" className={side(index)} data-head={columns[index]?.head}>
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
