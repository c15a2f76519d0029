import { readFile } from "node:fs/promises";
import { decodeText } from "./encoding.ts";
import { readDelimited } from "./delimited.ts";
import { Unreadable } from "./failure.ts";
import { sheetOf, type Sheet } from "./sheet.ts";
import { readWorkbook } from "./workbook.ts";

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * Reads a registry file, whatever its name says: XLSX by the first bytes of an archive, else a text with delimiters.
 * Throws Unreadable with the sentence for what is wrong.
 */
export async function openSheet(path: string): Promise<Sheet> {
  const bytes = await readFile(path);
  // The container of old Excel files, and of new ones with a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable("registry:refusal.oldWorkbook");
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Unreadable("registry:refusal.notSpreadsheet");
  const archive = starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06);
  return sheetOf(archive ? await readWorkbook(bytes) : readDelimited(decodeText(bytes)));
}
