import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { sql } from "kysely";
import { settings } from "~/server/settings";
import type { Actor, Home, Letters, StaffRole, Theme } from "./actor";
import { asSystem, database } from "./database.server";
import { hashToken, newToken } from "./seal.server";

/**
 * The only file that knows Lucia, which is no longer developed: four functions (open, read, close, closeAll) stand
 * between it and the portal. The adapter stores the SHA-256 of the token, never the cookie value itself.
 */
declare module "lucia" {
  interface Register {
    Lucia: typeof resident;
    UserId: number;
    DatabaseUserAttributes: { actor: Actor };
    DatabaseSessionAttributes: { second_factor: boolean; sliding: boolean; device: string };
  }
}

type SessionRow = {
  sessionId: number;
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
};

function toActor(row: SessionRow): Actor {
  const { sessionId, personId, shownName, locale, letters, theme, welcomed, home, territoryIds, conflictIds } = row;
  const roles = row.secondFactor ? row.roles : [];
  return { sessionId, personId, shownName, locale, letters, theme, welcomed, home, roles, territoryIds, conflictIds };
}

const adapter: Adapter = {
  async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { rows } = await sql<{ row: SessionRow | null }>`select session_actor(${hashToken(token)}) as row`.execute(
      database(),
    );
    const row = rows[0]?.row;
    if (!row) return [null, null];
    const attributes = { second_factor: row.secondFactor, sliding: row.sliding, device: "" };
    const session = { id: token, userId: row.personId, expiresAt: new Date(row.expiresAt), attributes };
    return [session, { id: row.personId, attributes: { actor: toActor(row) } }];
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const row = { token_hash: hashToken(id), person_id: userId, expires_at: expiresAt, ...attributes };
    await asSystem("door", (trx) => trx.insertInto("session").values(row).execute());
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

const sessionCookie = { name: "cortile", attributes: { sameSite: "lax", path: "/" } } as const;
const options = {
  sessionCookie,
  getSessionAttributes: ({ sliding }: { sliding: boolean }) => ({ sliding }),
  getUserAttributes: ({ actor }: { actor: Actor }) => ({ actor }),
};
const resident = new Lucia(adapter, { ...options, sessionExpiresIn: new TimeSpan(90, "d") });
const staff = new Lucia(adapter, { ...options, sessionExpiresIn: new TimeSpan(12, "h") });

const cookieOf = (lucia: Lucia<{ sliding: boolean }, { actor: Actor }>, token: string) => {
  const cookie = lucia.createSessionCookie(token);
  cookie.attributes.secure = settings().PUBLIC_URL.startsWith("https:");
  return cookie.serialize();
};

/**
 * Opens a session. Residents: 90 days, sliding. Staff after a second factor: 12 hours, not sliding.
 * @returns the Set-Cookie header
 */
export async function openSession(personId: number, device: string, secondFactor: boolean): Promise<string> {
  const lucia = secondFactor ? staff : resident;
  const attributes = { second_factor: secondFactor, sliding: !secondFactor, device };
  const session = await lucia.createSession(personId, attributes, { sessionId: newToken() });
  return cookieOf(lucia, session.id);
}

/** Reads who is asking. `renewed` is a Set-Cookie header when a sliding session was carried on. */
export async function readSession(request: Request): Promise<{ actor: Actor | null; renewed?: string }> {
  const token = resident.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!token) return { actor: null };
  const { session, user } = await resident.validateSession(token);
  if (!session) return { actor: null };
  const renewed = session.fresh && session.sliding ? cookieOf(resident, token) : undefined;
  return { actor: user.actor, renewed };
}

/** Ends the session of this request; the header also tells the browser to drop pages it kept (shared phones). */
export async function closeSession(request: Request): Promise<Headers> {
  const token = resident.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (token) await resident.invalidateSession(token);
  const headers = new Headers({ "Clear-Site-Data": '"cache"' });
  headers.append("Set-Cookie", resident.createBlankSessionCookie().serialize());
  return headers;
}
