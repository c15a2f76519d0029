/** A gap in a text, to be filled in: {{giorno}}. Letters of any alphabet, digits and the underscore. */
const gap = /\{\{\s*([\p{L}\p{M}\p{N}_]{1,40})\s*\}\}/gu;

/** The names of the gaps in some texts, each once, in the order in which they are read. */
export function gapsIn(texts: readonly (string | undefined)[]): string[] {
  const names = texts.flatMap((text) => [...(text ?? "").matchAll(gap)].map((match) => match[1] ?? ""));
  return [...new Set(names.map((name) => name.toLowerCase()))];
}

/** A text with its gaps filled; a gap without words, or with empty ones, stays as it is. */
export function fillGaps(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(gap, (whole, name: string) => {
    const key = name.toLowerCase();
    const filled = Object.hasOwn(words, key) ? (words[key] ?? "").trim() : "";
    return filled === "" ? whole : filled;
  });
}
