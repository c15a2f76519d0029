import { createCookie } from "@remix-run/node";
import type { Actor, Letters, Theme } from "./actor";
import { isLanguage, languages } from "./languages";
import { settings } from "~/server/settings";

export type Preferences = { locale: string; letters: Letters; theme: Theme };

/** Language, letters and theme of somebody who is not signed in (and of the page before the first sign-in). */
const cookie = createCookie("preferences", { path: "/", sameSite: "lax", maxAge: 31_536_000, httpOnly: true });

function fromBrowser(request: Request): string {
  const wanted = (request.headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "it";
}

/**
 * Which language, letter size and theme the page has: the address (`?lng=`), the person's record, the cookie, the
 * browser's languages, Italian, in this order.
 */
export async function readPreferences(request: Request, actor: Actor | null): Promise<Preferences> {
  const kept = ((await cookie.parse(request.headers.get("Cookie"))) ?? {}) as Partial<Preferences>;
  const asked = new URL(request.url).searchParams.get("lng");
  const pseudoAllowed = settings().NODE_ENV !== "production" && asked === "pseudo";
  const locale = pseudoAllowed ? "pseudo" : isLanguage(asked) ? asked : actor?.locale;
  return {
    locale: locale ?? (isLanguage(kept.locale) ? kept.locale : fromBrowser(request)),
    letters: actor?.letters ?? kept.letters ?? "a",
    theme: actor?.theme ?? kept.theme ?? "system",
  };
}

/** The Set-Cookie header that keeps the choices on this device. */
export async function keepPreferences(request: Request, change: Partial<Preferences>): Promise<string> {
  const kept = ((await cookie.parse(request.headers.get("Cookie"))) ?? {}) as Partial<Preferences>;
  const secure = settings().PUBLIC_URL.startsWith("https:");
  return cookie.serialize({ ...kept, ...change }, { secure });
}

export const languageCodes = languages.map(({ code }) => code);
