import { randomUUID } from "node:crypto";
import type { Actor } from "./actor";
import { keyedHash } from "./seal.server";

/** A short mark of who acts, and with whose help. */
const markOf = (actor: Actor | null) =>
  keyedHash("form", `${actor?.personId ?? 0} ${actor?.assistedBy?.personId ?? 0}`)
    .toString("hex")
    .slice(0, 8);

/** A fresh key for the forms of a page; it carries for whom the page was made. */
export function formKeyFor(actor: Actor | null): string {
  return `${randomUUID()}.${markOf(actor)}`;
}

/**
 * Whether a form was made for who sends it. At the desk one browser is the officer and a person by turns: a form that
 * stayed open in another tab must not be sent in the other's name. Whoever reads a form with files asks
 * isKeyOf; forms without a key pass.
 */
export async function isFormOf(request: Request, actor: Actor): Promise<boolean> {
  if (!request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded")) return true;
  return isKeyOf(new URLSearchParams(await request.clone().text()).get("key") ?? "", actor);
}

/** The same for the key alone, for who reads a form with files in it. Keys without a mark pass. */
export function isKeyOf(key: string, actor: Actor): boolean {
  const mark = /^[0-9a-f-]{36}\.([0-9a-f]{8})$/.exec(key)?.[1];
  return mark === undefined || mark === markOf(actor);
}
