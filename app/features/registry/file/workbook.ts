import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/universal";
import { limits } from "../model.ts";
import { Unreadable } from "./failure.ts";
import type { Line } from "./sheet.ts";

const broken = () => new Unreadable("registry:refusal.brokenWorkbook");

/**
 * The lines of the first sheet of an XLSX file. The sizes that the archive declares are checked before anything is
 * unpacked, and no more than declared is ever unpacked. Of a formula the value it had is read, never computed.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Line[]> {
  const parts = unpack(bytes);
  if (!parts["xl/workbook.xml"]) throw new Unreadable("registry:refusal.notSpreadsheet");
  // Packed again without compression: the reader would else unpack in threads of its own, which nothing bounds.
  const plain = zipSync(parts, { level: 0 });
  const rows = await readSheet(plain.buffer).catch((error: unknown) => {
    if (error instanceof RangeError) throw new Unreadable("registry:refusal.tooHeavy");
    throw broken();
  });
  return rows.flatMap((row, index) => {
    const cells = row.map(cellText);
    return cells.some((cell) => cell.trim() !== "") ? [{ line: index + 1, cells }] : [];
  });
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const measure = ({ size, originalSize }: { size: number; originalSize: number }) => {
    packed += size;
    unpacked += originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: measure });
  } catch {
    throw broken();
  }
  const ratio = unpacked / Math.max(packed, 1);
  if (unpacked > limits.unpackedBytes || (unpacked > limits.ratioFrom && ratio > limits.ratio)) {
    throw new Unreadable("registry:refusal.bomb", { most: limits.unpackedBytes / 1024 / 1024 });
  }
  try {
    return unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  } catch {
    throw broken();
  }
}

/** A cell as text: days as 2026-01-31, yes and no as words, numbers without thousands. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "sì" : "no";
  return String(value).replaceAll("\0", "");
}
