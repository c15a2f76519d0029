/**
 * How easy an Italian text is to read, from 0 to 100 (Gulpease: 89 + (300 sentences - 10 letters) / words). Below 80 it
 * is hard for who has primary school only, below 60 for who has lower secondary school.
 */
export function gulpease(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 100;
  const sentences = Math.max(1, (text.match(/[.!?;:…]+(?=\s|$)/g) ?? []).length);
  return Math.round(Math.min(100, 89 + (300 * sentences - 10 * words.join("").length) / words.length));
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
