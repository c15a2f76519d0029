import { Unreadable } from "./failure.ts";

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file of plain text: UTF-8 or UTF-16 by its mark, else UTF-8 when all of it is, else Windows-1252, which
 * old programs write. Throws Unreadable when lines of both are mixed, or when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new Unreadable("registry:refusal.notText", { line: lineAt(text, nul) });
  return text;
}

function decode(bytes: Uint8Array): string {
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  // Text has no NUL; said before the bytes are taken for letters of some encoding.
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Unreadable("registry:refusal.notText", { line: lineOf(bytes, nul) });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

function decodeWindows(bytes: Uint8Array): string {
  const foreign = firstForeign(bytes);
  if (foreign.accent >= 0) throw new Unreadable("registry:refusal.mixed", { line: lineOf(bytes, foreign.broken) });
  return new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Where bytes stop being UTF-8, and where a letter of Italian stands in UTF-8 all the same. In Windows-1252 that pair
 * of bytes would read "Ã" and a sign, which no name has.
 */
function firstForeign(bytes: Uint8Array): { broken: number; accent: number } {
  let broken = -1;
  let accent = -1;
  for (let at = 0; at < bytes.length && (broken < 0 || accent < 0);) {
    const length = sequenceAt(bytes, at);
    if (length === 0 && broken < 0) broken = at;
    if (length === 2 && bytes[at] === 0xc3 && accent < 0) accent = at;
    at += Math.max(length, 1);
  }
  return { broken, accent };
}

/** How many bytes the UTF-8 letter at this place has; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first <= 0xf4 ? 4 : 0;
  if (length === 0 || first < 0xc2) return 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 10) line += 1;
  return line;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split("\n").length;
