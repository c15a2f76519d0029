import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inject } from "vitest";
import { openPool } from "#db/connection.ts";
import { type PostgresVersion, runAlone, withDatabase } from "./cluster.ts";

export type TestDatabase = {
  ownerUrl: string;
  appUrl: string;
  owner: pg.Pool;
  app: pg.Pool;
  close: () => Promise<void>;
};

/**
 * A migrated, empty database of one's own, copied from the template in a fraction of a second. Every test file makes
 * its own in beforeAll and closes it in afterAll. `version` says that the file makes sense on that PostgreSQL only.
 */
export async function testDatabase(options: { version?: PostgresVersion } = {}): Promise<TestDatabase> {
  const cluster = inject("cluster");
  if (options.version && options.version !== cluster.version) {
    throw new Error(`This run has PostgreSQL ${cluster.version}: set CORTILE_TEST_PG=${options.version}.`);
  }
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runAlone(cluster.superuserUrl, `create database ${name} template ${cluster.template} owner cortile_owner`);
  const ownerUrl = withDatabase(cluster.ownerUrl, name);
  const appUrl = withDatabase(cluster.appUrl, name);
  const owner = openPool(ownerUrl, 4);
  const app = openPool(appUrl, 4);
  // Dropping the database ends idle connections; that must not end the run.
  for (const pool of [owner, app]) pool.on("error", () => {});
  return {
    ownerUrl,
    appUrl,
    owner,
    app,
    close: async () => {
      await Promise.all([owner.end(), app.end()]);
      await runAlone(cluster.superuserUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs `work` in a transaction that is always rolled back, so that tests of one file do not see each other. */
export async function rolledBack<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
