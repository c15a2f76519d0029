import { expect, test } from "vitest";
import { codesTable } from "../../app/server/codes.ts";
import { sentenceFor } from "../../app/server/sentences.ts";
import { isLoopback, readSettings } from "../../app/server/settings.ts";

test("whatever was thrown becomes one sentence without a stack", () => {
  const coded = (code: string, path?: string) => Object.assign(new Error(`${code}: something\nlong`), { code, path });
  const thrown = [
    coded("ENOSPC"),
    coded("53100"),
    coded("EACCES", "/data"),
    new Error("two\nlines"),
    "text",
    undefined,
  ];
  for (const one of thrown) expect(sentenceFor(one)).toMatch(/^[A-Z][^\n]*\.$/);
  expect(sentenceFor(coded("53100"))).toBe("The disk is full: make room, then start again.");
  expect(sentenceFor(coded("EROFS", "/data"))).toContain("/data");
  expect(sentenceFor(new Error("A clear sentence."))).toBe("A clear sentence.");
});

test("settings have defaults, take empty values as absent, and follow the port", () => {
  expect(readSettings({ NODE_ENV: "production", PORT: "", HOST: "" })).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://localhost:3000",
    TRUST_PROXY: 0,
    LOG_LEVEL: "info",
  });
  expect(readSettings({ NODE_ENV: "test", PORT: "4000" }).PUBLIC_URL).toBe("http://localhost:4000");
  expect(readSettings({ NODE_ENV: "test", PUBLIC_URL: "https://c.example/" }).PUBLIC_URL).toBe("https://c.example");
  const database = "postgres://cortile_app:x@db:5432/cortile";
  expect(readSettings({ NODE_ENV: "test", DATABASE_URL: database }).DATABASE_DIRECT_URL).toBe(database);
});

test("only this machine's names are loopback", () => {
  for (const host of ["127.0.0.1", "127.8.9.1", "localhost", "LOCALHOST", "a.localhost", "::1", "[::1]"]) {
    expect([host, isLoopback(host)]).toEqual([host, true]);
  }
  for (const host of ["0.0.0.0", "::", "", "127.0.0.1.example", "localhost.example", "192.168.1.2"]) {
    expect([host, isLoopback(host)]).toEqual([host, false]);
  }
});

test("the table of codes groups digits, aligns columns and leaves out empty ones", () => {
  const table = codesTable([
    { role: "Tenant", name: "Ada", code: "111222333444", birthYear: 1950 },
    { role: "Coordinator", name: "Bo", code: "555666777888", birthYear: 1960 },
  ]);
  expect(table.split("\n")).toEqual([
    "  Role         Name  Access code      Year of birth",
    "  -----------  ----  ---------------  -------------",
    "  Tenant       Ada   111-222-333-444  1950",
    "  Coordinator  Bo    555-666-777-888  1960",
  ]);
});
