import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "#db/connection.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test.each(["idle", "in use"])("a connection that the server ends while it is %s ends nothing else", async (when) => {
  const pool = openPool(db.ownerUrl, 1);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  if (when === "idle") client.release();
  await db.owner.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
  if (when === "in use") {
    await expect(client.query("select 1")).rejects.toThrow(/terminat|not queryable/i);
    client.release(true);
  }
  await expect.poll(async () => (await pool.query("select 1")).rowCount).toBe(1);
  await pool.end();
});
