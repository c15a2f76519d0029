import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ });
const webUrl = z.url({ protocol: /^https?$/, hostname: /.+/ });
const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));
const secret = z.string().min(32);
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Every variable the portal reads. The README's table lists the same names. */
const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: webUrl.optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /.+/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  DATA_DIR: folder.default(() => resolve(".data")),
  FILES_DIR: folder.optional(),
  BACKUP_DIR: folder.optional(),
  TRANSLATE_URL: webUrl.optional(),
  TRANSLATE_KEY: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  CHROMIUM_PATH: folder.optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  LOG_LEVEL: z.enum(levels).default("info"),
  SESSION_SECRET: secret.optional(),
  CODE_SECRET: secret.optional(),
});

const WANTED: Record<keyof z.input<typeof schema>, string> = {
  PORT: "a port number from 0 to 65535",
  HOST: "an address to listen on, such as 127.0.0.1",
  PUBLIC_URL: "the http or https address people use, such as https://cortile.example.org",
  TRUST_PROXY: "the number of proxies in front of the portal, from 0 to 10",
  DATABASE_URL: "a PostgreSQL address such as postgres://cortile_app:password@127.0.0.1:5432/cortile",
  DATABASE_OWNER_URL: "a PostgreSQL address such as postgres://cortile_owner:password@127.0.0.1:5432/cortile",
  DATABASE_DIRECT_URL: "a PostgreSQL address of the application role that does not go through a pooler",
  SMTP_URL: "a mail server address such as smtps://user:password@mail.example.org:465",
  MAIL_FROM: "the sender of the portal's mail",
  DATA_DIR: "the path of a folder",
  FILES_DIR: "the path of a folder",
  BACKUP_DIR: "the path of a folder",
  TRANSLATE_URL: "the http or https address of a LibreTranslate server, such as http://127.0.0.1:5000",
  TRANSLATE_KEY: "the key of the translation server",
  METRICS_TOKEN: "a word of at least 16 characters",
  CHROMIUM_PATH: "the path of a Chromium or Chrome program",
  NODE_ENV: "production, development or test",
  LOG_LEVEL: `one of ${levels.join(", ")}`,
  SESSION_SECRET: "at least 32 random characters",
  CODE_SECRET: "at least 32 random characters",
};

export type Settings = ReturnType<typeof readSettings>;

/** A setting with a wrong value; the message is one whole sentence. */
export class WrongSetting extends Error {
  override name = "ClearError";
}

/**
 * Checks and completes the settings of an environment. An empty variable counts as absent.
 * @throws WrongSetting naming the variable and what it should hold (never its value: it may be a secret)
 */
export function readSettings(env: NodeJS.ProcessEnv) {
  const present = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in WANTED && value !== ""));
  const result = schema.safeParse(present);
  if (!result.success) {
    const name = String(result.error.issues[0]?.path[0] ?? "") as keyof typeof WANTED;
    throw new WrongSetting(`The setting ${name} has a wrong value: it should be ${WANTED[name]}.`);
  }
  const read = result.data;
  return {
    ...read,
    PUBLIC_URL: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ""),
    DATABASE_DIRECT_URL: read.DATABASE_DIRECT_URL ?? read.DATABASE_URL,
    FILES_DIR: read.FILES_DIR ?? resolve(read.DATA_DIR, "files"),
    BACKUP_DIR: read.BACKUP_DIR ?? resolve(read.DATA_DIR, "backups"),
  };
}

/** The settings of a portal that has started: the database and the secrets are there. */
export type CompleteSettings = Settings & {
  [Name in "DATABASE_URL" | "DATABASE_DIRECT_URL" | "SESSION_SECRET" | "CODE_SECRET"]: string;
};

let read: CompleteSettings | undefined;

/**
 * The settings of this process, read once, at the first call. The start has put the addresses of the embedded database
 * and the secrets it made into the environment before it loads the app, and taken the owner's address out of it.
 * @throws WrongSetting when something is wrong or missing
 */
export function settings(): CompleteSettings {
  return (read ??= complete(readSettings(process.env)));
}

function complete(found: Settings): CompleteSettings {
  const { DATABASE_URL, DATABASE_DIRECT_URL, SESSION_SECRET, CODE_SECRET } = found;
  if (!DATABASE_URL || !DATABASE_DIRECT_URL) throw new WrongSetting("The setting DATABASE_URL is missing.");
  if (!SESSION_SECRET) throw new WrongSetting("The setting SESSION_SECRET is missing.");
  if (!CODE_SECRET) throw new WrongSetting("The setting CODE_SECRET is missing.");
  return { ...found, DATABASE_URL, DATABASE_DIRECT_URL, SESSION_SECRET, CODE_SECRET };
}

/** Whether an address or host name is this machine only. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare.endsWith(".localhost") || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}
