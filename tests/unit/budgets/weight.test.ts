import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { filesOf, type Manifest, weigh, weightComplaints, type WeightBudgets } from "../../e2e/budgets/weight.ts";

const manifest: Manifest = {
  entry: { module: "/assets/entry.js", imports: ["/assets/shared.js"] },
  routes: {
    root: { module: "/assets/root.js", imports: ["/assets/shared.js"] },
    "routes/home": { module: "/assets/home.js", imports: [], css: ["/assets/home.css"], parentId: "root" },
    "routes/chat": { module: "/assets/chat.js", imports: ["/assets/socket.js"], parentId: "root" },
  },
};
const face = (file: string, range = "") => `@font-face{font-family:Lora;src:url(/assets/${file}.woff2)${range}}`;
// Chance cannot be packed: what is put in is what is weighed, but for a few bytes around it.
const chance = (size: number) => randomBytes(size);
const files: Record<string, Buffer> = {
  "/assets/entry.js": Buffer.from("start()"),
  "/assets/shared.js": chance(40 * 1024),
  "/assets/root.js": Buffer.from('link("/assets/app.css", "/assets/first.woff2")'),
  "/assets/home.js": Buffer.from("home()"),
  "/assets/home.css": Buffer.from(".home{color:red}".repeat(1000)),
  "/assets/chat.js": Buffer.from("chat()"),
  "/assets/socket.js": chance(30 * 1024),
  "/assets/app.css": Buffer.from(
    [
      face("plain", ";unicode-range:U+0000-00FF,U+20AC"),
      face("short", ";unicode-range:U+??"),
      face("always"),
      face("extended", ";unicode-range:U+0100-02BA,U+1E??"),
    ].join(""),
  ),
  ...Object.fromEntries(
    ["first", "plain", "short", "always", "extended"].map((name) => [`/assets/${name}.woff2`, chance(10 * 1024)]),
  ),
};
const read = (address: string) => files[address] ?? Buffer.from(`no ${address}`);
const budgets = (more: Partial<WeightBudgets["general"]> = {}, exceptions: WeightBudgets["exceptions"] = {}) => ({
  general: { javascript: 80, styles: 20, fonts: 60, ...more },
  exceptions,
});
const complaints = (given: WeightBudgets) => weightComplaints(weigh(manifest, read), given);

describe("the weight of a route", () => {
  test("is all that a first visit asks for, each file once", () => {
    expect(filesOf(manifest, "routes/home", read)).toEqual({
      javascript: ["/assets/entry.js", "/assets/shared.js", "/assets/home.js", "/assets/root.js"],
      styles: ["/assets/home.css", "/assets/app.css"],
      fonts: ["first", "plain", "short", "always"].map((name) => `/assets/${name}.woff2`),
    });
  });
  test("counts packed bytes, and small files and fonts as they are", () => {
    const { javascript, styles, fonts } = weigh(manifest, read).find(({ route }) => route === "routes/home")!.files;
    expect(javascript.find(({ address }) => address === "/assets/home.js")?.bytes).toBe("home()".length);
    expect(styles.find(({ address }) => address === "/assets/home.css")?.bytes).toBeLessThan(200);
    expect(fonts.map(({ bytes }) => bytes)).toEqual([10240, 10240, 10240, 10240]);
  });
});

describe("a budget of weight", () => {
  test("that all keep has nothing to complain of", () => expect(complaints(budgets())).toEqual([]));
  test("names the route that does not keep it, its figures and its heaviest files", () => {
    const [only, ...others] = complaints(budgets({ javascript: 50 }));
    expect(others).toEqual([]);
    expect(only).toMatch(/^routes\/chat: 70\.\d KiB of javascript, its budget is 50 KiB\./);
    expect(
      only
        ?.split("\n")
        .slice(1)
        .map((line) => line.trim().split(" ").at(-1)),
    ).toEqual(["/assets/shared.js", "/assets/socket.js", expect.any(String), expect.any(String), expect.any(String)]);
  });
  test.each([
    ["styles", { styles: 0.1 }],
    ["fonts", { fonts: 39 }],
  ])("is kept for %s too", (kind, more) => expect(complaints(budgets(more)).join()).toContain(`of ${kind}`));
  test("gives way to an exception, for that route alone and that kind alone", () => {
    const exceptions = { "routes/chat": { javascript: 75, reason: "the socket" } };
    expect(complaints(budgets({ javascript: 50 }, exceptions))).toEqual([]);
    expect(complaints(budgets({ javascript: 30 }, exceptions)).join()).toContain("routes/home: 40.");
    expect(complaints(budgets({ fonts: 39 }, exceptions)).join()).toContain("routes/chat: 40.0 KiB of fonts");
  });
  test("does not keep an exception for a route that is gone", () => {
    expect(complaints(budgets({}, { "routes/votes": { styles: 30, reason: "charts" } }))).toEqual([
      "routes/votes: has a budget of its own and is no route.",
    ]);
  });
});
