import { findPersonalData, sentencesOf } from "./personal-data";

/** A text cut into what is translated and what stays as it is: marks of lists, spaces, lines without words. */
export type Part = { text: string; translate: boolean };

const listMark = /^\s*(?:[-*+]|\d{1,3}[.)]|#{1,6}|>)\s+/u;

/** Cuts a text into sentences, line by line, so that the marks of light Markdown stay where they stand. Pure. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const keep = (kept: string) => kept && parts.push({ text: kept, translate: false });
  for (const [at, line] of text.split("\n").entries()) {
    if (at > 0) keep("\n");
    const mark = listMark.exec(line)?.[0] ?? "";
    keep(mark);
    const rest = line.slice(mark.length);
    let end = 0;
    for (const sentence of sentencesOf(rest)) {
      const from = rest.indexOf(sentence.words, sentence.start);
      keep(rest.slice(end, from));
      parts.push({ text: sentence.words, translate: /\p{L}{2}/u.test(sentence.words) });
      end = from + sentence.words.length;
    }
    keep(rest.slice(end));
  }
  return parts;
}

/** A text whose words that point at somebody were taken out, and those words in their order. */
export type Hidden = { text: string; words: string[] };

const address = /https?:\/\/[^\s)\]]+/gu;
const placeholder = /\[\[\d+\]\]/gu;
const numbered = (number: number) => `[[${number}]]`;

/**
 * Takes out of a text what must not leave the house: names that neighbours go by, telephone numbers, addresses and
 * all else that points at a person, and links, which a translator would break. Pure.
 */
export function hide(sentence: string, names: readonly string[]): Hidden {
  const known = names.filter((name) => name.length > 1 && sentence.toLowerCase().includes(name.toLowerCase()));
  const spoken = known.map((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, "giu"));
  const where = [
    ...findPersonalData(sentence, { names: known }),
    ...[address, placeholder, ...spoken].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const words: string[] = [];
  let text = "";
  let end = 0;
  for (const one of where) {
    if (one.start < end) continue;
    text += sentence.slice(end, one.start) + numbered(words.length);
    words.push(sentence.slice(one.start, one.end));
    end = one.end;
  }
  return { text: text + sentence.slice(end), words };
}

const escaped = (text: string) => text.replace(/[^\p{L}\p{N} ]/gu, "\\$&");

/** Puts the words back where their numbers stand; null when a number was lost, doubled or invented. Pure. */
export function putBack(translated: string, words: readonly string[]): string | null {
  const seen = new Set<number>();
  let whole = true;
  const text = translated.replace(/\[\s*\[\s*(\d{1,4})\s*\]\s*\]/gu, (_, digits: string) => {
    const number = Number(digits);
    const word = words[number];
    whole &&= word !== undefined && !seen.has(number);
    seen.add(number);
    return word ?? "";
  });
  return whole && seen.size === words.length ? text : null;
}

/** What cannot be the translation of a sentence: nothing, the sentence itself, or something of another size. Pure. */
export function isNonsense(asked: string, answer: string): boolean {
  const said = answer.trim();
  const same = said.toLowerCase() === asked.trim().toLowerCase();
  const words = asked.match(/\p{L}{2,}/gu)?.length ?? 0;
  return said === "" || (same && words > 2) || said.length > asked.length * 6 + 80 || said.includes("\n");
}
