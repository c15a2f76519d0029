import pg from "pg";
import { ClearError, sentenceOf } from "#db/clear-error.ts";
import { startEmbedded } from "#db/embedded.ts";
import type { Settings } from "./settings.ts";

export type Database = {
  appUrl: string;
  directUrl: string;
  ownerUrl: string;
  summary: string;
  stop: () => Promise<void>;
};

/** Milliseconds between two looks whether the embedded database is still there. */
const lookEvery = 2000;

/** The database the settings name: a server of one's own, or the embedded one, started or adopted now. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_DIRECT_URL } = settings;
  if (!DATABASE_URL && !DATABASE_OWNER_URL) return openEmbedded(settings);
  if (!DATABASE_URL || !DATABASE_OWNER_URL) {
    const missing = DATABASE_URL ? "DATABASE_OWNER_URL" : "DATABASE_URL";
    throw new ClearError(`The setting ${missing} is missing: a PostgreSQL server of your own needs both addresses.`);
  }
  await refuseOwner(DATABASE_URL);
  return {
    appUrl: DATABASE_URL,
    directUrl: DATABASE_DIRECT_URL ?? DATABASE_URL,
    ownerUrl: DATABASE_OWNER_URL,
    summary: `PostgreSQL at ${new URL(DATABASE_URL).host}`,
    stop: async () => {},
  };
}

async function openEmbedded(settings: Settings): Promise<Database> {
  const embedded = await startEmbedded({ dataDir: settings.DATA_DIR });
  const watch = setInterval(() => {
    embedded.revive().then(
      (ended) => ended && process.stderr.write("The embedded database had ended and was started again.\n"),
      (error: unknown) => process.stderr.write(`${sentenceOf(error)}\n`),
    );
  }, lookEvery).unref();
  const done = { made: "made and started", started: "started", adopted: "was running already" }[embedded.how];
  return {
    appUrl: embedded.appUrl,
    directUrl: embedded.appUrl,
    ownerUrl: embedded.ownerUrl,
    summary: `embedded PostgreSQL ${embedded.version} ${done}`,
    stop() {
      clearInterval(watch);
      return embedded.stop();
    },
  };
}

/**
 * Connects once as the portal would, before anything is changed. A role that owns tables or overrides row security
 * would see every condominium's rows.
 * @throws ClearError when the server cannot be reached or the role may do too much
 */
async function refuseOwner(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; strong: boolean; owns: boolean }>(
      `select current_user as name, rolsuper or rolbypassrls as strong,
         exists (select 1 from pg_class where relowner = pg_roles.oid)
           or exists (select 1 from pg_database where datname = current_database() and datdba = pg_roles.oid) as owns
       from pg_roles where rolname = current_user`,
    );
    const role = rows[0];
    if (role?.strong || role?.owns) {
      throw new ClearError(
        `DATABASE_URL connects as ${role.name}, ${role.strong ? "who overrides row security" : "who owns the tables"}: use the application role (cortile_app) there and the owner only in DATABASE_OWNER_URL.`,
      );
    }
  } catch (error) {
    throw error instanceof ClearError ? error : unreachable("DATABASE_URL", connectionString, error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** One sentence for a connection that failed: which setting, which server, what it said; never the password. */
export function unreachable(setting: string, url: string, error: unknown): ClearError {
  const code = (error as NodeJS.ErrnoException).code;
  const said = error instanceof AggregateError ? code : sentenceOf(error);
  return new ClearError(
    `The database of ${setting} at ${new URL(url).host} cannot be used (${said ?? "no answer"}): check that the server runs and that the address and password are right.`,
  );
}
