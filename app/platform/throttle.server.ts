import { sql } from "kysely";
import { database } from "./database.server";
import { keyedHash } from "./seal.server";

export type Brake = { name: string; free: number; window: string; lock?: true };

/**
 * Brakes of the portal. Beyond `free` attempts in the window each further one waits twice as
 * long, up to an hour; with `lock` none is taken until the window ends.
 */
export const brakes = {
  codeYear: { name: "codeYear", free: 3, window: "90 days", lock: true },
  signInAddress: { name: "signInAddress", free: 20, window: "1 hour" },
  signInPortal: { name: "signInPortal", free: 1000, window: "10 minutes" },
  signInNameHere: { name: "signInNameHere", free: 5, window: "1 hour" },
  signInName: { name: "signInName", free: 50, window: "1 hour" },
  secondFactor: { name: "secondFactor", free: 5, window: "1 hour" },
  linkEmail: { name: "linkEmail", free: 3, window: "1 hour" },
  linkAddress: { name: "linkAddress", free: 20, window: "1 hour" },
  pairingAddress: { name: "pairingAddress", free: 20, window: "1 hour" },
  calendarAddress: { name: "calendarAddress", free: 60, window: "10 minutes" },
  writePerson: { name: "writePerson", free: 60, window: "10 minutes" },
  feedbackAddress: { name: "feedbackAddress", free: 5, window: "1 hour" },
} as const satisfies Record<string, Brake>;

/**
 * Counts an attempt before it is made, so that parallel guesses cannot slip through together.
 * @returns the seconds to wait; 0 means go on. Keys are stored as keyed hashes: no address is kept.
 */
export async function takeAttempt(brake: Brake, subject: string): Promise<number> {
  const key = keyedHash(`throttle:${brake.name}`, subject);
  const { rows } = await sql<{ wait: number }>`
    select throttle_take(${key}, ${brake.free}, ${brake.window}::interval, ${brake.lock ?? false}) as wait`.execute(
    database(),
  );
  return rows[0]!.wait;
}

/** Forgets the attempts after a success. */
export async function forgetAttempts(brake: Brake, subject: string): Promise<void> {
  await sql`select throttle_forget(${keyedHash(`throttle:${brake.name}`, subject)})`.execute(database());
}

/** The network behind an address: for IPv6 the first 64 bits, which one household may fill as it likes. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail.split(":").filter(Boolean);
  const whole = address.includes("::")
    ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest]
    : groups;
  return whole.slice(0, 4).join(":");
}
