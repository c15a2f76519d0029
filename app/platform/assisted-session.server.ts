import { sql } from "kysely";
import type { Actor } from "./actor";
import { asSystem, type Trx } from "./database.server";
import { hashToken, keyedHash } from "./seal.server";
import { sessionCookie, sessionToken, waitingCookie, waitingToken } from "./session-cookies.server";

/**
 * The token of the assisted session that this submission of an officer's form opens. It follows from the officer's
 * session and the form's key, so that a double tap leads into one session, and no table has to hold it.
 */
export function assistedToken(officer: Actor, key: string): string {
  return keyedHash("assisted", `${officer.sessionId} ${key}`).toString("hex").slice(0, 40);
}

/**
 * Opens a session in which an officer acts for a person who sits beside them: half an hour by the database's clock,
 * never carried on, without roles. Called as the system actor `door`, after the desk's policy has decided.
 */
export async function openAssisted(
  trx: Trx,
  { token, personId, officer, device }: { token: string; personId: number; officer: Actor; device: string },
): Promise<void> {
  const row = { token_hash: hashToken(token), person_id: personId, device, second_factor: false, sliding: false };
  await trx
    .insertInto("session")
    .values({ ...row, assisted_by: officer.personId, expires_at: sql<Date>`now() + interval '30 minutes'` })
    .execute();
}

/** The headers with which the officer's browser goes over into the assisted session; its own one waits. */
export function goOver(request: Request, assisted: string): Headers {
  const own = sessionToken(request);
  const cookies = [sessionCookie(assisted), ...(own ? [waitingCookie({ assisted, own })] : [])];
  return new Headers(cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]));
}

/**
 * Ends the assisted session of a request and brings the officer's own one back. Anybody may ask: a browser without an
 * assisted session keeps what it has. The header also tells the browser to drop the pages it kept of the person.
 */
export async function endAssistance(request: Request): Promise<Headers> {
  const token = sessionToken(request);
  const own = waitingToken(request);
  const headers = new Headers({ "Clear-Site-Data": '"cache"' });
  const ended =
    token !== undefined &&
    (await asSystem("door", (trx) =>
      trx
        .deleteFrom("session")
        .where("token_hash", "=", hashToken(token))
        .where("assisted_by", "is not", null)
        .returning("id")
        .executeTakeFirst(),
    ));
  if (own) {
    headers.append("Set-Cookie", sessionCookie(own));
    headers.append("Set-Cookie", waitingCookie(null));
  } else if (ended) headers.append("Set-Cookie", sessionCookie(null));
  return headers;
}
