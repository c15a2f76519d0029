import { settings } from "~/server/settings";

/** The raw value of one cookie. The others are not looked at: a stranger's malformed cookie must not break the page. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("Cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A Set-Cookie header for a value without special characters; `maxAge` in seconds, 0 takes the cookie away. */
export function writeCookie(name: string, value: string, maxAge: number): string {
  const secure = settings().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}
