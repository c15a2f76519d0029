import { type ControlledTransaction, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type pg from "pg";
import { openPool } from "#db/connection.ts";
import type { SystemRole } from "#db/exposure.ts";
import type { Database } from "#db/schema.ts";
import { settings } from "~/server/settings";
import type { Actor } from "./actor";
import { forgetSingleton, singleton } from "./singleton.server";

export type Db = Kysely<Database> | Transaction<Database> | ControlledTransaction<Database>;
export type Trx = Transaction<Database>;

const poolSize = 12;

/** The one pool of the process, as the application role: it owns nothing and row security always applies. */
export function pool(): pg.Pool {
  return singleton("pool", () => openPool(settings().DATABASE_URL, poolSize));
}

/** Queries without an actor: only listed definer functions and public tables answer here. */
export function database(): Kysely<Database> {
  return singleton("database", () => new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool() }) }));
}

/** Waits for running queries and closes the pool; the next use would open a new one. */
export async function closeDatabase(): Promise<void> {
  await database().destroy();
  forgetSingleton("database");
  forgetSingleton("pool");
}

/**
 * Tells row security who the actor of an open transaction is. Statements are planned once a connection: for a board that
 * is smaller than most, the server would find a plan of its own worth planning at every page, and behind row security
 * that costs four times what the reading does (7 ms against 1.5 for the number on the menu, at the size of a province).
 */
export async function setActor(trx: Db, actor: Actor | null): Promise<void> {
  if (!actor) return bound(trx);
  const list = (values: readonly (number | string)[]) => `{${values.join(",")}}`;
  const { home, assistedBy } = actor;
  await sql`select
    set_config('cortile.person', ${String(actor.personId)}, true),
    set_config('cortile.condominiums', ${list(home ? [home.condominiumId] : [])}, true),
    set_config('cortile.households', ${list(home ? [home.householdId] : [])}, true),
    set_config('cortile.stairwells', ${list(home?.stairwellIds ?? [])}, true),
    set_config('cortile.territories', ${list(actor.roles.some((role) => role !== "administrator") ? actor.territoryIds : [])}, true),
    set_config('cortile.roles', ${list(actor.roles)}, true),
    set_config('cortile.assistant', ${String(assistedBy?.personId ?? "")}, true),
    set_config('cortile.assistant_name', ${assistedBy?.name ?? ""}, true),
    set_config('plan_cache_mode', 'force_generic_plan', true),
    set_config('statement_timeout', '15s', true), set_config('lock_timeout', '5s', true),
    set_config('idle_in_transaction_session_timeout', '30s', true)`.execute(trx);
}

/** No statement, wait or pause of a transaction goes on for ever. Set for the transaction, so that a pooler may share. */
async function bound(trx: Db): Promise<void> {
  await sql`select set_config('statement_timeout', '15s', true), set_config('lock_timeout', '5s', true),
    set_config('idle_in_transaction_session_timeout', '30s', true)`.execute(trx);
}

/** A read-only transaction in which row security knows the actor. The caller ends it with closeRead. */
export async function openRead(actor: Actor | null): Promise<ControlledTransaction<Database>> {
  const trx = await database().startTransaction().setAccessMode("read only").execute();
  try {
    await setActor(trx, actor);
    return trx;
  } catch (error) {
    await closeRead(trx);
    throw error;
  }
}

/**
 * Ends a transaction that only read; its connection goes back to the pool whatever becomes of it. After a commit that
 * fails, as when the server went away, Kysely would keep it for ever; a rollback lets go of it, also one that fails.
 */
export async function closeRead(trx: ControlledTransaction<Database>): Promise<void> {
  await trx
    .rollback()
    .execute()
    .catch(() => {});
}

/** Runs `work` in one transaction at READ COMMITTED with row security for the actor; throws roll it back. */
export function atomically<T>(actor: Actor | null, work: (trx: Trx) => Promise<T>): Promise<T> {
  return database()
    .transaction()
    .execute(async (trx) => {
      await setActor(trx, actor);
      return work(trx);
    });
}

/**
 * Runs `work` as a named system actor: `door` reads and writes ways in and sessions, `job` does work after the fact,
 * `registry` writes what the office keeps about places and people. Each reaches only the tables that db/exposure.ts gives it.
 * @param patience how long one statement may take, for the few that go through the whole registry
 */
export function asSystem<T>(role: SystemRole, work: (trx: Trx) => Promise<T>, patience?: string): Promise<T> {
  return database()
    .transaction()
    .execute(async (trx) => {
      await sql.raw(`set local role cortile_${role}`).execute(trx);
      await bound(trx);
      if (patience) {
        await sql`select set_config('statement_timeout', ${patience}, true),
          set_config('idle_in_transaction_session_timeout', ${patience}, true)`.execute(trx);
      }
      return work(trx);
    });
}

/**
 * Runs a part of a person's open transaction as a named system actor, for commands that write what no person may write
 * by themselves. The policy has decided before; afterwards row security knows the person again.
 */
export async function withRole<T>(trx: Trx, role: SystemRole, work: () => Promise<T>): Promise<T> {
  await sql.raw(`set local role cortile_${role}`).execute(trx);
  const result = await work();
  await sql`set local role none`.execute(trx);
  return result;
}

/** Refuses a connection that could walk past row security. Throws one clear sentence. */
export async function refusePowerfulConnection(): Promise<void> {
  const { rows } = await sql<{ powerful: boolean; owner: boolean }>`
    select r.rolsuper or r.rolbypassrls as powerful,
      exists (select from pg_tables t where t.schemaname = 'public' and t.tableowner = current_user) as owner
    from pg_roles r where r.rolname = current_user`.execute(database());
  if (rows[0]?.powerful || rows[0]?.owner) {
    throw new Error(
      "DATABASE_URL connects as a superuser or as the owner of the tables, so neighbours' data would not be kept apart: use the application role (README, Settings).",
    );
  }
}
