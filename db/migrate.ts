import { readdirSync } from "node:fs";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import { ClearError } from "./clear-error.ts";
import { openPool } from "./connection.ts";
import { PgBoss } from "pg-boss";
import { exposures } from "./exposure.ts";
import { definerSql, settingFunctions } from "./policies/functions.ts";
import { policyStatements } from "./policies/generate.ts";
import { queues } from "./queues.ts";

const folder = new URL("./migrations/", import.meta.url);

/** The migrations that this release has, in order. */
export function migrationNames(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return names.map((name) => name.slice(0, -3)).sort();
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const entries = migrationNames().map(
    async (name) => [name, await import(new URL(`${name}.ts`, folder).href)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Brings the database to the newest shape: migrations, functions, row security, job queues. Safe to repeat and to run
 * from two processes at once (the migrator holds a lock). Called with the owner's URL only, never by the running portal.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }),
  });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    await enforce(db);
    await prepareQueues(ownerUrl, db);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/**
 * Brings an empty database to the shape in which another one is, for the upgrade that copies its rows.
 * @param names the migrations of the other one, in order; each must be one of this release's
 */
export async function migrateTo(ownerUrl: string, names: string[]): Promise<void> {
  const unknown = names.find((name) => !migrationNames().includes(name));
  if (unknown) throw new ClearError(`The database has the migration ${unknown}, which this release does not know.`);
  const db = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }) });
  try {
    const last = names.at(-1);
    if (last === undefined) return;
    const { error } = await new Migrator({ db, provider: { getMigrations: readMigrations } }).migrateTo(last);
    if (error) throw error;
    await prepareQueues(ownerUrl, db);
  } finally {
    await db.destroy();
  }
}

async function enforce(db: Kysely<Record<string, never>>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(7001)`.execute(trx);
    const missing = await sql<{ table: string }>`
      select tablename as table from pg_tables where schemaname = 'public'
        and tablename <> all (${Object.keys(exposures)}) and tablename not like 'kysely_%'`.execute(trx);
    if (missing.rows.length > 0) {
      throw new Error(
        `Tables without an exposure in db/exposure.ts: ${missing.rows.map((row) => row.table).join(", ")}`,
      );
    }
    // A function whose arguments changed would stay beside the new one: all are made anew.
    const functions = await sql<{ drop: string }>`
      select format('drop function %s cascade', p.oid::regprocedure) as drop from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef`.execute(trx);
    for (const { drop } of functions.rows) await sql.raw(drop).execute(trx);
    await sql.raw(settingFunctions + definerSql).execute(trx);
    const old = await sql<{ drop: string }>`
      select format('drop policy %I on %I', policyname, tablename) as drop from pg_policies where schemaname = 'public'`.execute(
      trx,
    );
    const statements = [...old.rows.map((row) => row.drop), ...policyStatements()];
    await sql.raw(statements.join(";\n")).execute(trx);
  });
}

/** pg-boss gets its own schema, made by the owner; the portal may use it but not change it. */
async function prepareQueues(ownerUrl: string, db: Kysely<Record<string, never>>): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  for (const queue of queues) {
    await boss.createQueue(queue.name, queue.options);
    // A queue that is there already keeps the options it was made with.
    await boss.updateQueue(queue.name, queue.options);
  }
  await boss.stop({ graceful: false });
  await sql
    .raw(
      `
    grant usage on schema pgboss to cortile_app, cortile_door, cortile_job, cortile_registry;
    grant select, insert, update, delete on all tables in schema pgboss to cortile_app, cortile_job;
    grant select, insert on all tables in schema pgboss to cortile_door, cortile_registry;
    grant execute on all functions in schema pgboss to cortile_app, cortile_door, cortile_job, cortile_registry;
  `,
    )
    .execute(db);
}
