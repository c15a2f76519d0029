import type { Locator, Page } from "playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { allScreens, openScreen } from "../support/screens.ts";
import { isOn } from "../support/turns.ts";
import { ways } from "../support/ways.ts";
import { words } from "../support/words.ts";

const say = words();

/** The first stop leads past whatever stands above the content on every page; a sheet of paper has nothing there. */
async function expectShortcut(page: Page): Promise<void> {
  const skip = page.getByRole("link", { name: say("skip"), exact: true });
  await page.keyboard.press("Tab");
  if ((await page.locator("header:not(main header), nav:not(main nav)").count()) > 0) {
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
    await page.keyboard.press("Tab");
  }
  const isBefore = () =>
    document.querySelector("main")!.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_PRECEDING;
  expect(await page.evaluate(isBefore), "the next stop stands before the content").toBe(0);
}

/** Both keys open a list of choices; Tab goes into it, Escape takes it away and the focus back to where it was. */
async function expectMenu(page: Page, menu: Locator): Promise<void> {
  const summary = menu.locator("> summary");
  for (const key of ["Enter", "Space"]) {
    await summary.focus();
    await page.keyboard.press(key);
    await expect(menu, `a menu after ${key}`).toHaveAttribute("open");
    if (key === "Enter") {
      await page.keyboard.press("Tab");
      await expect(menu.locator("a[href], button").first()).toBeFocused();
    }
    await page.keyboard.press("Escape");
    await expect(menu, "a menu after Escape").not.toHaveAttribute("open");
    await expect(summary).toBeFocused();
  }
}

/** One key opens a fold and the other closes it; the focus stays. */
async function expectFold(page: Page, fold: Locator): Promise<void> {
  const summary = fold.locator("> summary");
  const isOpen = () => fold.evaluate((element) => (element as HTMLDetailsElement).open);
  const before = await isOpen();
  await summary.focus();
  for (const [key, after] of [
    ["Enter", !before],
    ["Space", before],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(isOpen, { message: `a fold after ${key}` }).toBe(after);
    await expect(summary).toBeFocused();
  }
}

// The walk with Tab through everything is part of the accessibility checks of the other ways of reading (support/focus.ts).
for (const screen of allScreens.filter(({ name }) => isOn(name, 3))) {
  test(`${screen.name} ${ways.keyboard.title}`, async ({ phone }, { parallelIndex }) => {
    await openScreen(phone, screen, parallelIndex);
    await expectShortcut(phone);
    for (const menu of await phone.locator("details.menu:has(> summary:visible)").all()) await expectMenu(phone, menu);
    for (const fold of await phone.locator("details:not(.menu):has(> summary:visible)").all()) {
      await expectFold(phone, fold);
    }
    // A dialog has to keep the focus and give it back: who makes the first one writes how that is tried.
    const dialogs = phone.locator("dialog, [role=dialog], [role=alertdialog], [aria-modal]");
    await expect(dialogs, "a dialog that nothing here tries").toHaveCount(0);
  });
}
