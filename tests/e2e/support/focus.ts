import type { Page } from "playwright/test";

type Stop = { name: string; isBody: boolean; hidden: boolean; obscured: boolean; ring: boolean };

/** Where the focus is now, whether something lies over it (WCAG 2.4.11) and whether one can see that it is there (2.4.7). */
function readStop(): Stop {
  const element = document.activeElement ?? document.body;
  const { left, top, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  // The middle of what is in the window: a long table is not hidden because its own middle lies further down.
  const middle = (from: number, size: number, most: number) =>
    Math.min(Math.max((Math.max(from, 0) + Math.min(from + size, most)) / 2, 0), most - 1);
  const x = middle(left, width, innerWidth);
  const y = middle(top, height, innerHeight);
  const on = document.elementFromPoint(x, y);
  const label = element.closest("label") ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
  const belongs = !!on && (element.contains(on) || on.contains(element) || (label?.contains(on) ?? false));
  const ringOf = (of: CSSStyleDeclaration) => of.outlineStyle !== "none" || of.boxShadow !== "none";
  return {
    name: `<${element.tagName.toLowerCase()}> "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}"`,
    isBody: element === document.body || element === document.documentElement,
    hidden: width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true }),
    obscured: !belongs,
    ring:
      ringOf(style) ||
      (label !== null && ringOf(getComputedStyle(label))) ||
      element.matches("input, select, textarea"),
  };
}

/** Walks through a page with Tab, at most `most` stops, and tells where the focus cannot be seen. */
export async function focusTroubles(page: Page, most = 60): Promise<string[]> {
  const troubles: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(readStop);
    if (stop.isBody) break;
    if (stop.hidden) troubles.push(`${stop.name} takes the focus and cannot be seen`);
    else if (stop.obscured) troubles.push(`${stop.name} has the focus under something else`);
    else if (!stop.ring) troubles.push(`${stop.name} does not show that it has the focus`);
  }
  return [...new Set(troubles)];
}
