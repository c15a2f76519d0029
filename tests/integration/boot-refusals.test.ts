import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startThrowAway } from "#db/embedded/throw-away.ts";
import { dataDir, ready, refusal, start, stop, usePortals } from "../support/portal-process.ts";

usePortals();

describe("one clear sentence and exit code 1", () => {
  test("busy port", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const sentence = await refusal(start({ PORT: String(port) }));
    expect(sentence).toContain(`Port ${port} is in use`);
    other.close();
  });

  test("data folder of another version", async () => {
    const run = start();
    await ready(run);
    await stop(run);
    writeFileSync(join(dataDir(), "postgres", "PG_VERSION"), "15\n");
    expect(await refusal(start())).toContain("was made by PostgreSQL 15, and this is PostgreSQL 18");
  });

  test("database that cannot be reached; the password stays secret", async () => {
    const url = "postgres://cortile_app:verysecret@127.0.0.1:1/cortile";
    const sentence = await refusal(start({ DATABASE_URL: url, DATABASE_OWNER_URL: url }));
    expect(sentence).toContain("DATABASE_URL at 127.0.0.1:1 cannot be used (");
    expect(sentence).not.toContain("verysecret");
  });

  test("demonstration data and an address others can reach", async () => {
    expect(await refusal(start({ HOST: "0.0.0.0" }))).toContain("npm start -- --empty");
  });

  test("wrong settings name the variable, never the value", async () => {
    for (const [name, value] of [
      ["PORT", "many"],
      ["PUBLIC_URL", "my-portal"],
      ["SESSION_SECRET", "short-secret"],
    ] as const) {
      const sentence = await refusal(start({ [name]: value }));
      expect(sentence).toContain(`The setting ${name} has a wrong value`);
      expect(sentence).not.toContain(value);
    }
  });

  test("owner and superuser connections", async () => {
    const database = await startThrowAway();
    try {
      const owner = { DATABASE_URL: database.ownerUrl, DATABASE_OWNER_URL: database.ownerUrl };
      expect(await refusal(start(owner))).toContain("cortile_owner, who owns the tables");
      const superuser = { DATABASE_URL: database.superuserUrl, DATABASE_OWNER_URL: database.ownerUrl };
      expect(await refusal(start(superuser))).toContain("postgres, who overrides row security");
      const right = start({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
      await ready(right);
      await stop(right);
    } finally {
      await database.stop();
    }
  });
});
