/**
 * An error whose message is one whole sentence for the person who runs the portal: what is wrong and what to do.
 * Whoever starts the portal prints the sentence and nothing else; everything that is not a ClearError is a defect.
 */
export class ClearError extends Error {
  override name = "ClearError";
}

/** The sentence of any thrown thing, on one line. */
export function sentenceOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/\s*\n\s*/g, " ").trim();
}
