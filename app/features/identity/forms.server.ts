import { redirect } from "@remix-run/node";
import { newToken, seal, unseal } from "~/platform/seal.server";
import { settings } from "~/server/settings";
import { beginSession } from "./commands/begin-session.server";
import type { Entry } from "./commands/enter-with-code.server";
import { hasSecondFactor } from "./commands/second-factor.server";
import { deviceName } from "./model";

/** How far somebody has come at the door. Sealed in a cookie of ten minutes: the database learns nothing before the end. */
export type Entering = { step: "code"; code: string } | { step: "factor"; personId: number; next: string };

const minutes = 10;

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

function writeCookie(name: string, value: string, maxAge: number): string {
  const secure = settings().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

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

/** Lets somebody in: the session's cookie and the device's, and the end of the steps at the door. */
export async function letIn(request: Request, personId: number, secondFactor: boolean): Promise<Headers> {
  const { token, header } = deviceToken(request);
  const name = deviceName(request.headers.get("User-Agent") ?? "");
  const headers = new Headers();
  headers.append("Set-Cookie", await beginSession(personId, { token, name }, secondFactor));
  headers.append("Set-Cookie", keepEntering(null));
  if (header) headers.append("Set-Cookie", header);
  return headers;
}

/** Where somebody goes who proved the first factor: residents are in, staff have one more step. */
export async function arrive(request: Request, entry: Entry, next: string): Promise<Response> {
  if (!entry.staff) return redirect(next, { headers: await letIn(request, entry.personId, false) });
  const ready = await hasSecondFactor(entry.personId);
  const headers = { "Set-Cookie": keepEntering({ step: "factor", personId: entry.personId, next }) };
  return redirect(ready ? "/sign-in/second-factor" : "/sign-in/second-factor/new", { headers });
}
