import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll } from "vitest";
import { type Actor, isMember, type MemberActor } from "~/platform/actor";
import { closeDatabase, closeRead, type Db, openRead } from "~/platform/database.server";
import { type JobHandlers, startJobs, stopJobs } from "~/platform/jobs.server";
import { openSession, readSession } from "~/platform/session.server";
import { type Brake, takeAttempt } from "~/platform/throttle.server";
import { keyedHash } from "~/platform/seal.server";
import { testDatabase, type TestDatabase } from "./database.ts";
import { registry, type Registry, type Resident } from "./registry.ts";

export type FeaturePortal = TestDatabase & { make: Registry };

/** What a portal has when a test does not say otherwise. */
const surroundings = {
  SESSION_SECRET: "session-secret-of-the-tests-0123456789",
  CODE_SECRET: "code-secret-of-the-tests-0123456789-01",
  PUBLIC_URL: "https://cortile.example",
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
};

/**
 * The portal's features on a database of one's own, for one test file: settings are put into the environment before
 * anything reads them. With `jobs` the queues are open (rows are written, nothing works on them).
 */
export function featurePortal(options: { jobs?: boolean; env?: Record<string, string> } = {}): FeaturePortal {
  const portal = {} as FeaturePortal;
  beforeAll(async () => {
    const database = await testDatabase();
    // The end of the test database cuts off connections that are just being closed; that is no failure.
    for (const pool of [database.owner, database.app]) pool.on("error", () => {});
    Object.assign(portal, database, { make: registry(database.owner) });
    const urls = { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.appUrl };
    Object.assign(process.env, surroundings, urls, options.env);
    if (options.jobs) await startJobs({} as JobHandlers, []);
  });
  afterAll(async () => {
    if (options.jobs) await stopJobs();
    await closeDatabase();
    await allGone(portal);
    await portal.close();
  });
  return portal;
}

/** A pool says that it is closed before the server knows: the database is dropped when nobody is connected any more. */
async function allGone({ owner }: FeaturePortal): Promise<void> {
  const others = `select from pg_stat_activity where datname = current_database() and usename <> current_user`;
  for (let look = 0; look < 100; look += 1) {
    if ((await owner.query(others)).rows.length === 0) return;
    await sleep(20);
  }
}

type Person = Parameters<Registry["person"]>[0];

/** Somebody who lives in a condominium of their own, or in the one that is passed. */
export async function residentIn(portal: FeaturePortal, person: Person = {}, place?: number): Promise<Resident> {
  const condominium_id = place ?? (await portal.make.condominium()).id;
  return portal.make.resident({ condominium_id, person });
}

export type SignedIn<A extends Actor = Actor> = { actor: A; token: string; request: Request };

/** A request of a browser that holds this session. */
export function requestWith(token: string, url = "https://cortile.example/home"): Request {
  return new Request(url, { headers: { Cookie: `cortile=${token}` } });
}

/** The session token out of a Set-Cookie header. */
export function tokenIn(cookie: string | null | undefined): string {
  return /^cortile=([^;]*)/.exec(cookie ?? "")?.[1] ?? "";
}

/** Opens a session for a person and reads it back, as the portal does at every request. */
export async function signIn(personId: number, secondFactor = false, device = "Firefox, Linux"): Promise<SignedIn> {
  const token = tokenIn(await openSession(personId, device, secondFactor));
  const request = requestWith(token);
  const actor = await readSession(request);
  if (!actor) throw new Error(`Person ${personId} has no session.`);
  return { actor, token, request };
}

/** Somebody who lives in a condominium, signed in. */
export async function memberOf({ person }: Pick<Resident, "person">): Promise<MemberActor> {
  const { actor } = await signIn(person.id);
  if (!isMember(actor)) throw new Error(`Person ${person.id} lives nowhere.`);
  return actor;
}

/** A staff member after the second factor. */
export async function officerOf(person: { id: number }): Promise<Actor> {
  return (await signIn(person.id, true)).actor;
}

/** What a screen reads as somebody, in a reading transaction as the portal's loaders have it. */
export async function asked<T>(actor: Actor | null, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openRead(actor);
  try {
    return await work(db);
  } finally {
    await closeRead(db);
  }
}

/** A command's context with a new key. */
export function once<A extends Actor>(actor: A, key: string = randomUUID()): { actor: A; key: string } {
  return { actor, key };
}

/** Uses attempts up as if they had been made by somebody else. */
export async function useUp(brake: Brake, subject: string, attempts: number): Promise<void> {
  for (let made = 0; made < attempts; made += 1) await takeAttempt(brake, subject);
}

/** Lets the time of a brake pass: what blocks now is over, what counts still counts. */
export async function afterTheWait(portal: FeaturePortal, brake: Brake, subject: string): Promise<void> {
  const key = keyedHash(`throttle:${brake.name}`, subject);
  await portal.owner.query("update throttle set blocked_until = now() - interval '1 second' where key = $1", [key]);
}

/** How long some work takes, in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const from = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - from };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** For tests that compare times: a machine that is busy with something else may need another try. */
export const onBusyMachines = { retry: 2 };

/** Where in the whole database a text can be found, as text, bytes or base64: table names; empty means nowhere. */
export async function tablesWith(portal: FeaturePortal, text: string): Promise<string[]> {
  const tables = await portal.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss') order by 1`,
  );
  const bytes = Buffer.from(text);
  const shapes = [text, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")];
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await portal.owner.query(
      `select 1 from ${name} t where exists (select from unnest($1::text[]) s where strpos(to_jsonb(t)::text, s) > 0) limit 1`,
      [shapes],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
