import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
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

type Settings = ReturnType<typeof readSettings>;

/** The database tasks of the command line. Each says what it did in a line or two. */
const tasks: Record<string, (settings: Settings, args: string[]) => Promise<string>> = {
  async migrate(settings) {
    const applied = await withOwner(settings, migrate);
    return applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.";
  },

  seed: (settings, flags) =>
    withOwner(settings, async (ownerUrl) => {
      await migrate(ownerUrl);
      const { hasEstate, seedEstate } = await import("./seeds/estate.ts");
      const there = await hasEstate(ownerUrl);
      if (there)
        return flags.includes("--scale") ? growToScale(ownerUrl) : "The demonstration estate is there already.";
      if (await hasPeople(ownerUrl)) {
        throw new ClearError("There are people in this database: demonstration data is never mixed with real data.");
      }
      await seedEstate(ownerUrl, undefined, settings.FILES_DIR);
      return flags.includes("--scale") ? growToScale(ownerUrl) : "The demonstration estate is ready.";
    }),

  async reset(settings, flags) {
    const owner = settings.DATABASE_OWNER_URL;
    if (process.env.NODE_ENV === "production") throw new ClearError("The database is never reset in production.");
    if (owner && !isLoopback(new URL(owner).hostname)) {
      throw new ClearError("The database of DATABASE_OWNER_URL is not on this machine, so it is not reset from here.");
    }
    if (!owner && holdersOf(settings.DATA_DIR) > 0) throw new ClearError("The portal is running: stop it first.");
    if (!flags.includes("--force") && (await mayHoldRealPeople(settings))) {
      throw new ClearError(
        'This database may hold real people\'s data, so it was left alone: to take it away all the same, run "npm run db:reset -- --force".',
      );
    }
    await (owner ? emptyDatabase(owner) : removeEmbedded(settings.DATA_DIR));
    // Files outside the data folder are somebody's own arrangement and stay.
    if (settings.FILES_DIR.startsWith(settings.DATA_DIR)) rmSync(settings.FILES_DIR, { recursive: true, force: true });
    return "All data is gone; the next start begins afresh.";
  },

  explain: (settings) =>
    withApp(settings, async (lifecycle) => {
      const found = await lifecycle.explain();
      const plans = found.map(({ screen, plan }) => `${screen}\n${plan}`).join("\n\n");
      const complaints = found.flatMap(({ screen, complaints }) => complaints.map((line) => `- ${screen}: ${line}`));
      if (complaints.length === 0) return plans || "There is no data to explain yet.";
      process.stdout.write(`${plans}\n\n${complaints.join("\n")}\n`);
      throw new ClearError(`${complaints.length} times a screen reads too much.`);
    }),

  retention: (settings, flags) =>
    withApp(settings, async (lifecycle) => {
      if (flags.includes("--apply")) return listed("Removed", await lifecycle.runRetention());
      const { today, ahead } = await lifecycle.countDue();
      return `${listed("Due now", today)}\n${listed("Due in the next 30 days", ahead)}`;
    }),

  async upgrade(settings) {
    refuseOwnServer(settings, "its own upgrade (pg_upgrade, or pg_dump and pg_restore)");
    const { upgradeCluster } = await import("./upgrade/upgrade.ts");
    return upgradeCluster(settings.DATA_DIR);
  },

  async backup(settings, [into]) {
    refuseOwnServer(settings, "pg_dump (README, Backup and restore)");
    const { makeBackup } = await import("./backup/make.ts");
    const { folder, bytes, seconds } = await makeBackup({
      dataDir: settings.DATA_DIR,
      filesDir: settings.FILES_DIR,
      into: into ?? settings.BACKUP_DIR,
      secretsElsewhere: (["SESSION_SECRET", "CODE_SECRET"] as const).filter((name) => settings[name]),
    });
    return `Backup: ${folder}, ${(bytes / 1024 / 1024).toFixed(1)} MB in ${seconds.toFixed(1)} s`;
  },

  async restore(settings, args) {
    refuseOwnServer(settings, "pg_restore (README, Backup and restore)");
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { into: { type: "string" }, force: { type: "boolean", default: false } },
    });
    const [from] = positionals;
    if (!from) throw new ClearError("Say which backup: npm run restore -- <folder of the backup>.");
    const dataDir = values.into ?? settings.DATA_DIR;
    const { restoreBackup } = await import("./backup/restore.ts");
    const done = await restoreBackup({
      from,
      dataDir,
      filesDir: values.into ? join(values.into, "files") : settings.FILES_DIR,
      force: values.force,
    });
    const { madeAt, productVersion, postgres, secretsElsewhere } = done.manifest;
    return [
      `Restored to ${dataDir}: backup of ${madeAt}, Cortile ${productVersion}, PostgreSQL ${postgres}`,
      `${done.condominiums} condominiums, ${done.people} people, ${done.notices} notices`,
      ...done.aside.map((place) => `What was there is in ${place}`),
      ...(secretsElsewhere.length > 0 ? [`Set ${secretsElsewhere.join(" and ")} as they were at the backup`] : []),
    ].join("\n");
  },
};

type Numbers = Record<string, number>;
type Lifecycle = {
  explain: () => Promise<{ screen: string; plan: string; complaints: string[] }[]>;
  countDue: () => Promise<{ today: Numbers; ahead: Numbers }>;
  runRetention: () => Promise<Numbers>;
  close: () => Promise<void>;
};

/** The built portal on the database, without HTTP and jobs, for what only its features know. */
async function withApp(settings: Settings, work: (lifecycle: Lifecycle) => Promise<string>): Promise<string> {
  const database = await openDatabase(settings);
  try {
    await migrate(database.ownerUrl);
    const own = { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.directUrl };
    Object.assign(process.env, secretsFor(settings), own);
    const { lifecycle } = (await import(new URL("../build/server/index.js", import.meta.url).href)).entry.module;
    const result = await work(lifecycle as Lifecycle);
    await (lifecycle as Lifecycle).close();
    return result;
  } finally {
    await database.stop();
  }
}

async function growToScale(ownerUrl: string): Promise<string> {
  const { hasScale, seedScale } = await import("./seeds/scale.ts");
  if (await hasScale(ownerUrl)) return "The estate of a whole province is there already.";
  const times = await seedScale(ownerUrl);
  const lines = times.map(({ step, seconds }) => `${step}: ${seconds.toFixed(1)} s`);
  const all = times.reduce((sum, { seconds }) => sum + seconds, 0);
  return `${lines.join("\n")}\nThe estate of a whole province is ready, after ${all.toFixed(0)} s.`;
}

function listed(title: string, numbers: Numbers): string {
  const some = Object.entries(numbers).filter(([, count]) => count > 0);
  return `${title}: ${some.map(([kind, count]) => `${kind} ${count}`).join(", ") || "nothing"}`;
}

function refuseOwnServer(settings: Settings, instead: string): void {
  if (!settings.DATABASE_URL && !settings.DATABASE_OWNER_URL) return;
  throw new ClearError(`This portal uses a PostgreSQL server of its own choice: use ${instead} there.`);
}

async function withOwner<T>(settings: Settings, work: (ownerUrl: string) => Promise<T>) {
  const database = await openDatabase(settings);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

/** True as well when we cannot look: a database that does not start may hold anything. */
async function mayHoldRealPeople(settings: Settings): Promise<boolean> {
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
  const [name = "", ...args] = process.argv.slice(2);
  const task = tasks[name];
  if (!task)
    throw new ClearError(`There is no database task "${name}": the tasks are ${Object.keys(tasks).join(", ")}.`);
  process.stdout.write(`${await task(readSettings(process.env), args)}\n`);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exitCode = 1;
}
