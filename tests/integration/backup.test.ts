import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBackup } from "#db/backup/make.ts";
import { restoreBackup } from "#db/backup/restore.ts";
import { openPool } from "#db/connection.ts";
import { type Embedded, startEmbedded } from "#db/embedded.ts";
import { removeEmbedded } from "#db/embedded/remove.ts";
import { migrate } from "#db/migrate.ts";
import { enterWithCode } from "~/features/identity/commands/enter-with-code.server";
import { mintCode } from "~/features/identity/effects.server";
import { asSystem, closeDatabase } from "~/platform/database.server";
import { runAlone } from "../support/cluster.ts";
import { buildWorld } from "../support/world.ts";

// Root's server runs under another account, which must be able to walk in.
const scratch = mkdtempSync(join(tmpdir(), "cortile-backup-"));
chmodSync(scratch, 0o711);
const at = (...names: string[]) => join(scratch, ...names);
const source = { dataDir: at("data"), filesDir: at("data", "files"), durable: false };
const secrets = { SESSION_SECRET: "s".repeat(40), CODE_SECRET: "c".repeat(40) };

let database: Embedded;
let code = "";
beforeAll(async () => {
  database = await startEmbedded(source);
  await migrate(database.ownerUrl);
  const pool = openPool(database.ownerUrl, 2);
  const { actors } = await buildWorld(pool);
  await pool.end();
  writeFileSync(at("data", "secrets.json"), JSON.stringify(secrets), { mode: 0o600 });
  mkdirSync(at("data", "files", "attachments", "5b"), { recursive: true });
  writeFileSync(at("data", "files", "attachments", "5b", "plan.pdf"), "a plan");
  Object.assign(process.env, secrets, { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.appUrl });
  code = await asSystem("door", (trx) => mintCode(trx, actors["tenant of A"].personId ?? 0));
  await closeDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.stop();
  for (const name of readdirSync(scratch)) await removeEmbedded(at(name)).catch(() => {});
  rmSync(scratch, { recursive: true, force: true });
});

/** Everything of the portal in a database, table by table, and the rules of row security. */
async function portrait(url: string): Promise<unknown[]> {
  const pool = openPool(url, 1);
  try {
    const { rows } = await pool.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('written', 'enough') order by 1",
    );
    const tables: unknown[] = [];
    for (const { name } of rows) {
      const text = `select '${name}' as name, count(*)::int as n, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${name} t`;
      tables.push(...(await pool.query(text)).rows);
    }
    const policies = await pool.query("select * from pg_policies order by tablename, policyname");
    return [...tables, ...policies.rows];
  } finally {
    await pool.end();
  }
}

async function opened<T>(dataDir: string, work: (restored: Embedded) => Promise<T>): Promise<T> {
  const restored = await startEmbedded({ dataDir, durable: false });
  try {
    return await work(restored);
  } finally {
    await restored.stop();
  }
}

describe("a backup while people write", () => {
  test("has everything committed before its end, no half transaction, and everything else as it was", async () => {
    await runAlone(
      database.ownerUrl,
      `create table written (n int primary key, half int not null, filling text, at timestamptz not null default clock_timestamp());
       create table enough (yes boolean)`,
    );
    const writers = [0, 1].map(keepWriting);
    await until(20);
    // Rows of both writers must be older than the second that is taken off below, however quick the backup is.
    await sleep(1_500);
    const made = await makeBackup({ ...source, into: at("backups") });
    // The last file that is copied before the end is asked for; a second, because a row is older than its commit.
    const end = statSync(join(made.folder, "postgres", "global", "pg_control")).mtimeMs - 1_000;
    await runAlone(database.ownerUrl, "insert into enough values (true)");
    await Promise.all(writers);
    const pool = openPool(database.ownerUrl, 1);
    const count = "select n / 1000000 as turn, count(*)::int as n from written where at < $1 group by 1 order by 1";
    const committed = (await pool.query(count, [new Date(end)])).rows;
    const afterwards = (await pool.query(count, [new Date(Date.now() + 1_000)])).rows;
    await pool.end();
    const before = await portrait(database.ownerUrl);

    const done = await restoreBackup({ from: made.folder, dataDir: at("copy"), filesDir: at("copy", "files") });
    expect(done).toMatchObject({ condominiums: 3, aside: [] });
    await opened(at("copy"), async (copy) => {
      expect(copy.how).toBe("started");
      const pool = openPool(copy.ownerUrl, 1);
      const { rows } = await pool.query(
        "select n / 1000000 as turn, max(n % 1000000) as last, count(*)::int as n, sum(half) as half from written group by 1 order by 1",
      );
      await pool.end();
      expect([rows.length, committed.length]).toEqual([2, 2]);
      for (const { turn, last, n, half } of rows) {
        // Without a gap, each transaction with both its rows.
        expect(n).toBe(last + 1);
        expect(Number(half)).toBe(0);
        expect(n).toBeGreaterThanOrEqual(committed[turn].n);
        expect(n).toBeLessThan(afterwards[turn].n);
      }
      expect(await portrait(copy.ownerUrl)).toEqual(before);
      expect(readFileSync(at("copy", "files", "attachments", "5b", "plan.pdf"), "utf8")).toBe("a plan");
    });
    const open = readdirSync(made.folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o077,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(readdirSync(at("backups"))).toEqual([made.folder.slice(at("backups").length + 1)]);
  }, 60_000);

  test("a code of before the backup signs in at the restored portal, with the restored secrets", async () => {
    const kept = JSON.parse(readFileSync(at("copy", "secrets.json"), "utf8")) as typeof secrets;
    expect(kept).toEqual(secrets);
    await opened(at("copy"), async (copy) => {
      Object.assign(process.env, { DATABASE_URL: copy.appUrl, DATABASE_DIRECT_URL: copy.appUrl });
      const answer = await signIn(copy.appUrl);
      expect(answer).toMatchObject({ ok: true });
    });
  });
});

/** The settings of a process are read once, so the restored database is asked in a process of its own. */
async function signIn(appUrl: string): Promise<unknown> {
  const { settings } = await import("~/server/settings");
  Object.assign(settings(), { DATABASE_URL: appUrl, DATABASE_DIRECT_URL: appUrl });
  try {
    return await enterWithCode({ code, birthYear: 1970, address: "192.0.2.7" });
  } finally {
    await closeDatabase();
    Object.assign(settings(), { DATABASE_URL: database.appUrl, DATABASE_DIRECT_URL: database.appUrl });
  }
}

/** Writes numbered pairs of rows, a pair a transaction, inside the server until there is enough: copying blocks us. */
async function keepWriting(turn: number): Promise<void> {
  await runAlone(
    database.ownerUrl,
    `do $$ declare n int := ${turn} * 1000000; begin
       loop
         exit when exists (select from enough);
         insert into written values (n, 1, repeat('x', 4000));
         insert into written values (n + 1, -1, repeat('y', 4000));
         commit;
         n := n + 2;
         perform pg_sleep(0.005);
       end loop;
     end $$`,
  );
}

async function until(rows: number): Promise<void> {
  const pool = openPool(database.ownerUrl, 1);
  for (let found = 0; found < rows;) {
    found = (
      await pool.query("select min(n) as n from (select count(*)::int as n from written group by n / 1000000) t")
    ).rows[0].n;
  }
  await pool.end();
}

describe("what is refused", () => {
  let folder = "";
  beforeAll(async () => {
    folder = (await makeBackup({ ...source, into: at("again") })).folder;
  });
  const restore = (more: object = {}) =>
    restoreBackup({ from: folder, dataDir: at("target"), filesDir: at("target", "files"), ...more });

  test.each(["postgres/base", "postgres/pg_wal", "database.json", "files"])("a flipped byte in %s", async (below) => {
    const path = join(folder, below);
    const file = statSync(path).isFile() ? path : biggestIn(path);
    const content = readFileSync(file);
    const middle = Math.floor(content.length / 2);
    content[middle]! ^= 1;
    writeFileSync(file, content);
    await expect(restore()).rejects.toThrow(/is damaged \(.* is not what was written\)/);
    expect(existsSync(at("target"))).toBe(false);
    content[middle]! ^= 1;
    writeFileSync(file, content);
  });

  test("a file too many, a file too few, a list that leads out of the folder", async () => {
    writeFileSync(join(folder, "postgres", "base", "more"), "");
    await expect(restore()).rejects.toThrow("does not belong to it");
    rmSync(join(folder, "postgres", "base", "more"));
    const list = join(folder, "manifest.json");
    const whole = readFileSync(list, "utf8");
    writeFileSync(list, whole.replace('"secrets.json"', '"../secrets.json"'));
    await expect(restore()).rejects.toThrow("cannot be read");
    writeFileSync(list, whole);
    const secret = readFileSync(join(folder, "secrets.json"));
    rmSync(join(folder, "secrets.json"));
    await expect(restore()).rejects.toThrow("secrets.json is missing");
    writeFileSync(join(folder, "secrets.json"), secret);
  });

  test("an interrupted backup, and a folder that is none", async () => {
    const list = readFileSync(join(folder, "manifest.json"));
    rmSync(join(folder, "manifest.json"));
    await expect(restore()).rejects.toThrow("is not a whole backup");
    writeFileSync(join(folder, "manifest.json"), list);
    await expect(restore({ from: at("nowhere") })).rejects.toThrow("There is no backup");
  });

  test("a newer release's backup", async () => {
    const list = join(folder, "manifest.json");
    const whole = readFileSync(list, "utf8");
    writeFileSync(list, whole.replace(/"migration": "[^"]*"/, '"migration": "999-later"'));
    await expect(restore()).rejects.toThrow("made by a newer release (its database has 999-later)");
    writeFileSync(list, whole);
  });

  test("a folder where a portal runs, and one that is not empty; --force puts that aside", async () => {
    await expect(restore({ dataDir: source.dataDir, force: true })).rejects.toThrow("A portal is running");
    mkdirSync(at("target"));
    writeFileSync(at("target", "mine.txt"), "mine");
    await expect(restore()).rejects.toThrow("There is something in");
    const { aside } = await restore({ force: true });
    expect(readFileSync(join(aside[0] ?? "", "mine.txt"), "utf8")).toBe("mine");
    expect(existsSync(at("target", "mine.txt"))).toBe(false);
    await opened(at("target"), async (copy) => expect(await portrait(copy.ownerUrl)).not.toEqual([]));
  });

  test("a restore that fails half way gives back what was there", async () => {
    mkdirSync(at("other"));
    writeFileSync(at("other", "mine.txt"), "mine");
    const base = join(folder, "postgres", "global", "pg_control");
    const list = join(folder, "manifest.json");
    const [control, whole] = [readFileSync(base), readFileSync(list, "utf8")];
    // A list that agrees with a broken file: only the start of the server can notice.
    const { createHash } = await import("node:crypto");
    const zeros = Buffer.alloc(control.length);
    const sum = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    writeFileSync(base, zeros);
    writeFileSync(list, whole.replace(sum(control), sum(zeros)));
    await expect(restore({ dataDir: at("other"), filesDir: at("other", "files"), force: true })).rejects.toThrow(
      /did not start/,
    );
    writeFileSync(base, control);
    writeFileSync(list, whole);
    expect(readdirSync(at("other"))).toEqual(["mine.txt"]);
  });
});

test("a backup that is broken off leaves nothing that looks like one, and the server goes on", async () => {
  const from = at("broken-off");
  mkdirSync(from);
  // The files' folder is a file: copying it fails after the database was copied.
  writeFileSync(at("no-folder"), "");
  await expect(makeBackup({ ...source, filesDir: at("no-folder", "x"), into: from })).rejects.toThrow();
  expect(readdirSync(from)).toEqual([]);
  const pool = openPool(database.superuserUrl, 1);
  expect((await pool.query("select from pg_replication_slots")).rows).toEqual([]);
  await pool.end();
});

function biggestIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? "";
}
