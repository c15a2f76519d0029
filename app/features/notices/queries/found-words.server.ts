import type { Piece } from "../model";

/** How the database marks a found word: signs that no text can hold, because it puts a space in their place before. */
export const [foundStart, foundEnd] = ["\u0001", "\u0002"];

/**
 * Cuts a text where found words begin and end. `marked` is the same text with other signs in places and the marks
 * between them: letter by letter as long as the text, else nothing is marked.
 */
export function splitMarks(text: string, marked: string): Piece[] {
  const letters = [...text];
  const pieces: Piece[] = [];
  let [from, at, found] = [0, 0, false];
  const cut = () => {
    if (at > from) pieces.push({ text: letters.slice(from, at).join(""), found });
    from = at;
  };
  for (const sign of marked) {
    if (sign !== foundStart && sign !== foundEnd) {
      at += 1;
      continue;
    }
    cut();
    found = sign === foundStart;
  }
  if (at !== letters.length) return text === "" ? [] : [{ text, found: false }];
  cut();
  return pieces;
}

/** A word as it is compared: small letters without accents. */
const plain = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Marks also the words that begin like the last one that was typed: the database marks words by their grammar only. */
export function markBeginnings(pieces: Piece[], last: string | undefined): Piece[] {
  if (!last || last.length < 2) return pieces;
  const beginning = plain(last);
  return pieces.flatMap((piece) => {
    if (piece.found) return [piece];
    const parts = piece.text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/u);
    const shown: Piece[] = [];
    for (const [at, text] of parts.entries()) {
      const found = at % 2 === 1 && plain(text).startsWith(beginning);
      const before = shown.at(-1);
      if (before && !before.found && !found) before.text += text;
      else if (text !== "") shown.push({ text, found });
    }
    return shown;
  });
}

const excerptLetters = 170;
const lettersBefore = 50;

/** About two lines of a text around the first word that was found, cut between words. */
export function excerptOf(pieces: Piece[]): Piece[] {
  const flat = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, " ") }));
  const whole = flat.map(({ text }) => text).join("");
  const first = flat.findIndex(({ found }) => found);
  const hit = first < 0 ? 0 : flat.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const start = startBefore(whole, Math.min(hit - lettersBefore, whole.length - excerptLetters), hit);
  const space = whole.lastIndexOf(" ", start + excerptLetters);
  const end = start + excerptLetters >= whole.length ? whole.length : space > hit ? space : start + excerptLetters;
  const shown: Piece[] = start > 0 ? [{ text: "… ", found: false }] : [];
  let at = 0;
  for (const { text, found } of flat) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== "") shown.push({ text: part, found });
    at += text.length;
  }
  if (end < whole.length) shown.push({ text: " …", found: false });
  return shown;
}

/** Where a word begins at or after a place, at most at the word that was found. */
function startBefore(whole: string, place: number, hit: number): number {
  if (place <= 0) return 0;
  const space = whole.indexOf(" ", place - 1);
  return space < 0 || space >= hit ? hit : space + 1;
}
