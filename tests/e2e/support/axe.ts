import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Axe from "axe-core";
import type { Page } from "playwright/test";

declare const axe: typeof Axe;

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The rules of axe that count: WCAG 2.0 to 2.2, levels A and AA. */
export const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What breaks axe's rules for WCAG 2.0 to 2.2 A and AA in a page without frames, one line a place. axe is read into the
 * page once and tells of violations alone: describing what is well took it more time than looking.
 */
export async function axeTroubles(page: Page, exclude: string[] = []): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([exclude, tags]) => {
      const { violations } = await axe.run({ exclude }, { runOnly: tags, resultTypes: ["violations"] });
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes }));
    },
    [exclude, tags] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${help} (${target.join(" ")}) ${failureSummary ?? ""}`),
  );
}
