import { createHash } from "node:crypto";

/** With `npm run check:full` and `npm run check:access` nothing is left to the day. */
export const full = Boolean(process.env["CORTILE_FULL"]);

const today = Math.floor(Date.now() / 86_400_000);

/**
 * Whether it is a screen's turn: every twelfth day (or of so many `days`), the same for everybody who runs the tests that day. `shift` keeps the
 * ways of reading apart, so that a screen's turns come on different days.
 */
export function isOn(name: string, shift: number, days = 12): boolean {
  return full || (createHash("sha256").update(name).digest().readUInt8() + today + shift) % days === 0;
}
