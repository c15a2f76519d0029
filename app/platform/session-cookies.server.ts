import { readCookie, writeCookie } from "./cookies.server";
import { seal, unseal } from "./seal.server";

/**
 * The cookies in which a browser keeps who is signed in. While somebody of the office helps a person at the desk, the
 * office's own session waits in a second, sealed cookie: it names the assisted session for which it waits, so that it
 * never comes back in place of any other.
 */
const cookie = "cortile";
const waiting = "cortile-desk";
/** As long as browsers keep one: when a session ends is for the database to say. */
const cookieAge = 400 * 86_400;
/** The office's session lasts 12 hours; what waits longer has ended. */
const waitingAge = 12 * 3600;

const token = /^[0-9a-f]{40}$/;

/** The token of the request's session; undefined when there is none. */
export function sessionToken(request: Request): string | undefined {
  return token.exec(readCookie(request, cookie) ?? "")?.[0];
}

/** The Set-Cookie header for a session; null takes it away. */
export function sessionCookie(value: string | null): string {
  return writeCookie(cookie, value ?? "", value ? cookieAge : 0);
}

/** The token of the office's session that waits for the end of the session in this request; null when none does. */
export function waitingToken(request: Request): string | null {
  const text = unseal("desk", Buffer.from(readCookie(request, waiting) ?? "", "base64url"));
  const [assisted, own] = text?.split(" ") ?? [];
  return own && assisted === sessionToken(request) ? own : null;
}

/** The Set-Cookie header that lets the office's session wait for an assisted one; null takes it away. */
export function waitingCookie(pair: { assisted: string; own: string } | null): string {
  if (!pair) return writeCookie(waiting, "", 0);
  return writeCookie(waiting, seal("desk", `${pair.assisted} ${pair.own}`).toString("base64url"), waitingAge);
}
