import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ClearError } from "../clear-error.ts";
import { copyFile, entriesOf } from "./tree.ts";
import type { Copied } from "./tree.ts";

/** What belongs to the running server alone, or is made anew at its start: only the empty folder is kept. */
const emptied =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/|(^|\/)pgsql_tmp/;
const left =
  /^(postmaster\.(pid|opts)|server\.log.*|current_logfiles.*|backup_(label|manifest)(\.old)?|tablespace_map(\.old)?)$|(^|\/)pg_internal\.init/;
/** Which files hold the newest checkpoint: read last, so that it is not newer than what it names. */
const control = "global/pg_control";

/** Which parts of a data folder a base backup leaves out. */
export const leftOut = (path: string): boolean => emptied.test(path) || left.test(path);

export type BaseBackup = { folders: string[]; files: Record<string, Copied>; migration: string; postgres: string };

/**
 * Copies the data folder of a running server into `target`, with all the log that makes it consistent: what was
 * committed before the end of the backup is in it, what was not is undone at the first start. One session holds it
 * together: if it breaks, PostgreSQL ends the backup and lets go of the log it kept.
 */
export async function baseBackup(superuserUrl: string, target: string): Promise<BaseBackup> {
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const ask = async (text: string, values: unknown[] = []) =>
      (await client.query<Record<string, string>>(text, values)).rows[0] ?? {};
    const facts = await ask(
      "select current_setting('data_directory') as folder, current_setting('server_version') as v",
    );
    const { folder = "", v: postgres = "" } = facts;
    if (readdirSync(join(folder, "pg_tblspc")).length > 0)
      throw new ClearError(
        "This database has tablespaces of its own, which this backup does not know: use pg_basebackup.",
      );
    // The slot keeps the log from now on; it goes with the session.
    await ask("select pg_create_physical_replication_slot($1, true, true)", [
      `cortile_backup_${process.pid}_${Date.now()}`,
    ]);
    await ask("select pg_backup_start('cortile', true)");
    const copied = await copyData(folder, target);
    const end = await ask(
      "select lsn::text, labelfile, spcmapfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)",
    );
    copied.files["backup_label"] = write(join(target, "backup_label"), end["labelfile"] ?? "");
    const first = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(end["labelfile"] ?? "")?.[1] ?? "";
    await copyLog(folder, target, first, end["last"] ?? "", copied.files);
    return { ...copied, postgres, migration: await lastMigration(superuserUrl) };
  } finally {
    await client.end().catch(() => {});
  }
}

async function copyData(folder: string, target: string): Promise<Pick<BaseBackup, "folders" | "files">> {
  const folders: string[] = [];
  const files: Record<string, Copied> = {};
  for (const { path, kind } of entriesOf(folder, leftOut)) {
    if (kind === "folder") {
      mkdirSync(join(target, path), { recursive: true, mode: 0o700 });
      folders.push(path);
    } else if (path !== control) {
      const copied = copyFile(join(folder, path), join(target, path));
      if (copied) files[path] = copied;
    }
  }
  files[control] = write(join(target, control), await steady(join(folder, control)));
  return { folders, files };
}

/** The server may write this small file while we read it: two equal readings in a row are a whole one. */
async function steady(path: string): Promise<Buffer> {
  for (let before = readFileSync(path); ;) {
    await pause(20);
    const now = readFileSync(path);
    if (now.equals(before)) return now;
    before = now;
  }
}

async function copyLog(folder: string, target: string, first: string, last: string, files: Record<string, Copied>) {
  const names = readdirSync(join(folder, "pg_wal")).filter(
    (name) => (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last) || /^[0-9A-F]{8}\.history$/.test(name),
  );
  if (!names.includes(first) || !names.includes(last)) throw new Error("The log of the backup is not there any more.");
  for (const name of names) {
    const copied = copyFile(join(folder, "pg_wal", name), join(target, "pg_wal", name));
    if (!copied) throw new Error(`The log ${name} has gone while it was copied.`);
    files[`pg_wal/${name}`] = copied;
  }
}

function write(path: string, content: string | Buffer): Copied {
  writeFileSync(path, content, { mode: 0o600, flag: "wx" });
  const bytes = Buffer.from(content);
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function lastMigration(superuserUrl: string): Promise<string> {
  return (await migrationsIn(superuserUrl)).at(-1) ?? "";
}

/** The migrations that a database has, in order; none when it was never migrated. */
export async function migrationsIn(superuserUrl: string, database = "cortile"): Promise<string[]> {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const there = await client.query("select to_regclass('public.kysely_migration') is not null as yes");
    if (!there.rows[0]?.yes) return [];
    const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
