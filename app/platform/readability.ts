import { sentencesOf } from "./personal-data";

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words a text has. */
export function wordCount(text: string): number {
  return wordsIn(text).length;
}

/**
 * How easy an Italian text is, 0 to 100: 89 + (300 × sentences − 10 × letters) / words. Below 80 hard with primary school,
 * below 60 with lower secondary, below 40 with upper secondary school (Gulpease, Lucisano and Piemontese 1988).
 */
export function gulpease(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 100;
  const sentences = Math.max(1, (text.match(/[.!?;:…]+(?=\s|$)/g) ?? []).length);
  const letters = words.join("").length;
  return Math.max(0, Math.round(Math.min(100, 89 + (300 * sentences - 10 * letters) / words.length)));
}

/** The sentence that is hardest to read, of those with eight words or more; null when all are short. */
export function hardestSentence(text: string): string | null {
  const long = sentencesOf(text)
    .map(({ words }) => words)
    .filter((sentence) => wordCount(sentence) >= 8);
  return long.reduce<string | null>(
    (hardest, next) => (hardest === null || gulpease(next) < gulpease(hardest) ? next : hardest),
    null,
  );
}
