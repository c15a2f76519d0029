import { redirect } from "@remix-run/node";
import { readCookie, writeCookie } from "~/platform/cookies.server";
import { newToken, seal, unseal } from "~/platform/seal.server";
import { beginSession } from "./commands/begin-session.server";
import type { Entry } from "./commands/enter-with-code.server";
import { enterWithHelp } from "./commands/pairing.server";
import { hasSecondFactor } from "./commands/second-factor.server";
import { deviceName, pairingMinutes } from "./model";

/** How far somebody has come at the door. Sealed in a cookie of a quarter of an hour: the database learns nothing before the end. */
export type Entering =
  { step: "code"; code: string } | { step: "factor"; personId: number; next: string; codeId?: number };

const minutes = 15;

/** Reads the step; null when there is none, it is too old, or it was touched. */
export function readEntering(request: Request): Entering | null {
  const text = unseal("entering", Buffer.from(readCookie(request, "entering") ?? "", "base64url"));
  if (!text) return null;
  const { at, ...step } = JSON.parse(text) as Entering & { at: number };
  return Date.now() - at < minutes * 60_000 ? (step as Entering) : null;
}

/** The Set-Cookie header for the next step, or, with null, for the end of it. */
export function keepEntering(step: Entering | null): string {
  if (!step) return writeCookie("entering", "", 0);
  const sealed = seal("entering", JSON.stringify({ ...step, at: Date.now() })).toString("base64url");
  return writeCookie("entering", sealed, minutes * 60);
}

/** The token by which a browser is known again for a year; `header` is set when it is a new one. */
function deviceToken(request: Request): { token: string; header?: string } {
  const known = readCookie(request, "device");
  if (known && /^[0-9a-f]{40}$/.test(known)) return { token: known };
  const token = newToken();
  return { token, header: writeCookie("device", token, 31_536_000) };
}

/**
 * Lets somebody in and leads on: the session's cookie and the device's, and the end of the steps at the door. The second
 * tap of a double tap finds its code used and is led on all the same: the first one's cookie is there already.
 */
export async function letIn(request: Request, entry: Omit<Entry, "staff">, secondFactor: boolean): Promise<Headers> {
  const { token, header } = deviceToken(request);
  const name = deviceName(request.headers.get("User-Agent") ?? "");
  const session = await beginSession(entry.personId, { token, name }, secondFactor, entry.codeId);
  const cookies = [session, keepEntering(null), header].filter(
    (cookie): cookie is string => typeof cookie === "string",
  );
  return new Headers(cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
}

/** The token of the pairing for which this device waits; null when it waits for none. */
export function pairingIn(request: Request): string | null {
  return /^[0-9a-f]{40}$/.exec(readCookie(request, "pairing") ?? "")?.[0] ?? null;
}

/** The Set-Cookie header for a pairing; null takes it away. */
export function keepPairing(token: string | null): string {
  return writeCookie("pairing", token ?? "", token ? pairingMinutes * 60 : 0);
}

/** Lets a neighbour in whom a committee member has helped; null when the code or the pairing was used meanwhile. */
export async function letInHelped(request: Request, pairing: string): Promise<Headers | null> {
  const { token, header } = deviceToken(request);
  const name = deviceName(request.headers.get("User-Agent") ?? "");
  const session = await enterWithHelp(pairing, { token, name });
  if (!session) return null;
  const cookies = [session, keepPairing(null), keepEntering(null), header].filter((cookie) => cookie !== undefined);
  return new Headers(cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
}

/** Where somebody goes who proved the first factor: residents are in, staff have one more step. */
export async function arrive(request: Request, { personId, staff, codeId }: Entry, next: string): Promise<Response> {
  if (!staff) return redirect(next, { headers: await letIn(request, { personId, codeId }, false) });
  const ready = await hasSecondFactor(personId);
  const headers = { "Set-Cookie": keepEntering({ step: "factor", personId, next, codeId }) };
  return redirect(ready ? "/sign-in/second-factor" : "/sign-in/second-factor/new", { headers });
}
