import { expect, type Page } from "playwright/test";
import { axeTroubles } from "./axe.ts";
import { headings, offscreen, smallTargets, unmarkedWords } from "./page-checks.ts";
import { focusTroubles } from "./focus.ts";
import { scriptless } from "./watch.ts";

export type Checks = {
  /** Smallest side of a target in CSS pixels. */
  target?: number;
  /** Whether to walk through the page with the Tab key; needs scripts only of the test, not of the page. */
  keyboard?: boolean;
  /** Parts to leave out, such as a gallery of faults. */
  exclude?: string[];
};

/**
 * Everything wrong with a page for who cannot see, hear or point well: axe's rules for WCAG 2.0 to 2.2 A and AA (not with
 * JavaScript off), and what axe does not look at.
 */
export async function accessibilityTroubles(page: Page, checks: Checks = {}): Promise<string[]> {
  const { target = 44, keyboard = true, exclude = [] } = checks;
  const found = scriptless.has(page) ? [] : await axeTroubles(page, exclude);
  found.push(...(await page.evaluate(offscreen)), ...(await page.evaluate(headings)));
  found.push(...(await page.evaluate(unmarkedWords)), ...(await page.evaluate(smallTargets, target)));
  if (keyboard) found.push(...(await focusTroubles(page)));
  return found;
}

/** Fails the test when a page is not accessible; call it after load and again after something has happened. */
export async function checkAccessibility(page: Page, checks: Checks = {}): Promise<void> {
  expect(await accessibilityTroubles(page, checks)).toEqual([]);
}
