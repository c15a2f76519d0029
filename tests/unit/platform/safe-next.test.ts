import fc from "fast-check";
import { expect, test } from "vitest";
import { safeNext } from "~/platform/next.server";

const portal = "https://cortile.example";

test.each(["/home", "/notices/12", "/notices?shelf=past&before=231", "/office/condominiums/4", "/me"])(
  "keeps %s",
  (path) => {
    expect(safeNext(path)).toBe(path);
  },
);

test.each([
  "",
  "home",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "https://evil.example",
  "https:evil.example",
  "HTTPS://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "/home\r\nSet-Cookie: a=b",
  "/home\n",
  "/\t/evil.example",
  "\t//evil.example",
  "/\u0000/evil.example",
  "/\u2028/evil.example",
  "/／evil.example",
  "/＼evil.example",
  "／／evil.example",
  "/@evil.example",
  "/home#@evil.example",
  "/home;//evil.example",
  "/<script>",
  "/\u202eevil",
  "/home/\ud800",
])("turns %j into the home page", (next) => {
  expect(safeNext(next)).toBe("/home");
  expect(safeNext(next, "/me")).toBe("/me");
});

test("nothing at all is the home page", () => {
  expect(safeNext(null)).toBe("/home");
  expect(safeNext(undefined)).toBe("/home");
});

test("whatever comes in, the way out stays in the portal and fits into a header", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      "/",
      "\\",
      ".",
      ":",
      "@",
      "%",
      "5",
      "C",
      "2",
      "f",
      "#",
      "?",
      "\t",
      "\n",
      "\r",
      "\0",
      "h",
      "e",
      "／",
    ),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        nasty,
        nasty.map((rest) => `/${rest}`),
        fc.webUrl(),
        fc.string(),
      ),
      (next) => {
        const path = safeNext(next);
        expect(path).toMatch(/^\/[\x21-\x7e]*$/);
        expect(new URL(path, portal).origin).toBe(portal);
        expect(new URL(path, `${portal}/sign-in/year`).host).toBe("cortile.example");
      },
    ),
    { numRuns: 2000 },
  );
});
