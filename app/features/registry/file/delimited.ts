import { CsvError, parse } from "csv-parse/sync";
import { limits } from "../model.ts";
import { Unreadable } from "./failure.ts";
import type { Line } from "./sheet.ts";

const delimiters = [";", ",", "\t"] as const;
type Delimiter = (typeof delimiters)[number];

const settings = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  info: true,
} as const;
const longest = limits.columns * (limits.cell + 4) * 2;

/**
 * The lines of a text with delimiters: comma, semicolon or tab, found by looking. Cells may stand in quotes and hold
 * the delimiter and line breaks; each line keeps the number under which an editor shows it.
 */
export function readDelimited(text: string): Line[] {
  const declared = /^\ufeff?"?sep=([;,\t])"?\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? findDelimiter(body);
  const from = declared ? 1 : 0;
  try {
    return lines(body, delimiter, from);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: unknown }).lines ?? 1) + from;
    if (error.code === "CSV_MAX_RECORD_SIZE") throw new Unreadable("registry:refusal.lineTooLong", { line });
    throw new Unreadable("registry:refusal.quotes", { line });
  }
}

type Found = { info: { lines: number }; record: string[] };

function lines(text: string, delimiter: Delimiter, from: number): Line[] {
  const found: Line[] = [];
  let last = from;
  parse(text, {
    ...settings,
    delimiter,
    max_record_size: longest,
    on_record: (row) => {
      const { info, record } = row as unknown as Found;
      // A line that goes on inside quotes is named by where it begins.
      const line = info.lines + from - record.join("").split("\n").length + 1;
      last = Math.max(last + 1, line);
      if (record.some((cell) => cell.trim() !== "")) found.push({ line: last, cells: record });
      if (found.length > limits.rows + 1) throw new Unreadable("registry:refusal.manyRows", { most: limits.rows });
      return null;
    },
  });
  return found;
}

/** The delimiter with which the first lines have the most columns, alike in all of them. */
export function findDelimiter(text: string): Delimiter {
  const head = text.slice(0, 64 * 1024);
  const score = (delimiter: Delimiter) => {
    const rows = heads(head, delimiter);
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length;
    return width <= 1 ? 0 : width * (alike / rows.length);
  };
  return [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ";";
}

function heads(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...settings, info: false, delimiter, to: 12 });
  } catch {
    return [];
  }
}
