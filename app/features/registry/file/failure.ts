import { failureText } from "../model.ts";

/** A file that cannot be read, with the sentence for it. The message is what `failureText` writes. */
export class Unreadable extends Error {
  override name = "Unreadable";
  constructor(key: `registry:refusal.${string}`, facts: Record<string, string | number> = {}) {
    const words = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
    super(failureText({ key, facts: words }));
  }
}
