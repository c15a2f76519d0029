import { keyedHash } from "~/platform/seal.server";
import { settings } from "~/server/settings";

/** The token of a person's calendar: it follows from the row's seed and the portal's secret, so no table has to hold it. */
export function calendarToken(personId: number, seed: string): string {
  return keyedHash("calendar", `${personId} ${seed}`).toString("hex").slice(0, 40);
}

/** The address that a calendar fetches. */
export function calendarAddress(personId: number, seed: string): string {
  return `${settings().PUBLIC_URL}/calendar/${calendarToken(personId, seed)}.ics`;
}
