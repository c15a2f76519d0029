import type { Page } from "playwright/test";
import { full } from "./turns.ts";

type Stop = { name: string; isBody: boolean; hidden: boolean; obscured: boolean; ring: boolean; goesBack: boolean };
/** The page remembers where the focus has been: what was reached cannot be told from outside. */
type Walked = Window & { walked?: Element[] };

/**
 * Where the focus is now, whether something lies over it (WCAG 2.4.11), whether one can see that it is there (2.4.7) and
 * whether it follows the page (2.4.3).
 */
function readStop(): Stop {
  const element = document.activeElement ?? document.body;
  const walked = ((window as Walked).walked ??= []);
  const before = walked.at(-1);
  walked.push(element);
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
    goesBack: Boolean(before && before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING),
  };
}

/** What can be used and was not come to (WCAG 2.1.1). One of several radio buttons stands for all: arrows go on from there. */
function unreached(): string[] {
  const usable =
    "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary:first-of-type";
  const walked = (window as Walked).walked ?? [];
  const groups = walked.map(
    (element) => (element as HTMLInputElement).type === "radio" && element.getAttribute("name"),
  );
  return [...document.querySelectorAll<HTMLElement>(usable)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"))
    .filter((element) => !walked.includes(element))
    .filter((element) => !element.matches("[type=radio]") || !groups.includes(element.getAttribute("name")))
    .map((element) => {
      const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40) || element.id;
      return `Tab never comes to <${element.tagName.toLowerCase()}> "${name}"`;
    });
}

/**
 * Walks through a page with Tab, at most `most` stops, and tells where the focus cannot be seen, goes back or, when the
 * walk came round, has not been.
 */
export async function focusTroubles(page: Page, most = full ? 500 : 60): Promise<string[]> {
  const troubles: string[] = [];
  await page.evaluate(() => {
    delete (window as Walked).walked;
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(readStop);
    if (stop.isBody) {
      troubles.push(...(await page.evaluate(unreached)));
      break;
    }
    if (stop.goesBack) troubles.push(`${stop.name} has the focus after something that stands below it`);
    if (stop.hidden) troubles.push(`${stop.name} takes the focus and cannot be seen`);
    else if (stop.obscured) troubles.push(`${stop.name} has the focus under something else`);
    else if (!stop.ring) troubles.push(`${stop.name} does not show that it has the focus`);
  }
  return [...new Set(troubles)];
}
