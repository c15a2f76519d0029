import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";

/** A cell of a list for a spreadsheet. A day is a calendar day, not a moment. */
export type Cell = string | number | { day: string } | null;
export type SheetKind = "csv" | "xlsx";

const types: Record<SheetKind, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A list as CSV that a spreadsheet opens with a click: semicolons, a mark for UTF-8, and no cell that it would take for
 * a formula.
 */
export function writeCsv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const plain = (cell: Cell) => (typeof cell === "object" ? (cell?.day ?? "") : cell);
  return stringify([heads, ...rows.map((row) => row.map(plain))], {
    delimiter: ";",
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** A list as XLSX: words are words there, whatever they begin with, and days are days. */
export function writeXlsx(heads: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const typed = (cell: Cell) => {
    if (cell === null || typeof cell === "number") return cell;
    if (typeof cell === "string") return { value: cell, type: String };
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date };
  };
  const first = heads.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  return writeWorkbook([first, ...rows.map((row) => row.map(typed))], {
    dateFormat: "yyyy-mm-dd",
    stickyRowsCount: 1,
  }).toBuffer();
}

/** The answer that hands a list over as a file of this name; nobody keeps a copy on the way. */
export async function sheetFile(
  kind: SheetKind,
  name: string,
  { heads, rows }: { heads: readonly string[]; rows: readonly (readonly Cell[])[] },
): Promise<Response> {
  const body = kind === "csv" ? writeCsv(heads, rows) : new Uint8Array(await writeXlsx(heads, rows));
  return new Response(body, {
    headers: {
      "Content-Type": types[kind],
      "Content-Disposition": `attachment; filename="${name}.${kind}"`,
      "Cache-Control": "no-store",
    },
  });
}
