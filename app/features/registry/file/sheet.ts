import { limits } from "../model.ts";
import { Unreadable } from "./failure.ts";

/** One line of a file, with the number under which its program shows it. */
export type Line = { line: number; cells: string[] };
export type Sheet = { headers: string[]; rows: Line[] };

/** Trimmed, single spaces, one form for each letter. */
export function tidy(text: string): string {
  // Nearly every cell is in order already.
  if (/^(?:[!-~]+(?: [!-~]+)*)?$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim();
}

/** How a header is remembered and compared. */
export function headerKey(header: string): string {
  return tidy(header).toLowerCase();
}

/**
 * The table that some lines are: the first is the headers, the others the rows, all as wide as the headers. Throws
 * Unreadable when it is no table that could be a registry: nothing in it, unclear headers, too much of anything.
 */
export function sheetOf(lines: Line[]): Sheet {
  const [first, ...rows] = lines;
  if (!first) throw new Unreadable("registry:refusal.nothing");
  const headers = first.cells.map(tidy);
  while (headers.length > 0 && headers.at(-1) === "" && rows.every((row) => !row.cells[headers.length - 1]?.trim())) {
    headers.pop();
  }
  if (headers.length < 2) throw new Unreadable("registry:refusal.oneColumn");
  if (headers.length > limits.columns) throw new Unreadable("registry:refusal.manyColumns", { most: limits.columns });
  const empty = headers.indexOf("");
  if (empty >= 0) throw new Unreadable("registry:refusal.emptyHeader", { column: empty + 1 });
  const keys = headers.map(headerKey);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) throw new Unreadable("registry:refusal.twiceHeader", { header: headers[twice]?.slice(0, 60) ?? "" });
  if (rows.length === 0) throw new Unreadable("registry:refusal.noRows");
  if (rows.length > limits.rows) throw new Unreadable("registry:refusal.manyRows", { most: limits.rows });
  for (const { line, cells } of [first, ...rows]) {
    if (cells.some((cell) => cell.length > limits.cell)) {
      throw new Unreadable("registry:refusal.longCell", { line, most: limits.cell });
    }
  }
  return { headers, rows };
}
