import { existsSync, rmSync } from "node:fs";
import pg from "pg";
import { openDatabase } from "../app/server/database.ts";
import { hasPeople } from "../app/server/estate.ts";
import { secretsFor } from "../app/server/secrets.ts";
import { sentenceFor } from "../app/server/sentences.ts";
import { isLoopback, readSettings } from "../app/server/settings.ts";
import { ClearError } from "./clear-error.ts";
import { holdersOf } from "./embedded/holders.ts";
import { removeEmbedded } from "./embedded/remove.ts";
import { migrate } from "./migrate.ts";

/** The database tasks of the command line: migrate, seed, reset, explain. Each prints what it did on one line. */
const tasks: Record<string, (settings: ReturnType<typeof readSettings>, force: boolean) => Promise<string>> = {
  async migrate(settings) {
    const applied = await withOwner(settings, migrate);
    return applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.";
  },

  seed: (settings) =>
    withOwner(settings, async (ownerUrl) => {
      await migrate(ownerUrl);
      const { hasEstate, seedEstate } = await import("./seeds/estate.ts");
      if (await hasEstate(ownerUrl)) return "The demonstration estate is there already.";
      if (await hasPeople(ownerUrl)) {
        throw new ClearError("There are people in this database: demonstration data is never mixed with real data.");
      }
      await seedEstate(ownerUrl);
      return "The demonstration estate is ready.";
    }),

  async reset(settings, force) {
    const owner = settings.DATABASE_OWNER_URL;
    if (process.env.NODE_ENV === "production") throw new ClearError("The database is never reset in production.");
    if (owner && !isLoopback(new URL(owner).hostname)) {
      throw new ClearError("The database of DATABASE_OWNER_URL is not on this machine, so it is not reset from here.");
    }
    if (!owner && holdersOf(settings.DATA_DIR) > 0) throw new ClearError("The portal is running: stop it first.");
    if (!force && (await mayHoldRealPeople(settings))) {
      throw new ClearError(
        'This database may hold real people\'s data, so it was left alone: to take it away all the same, run "npm run db:reset -- --force".',
      );
    }
    await (owner ? emptyDatabase(owner) : removeEmbedded(settings.DATA_DIR));
    // Files outside the data folder are somebody's own arrangement and stay.
    if (settings.FILES_DIR.startsWith(settings.DATA_DIR)) rmSync(settings.FILES_DIR, { recursive: true, force: true });
    return "All data is gone; the next start begins afresh.";
  },

  async explain(settings) {
    const database = await openDatabase(settings);
    try {
      await migrate(database.ownerUrl);
      const own = { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.directUrl };
      Object.assign(process.env, secretsFor(settings), own);
      const { lifecycle } = (await import(new URL("../build/server/index.js", import.meta.url).href)).entry.module;
      const plans = (await lifecycle.explain()) as { screen: string; plan: string }[];
      await lifecycle.close();
      return plans.map(({ screen, plan }) => `${screen}\n${plan}`).join("\n\n") || "There is no data to explain yet.";
    } finally {
      await database.stop();
    }
  },
};

async function withOwner<T>(settings: ReturnType<typeof readSettings>, work: (ownerUrl: string) => Promise<T>) {
  const database = await openDatabase(settings);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

/** True as well when we cannot look: a database that does not start may hold anything. */
async function mayHoldRealPeople(settings: ReturnType<typeof readSettings>): Promise<boolean> {
  const { hasEstate } = await import("./seeds/estate.ts");
  if (!settings.DATABASE_OWNER_URL && !existsSync(`${settings.DATA_DIR}/postgres`)) return false;
  try {
    return await withOwner(settings, async (url) => {
      await migrate(url);
      return !(await hasEstate(url)) && (await hasPeople(url));
    });
  } catch {
    return true;
  }
}

async function emptyDatabase(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("drop schema if exists pgboss cascade");
    await client.query("drop schema public cascade");
    await client.query("create schema public");
    await client.query("grant usage on schema public to public");
  });
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

try {
  const [name = "", ...flags] = process.argv.slice(2);
  const task = tasks[name];
  if (!task)
    throw new ClearError(`There is no database task "${name}": the tasks are ${Object.keys(tasks).join(", ")}.`);
  process.stdout.write(`${await task(readSettings(process.env), flags.includes("--force"))}\n`);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
