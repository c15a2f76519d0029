import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeNext } from "~/platform/next.server";

const portal = "https://cortile.example";

/** A Location header that no browser follows out of the portal, and no header field ends at. */
function staysInside(path: string) {
  expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
  expect(path).not.toContain("\\");
  for (const page of ["/", "/sign-in/year", "/sign-in/link/x"])
    expect(new URL(path, portal + page).origin).toBe(portal);
}

const paths = [
  "/",
  "/home",
  "/notices/12",
  "/notices?shelf=past&before=231",
  "/office/condominiums/4",
  "/me",
  "/a%20b",
];
test.each(paths)("keeps %s", (path) => expect(safeNext(path)).toBe(path));

test.each([
  "",
  "home",
  "?a=b",
  "#a",
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
  " /home",
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
  "/\u202eevil",
  "/home/\ud800",
])("turns %j into the home page", (next) => {
  expect(safeNext(next)).toBe("/home");
  expect(safeNext(next, "/me")).toBe("/me");
});

describe("odd, and not outside", () => {
  test.each([
    "/@evil.example",
    "/home#@evil.example",
    "/home;//evil.example",
    "/home?next=//evil.example",
    "/<script>",
    '/"onload=x',
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/:80",
  ])("%j", (next) => staysInside(safeNext(next)));

  test.each([
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/%2E%2e//evil.example",
    "/.//",
    "//",
    "///",
  ])("bug: %j does not become an address of another site, nor an error", (next) => staysInside(safeNext(next)));
});

test("nothing at all is the home page", () => {
  expect(safeNext(null)).toBe("/home");
  expect(safeNext(undefined)).toBe("/home");
});

test("bug: whatever comes in, the way out stays in the portal and fits into a header", () => {
  const signs = [
    "/",
    "\\",
    ".",
    ":",
    "@",
    "%",
    "5",
    "C",
    "2",
    "e",
    "f",
    "#",
    "?",
    "\t",
    "\n",
    "\r",
    "\0",
    "h",
    "／",
    "[",
    "]",
  ];
  const nasty = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
  const any = fc.oneof(
    nasty,
    nasty.map((rest) => `/${rest}`),
    nasty.map((rest) => `/.//${rest}`),
    fc.webUrl(),
    fc.webPath(),
    fc.string(),
  );
  fc.assert(
    fc.property(any, (next) => staysInside(safeNext(next))),
    { numRuns: 3000 },
  );
});
