import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { sql } from "kysely";
import type { Actor, Home, Letters, StaffRole, Theme } from "./actor";
import { asSystem, database, type Trx } from "./database.server";
import { hashToken, newToken } from "./seal.server";
import { sessionCookie, sessionToken, waitingCookie, waitingToken } from "./session-cookies.server";

/**
 * The only file that knows Lucia, which is no longer developed: three functions (open, read, close) stand
 * between it and the portal. The adapter stores the SHA-256 of the token, never the cookie value itself.
 */
declare module "lucia" {
  interface Register {
    Lucia: typeof resident;
    UserId: number;
    DatabaseUserAttributes: { actor: Actor };
    DatabaseSessionAttributes: {
      second_factor: boolean;
      sliding: boolean;
      device: string;
      /** Uses up what let the person in, in the transaction that opens the session; false when somebody was faster. */
      claim?: (trx: Trx) => Promise<boolean>;
    };
  }
}

type SessionRow = {
  sessionId: number;
  seenAt: string;
  personId: number;
  secondFactor: boolean;
  sliding: boolean;
  expiresAt: string;
  shownName: string;
  locale: string;
  letters: Letters;
  theme: Theme;
  welcomed: boolean;
  home: Home | null;
  roles: StaffRole[];
  territoryIds: number[];
  conflictIds: number[];
  assistedBy: Actor["assistedBy"];
};

function toActor(row: SessionRow): Actor {
  const { sessionId, personId, shownName, locale, letters, theme, welcomed, home, assistedBy } = row;
  const roles = row.secondFactor && !assistedBy ? row.roles : [];
  // Who is helped acts as a neighbour only, whatever else they are.
  const [territoryIds, conflictIds] = assistedBy ? [[], []] : [row.territoryIds, row.conflictIds];
  return {
    sessionId,
    personId,
    shownName,
    locale,
    letters,
    theme,
    welcomed,
    home,
    roles,
    territoryIds,
    conflictIds,
    assistedBy,
  };
}

class TakenError extends Error {}

/** "Last used" on the own page, to the hour: a write at every page would cost more than it says. */
async function markSeen(token: string, seenAt: string): Promise<void> {
  if (Date.now() - Date.parse(seenAt) < 3_600_000) return;
  await asSystem("door", (trx) =>
    trx
      .updateTable("session")
      .set({ seen_at: sql`now()` })
      .where("token_hash", "=", hashToken(token))
      .execute(),
  );
}

const adapter: Adapter = {
  async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { rows } = await sql<{ row: SessionRow | null }>`select session_actor(${hashToken(token)}) as row`.execute(
      database(),
    );
    const row = rows[0]?.row;
    // Who has moved out meanwhile is not helped any more: what is left to them is theirs alone.
    if (!row || (row.assistedBy && !row.home)) return [null, null];
    await markSeen(token, row.seenAt);
    const attributes = { second_factor: row.secondFactor, sliding: row.sliding, device: "" };
    // The database has judged the expiry; Lucia would carry every session on that has less than half of 90 days left.
    const expiresAt = row.sliding ? new Date(row.expiresAt) : new Date(Date.now() + 90 * 86_400_000);
    const session = { id: token, userId: row.personId, expiresAt, attributes };
    return [session, { id: row.personId, attributes: { actor: toActor(row) } }];
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const { claim, ...kept } = attributes;
    await asSystem("door", async (trx) => {
      if (claim && !(await claim(trx))) throw new TakenError();
      await trx
        .insertInto("session")
        .values({ token_hash: hashToken(id), person_id: userId, expires_at: expiresAt, ...kept })
        .execute();
    });
  },
  async updateSessionExpiration(token, expiresAt) {
    await asSystem("door", (trx) =>
      trx
        .updateTable("session")
        .set({ expires_at: expiresAt, seen_at: sql`now()` })
        .where("token_hash", "=", hashToken(token))
        .where("sliding", "=", true)
        .execute(),
    );
  },
  async deleteSession(token) {
    await asSystem("door", (trx) => trx.deleteFrom("session").where("token_hash", "=", hashToken(token)).execute());
  },
  async deleteUserSessions(personId) {
    await asSystem("door", (trx) => trx.deleteFrom("session").where("person_id", "=", personId).execute());
  },
  getUserSessions: () => Promise.reject(new Error("Sessions of a person are listed by the account feature.")),
  deleteExpiredSessions: () => Promise.reject(new Error("Old sessions are removed by the housekeeping job.")),
};

const options = {
  getSessionAttributes: ({ sliding }: { sliding: boolean }) => ({ sliding }),
  getUserAttributes: ({ actor }: { actor: Actor }) => ({ actor }),
};
const resident = new Lucia(adapter, { ...options, sessionExpiresIn: new TimeSpan(90, "d") });
const staff = new Lucia(adapter, { ...options, sessionExpiresIn: new TimeSpan(12, "h") });

/**
 * Opens a session. Residents: 90 days, sliding. Staff after a second factor: 12 hours, not sliding.
 * @param claim uses up the code that let the person in, in the same transaction
 * @returns the Set-Cookie header; null when the code was used meanwhile, as by a double tap
 */
export async function openSession(
  personId: number,
  device: string,
  secondFactor: boolean,
  claim?: (trx: Trx) => Promise<boolean>,
): Promise<string | null> {
  const lucia = secondFactor ? staff : resident;
  const attributes = { second_factor: secondFactor, sliding: !secondFactor, device, claim };
  try {
    const session = await lucia.createSession(personId, attributes, { sessionId: newToken() });
    return sessionCookie(session.id);
  } catch (error) {
    if (error instanceof TakenError) return null;
    throw error;
  }
}

async function actorBehind(token: string | null | undefined): Promise<Actor | null> {
  const { user } = token ? await resident.validateSession(token) : { user: null };
  return user?.actor ?? null;
}

/**
 * Reads who is asking, and carries a sliding session on when more than half of it is over. When an assisted session has
 * run out the officer's own one counts again, for looking only: what was written in the person's name is not sent in
 * the officer's.
 */
export async function readSession(request: Request): Promise<Actor | null> {
  const actor = await actorBehind(sessionToken(request));
  if (actor || (request.method !== "GET" && request.method !== "HEAD")) return actor;
  return actorBehind(waitingToken(request));
}

/**
 * The cookies of this request once more, so that a browser that comes back never lets them run out; after an assisted
 * session has run out, the officer's own one in its place.
 */
export function sessionCookiesAgain(request: Request, assisted: boolean): string[] {
  const token = sessionToken(request);
  if (!token) return [];
  const own = assisted ? null : waitingToken(request);
  return own ? [sessionCookie(own), waitingCookie(null)] : [sessionCookie(token)];
}

/**
 * Ends the session of this request, and at the desk the officer's own one with it; the header also tells the browser to
 * drop pages it kept (shared phones).
 */
export async function closeSession(request: Request): Promise<Headers> {
  const own = waitingToken(request);
  for (const token of [sessionToken(request), own]) if (token) await resident.invalidateSession(token);
  const headers = new Headers({ "Clear-Site-Data": '"cache"' });
  headers.append("Set-Cookie", sessionCookie(null));
  if (own) headers.append("Set-Cookie", waitingCookie(null));
  return headers;
}
