import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, readColours, type Theme } from "../support/contrast.ts";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");

/** What the design measured: body text at least 7, other text 4.5, parts that carry meaning 3. */
const body = 7;
const text = 4.5;
const part = 3;

type Pair = [front: string, back: string, least: number, light: number, dark: number];
const pairs: Pair[] = [
  ["ink", "paper", body, 13.8, 15.2],
  ["ink", "surface", body, 14.6, 13.4],
  ["ink-soft", "paper", text, 6.7, 9.6],
  ["ink-soft", "stone-tint", text, 5.8, 7.0],
  ["petrol", "paper", text, 7.9, 9.1],
  ["petrol", "petrol-tint", text, 7.2, 6.7],
  ["on-dusk", "dusk-2", text, 8.4, 11.8],
  ["line-strong", "surface", part, 4.0, 5.0],
  ["on-petrol", "petrol", text, 8.4, 8.0],
  ["on-ochre", "ochre", text, 8.2, 8.2],
  ["terracotta", "terracotta-tint", text, 5.1, 7.7],
  ["ochre-ink", "ochre-tint", text, 7.2, 9.0],
  ["olive", "olive-tint", text, 5.4, 8.3],
  ["danger", "danger-tint", text, 6.2, 7.8],
  ["on-dusk-soft", "dusk-2", text, 6.2, 8.0],
  ["dusk-line", "dusk-2", part, 3.7, 4.4],
  ["focus-a", "focus-b", part, 12.7, 12.7],
];
/** Pairs that the design did not measure and that must hold all the same. */
const further: [front: string, back: string, least: number][] = [
  ["ink", "paper-2", body],
  ["ink-soft", "surface", text],
  ["ink-soft", "paper-2", text],
  ["danger", "surface", text],
  ["danger", "paper", text],
  ["on-danger", "danger", text],
  ["on-terracotta", "terracotta", text],
  ["on-dusk", "dusk", text],
  ["on-light", "light", text],
  ["on-here", "here", text],
  ["petrol", "surface", text],
];

describe.each<Theme>(["light", "dark"])("%s", (theme) => {
  const colours = readColours(css, theme);
  const measure = (front: string, back: string) =>
    contrast(colours.get(front) ?? "#000000", colours.get(back) ?? "#000000");

  test.each(pairs)("%s on %s is as measured", (front, back, least, light, dark) => {
    expect(Math.abs(measure(front, back) - (theme === "light" ? light : dark))).toBeLessThan(0.06);
    expect(measure(front, back)).toBeGreaterThanOrEqual(least);
  });
  test.each(further)("%s on %s can be told apart", (front, back, least) => {
    expect(measure(front, back)).toBeGreaterThanOrEqual(least);
  });
});

test("a pair that is too weak is found", () => {
  const weak = readColours("--ink-soft: light-dark(#9aa5a8, #b3c1c6); --paper: light-dark(#fbf7f0, #12191c);", "light");
  expect(contrast(weak.get("ink-soft") ?? "", weak.get("paper") ?? "")).toBeLessThan(text);
});
test("the measure is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
