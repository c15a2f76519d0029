import type { Page } from "playwright/test";
import { axeTroubles } from "../support/axe.ts";
import { expect, test } from "../support/fixtures.ts";
import { settled } from "../support/steps.ts";
import { type OwnPortal, startOwnPortal } from "../support/own-portal.ts";

/** The gallery exists in development only: this file runs a portal from the sources. */
test.describe.configure({ mode: "default", timeout: 120_000 });

let portal: OwnPortal;
test.beforeAll(async ({ browser }) => {
  portal = await startOwnPortal("development");
  // The first visit makes the development server prepare its modules and load the page anew; then it is quiet.
  const page = await browser.newPage();
  for (const path of ["/dev/ui", "/dev/sign-in"]) await quiet(page, `${portal.address}${path}`);
  await page.close();
});
test.afterAll(async () => portal?.stop());

/**
 * Opens a page and waits until its modules have come: from the sources these are hundreds of files. A development server
 * that meets a package for the first time prepares it and lets go of the page, or leaves the browser's own page of errors
 * in its place; then it is opened once more.
 */
async function quiet(page: Page, address: string): Promise<number> {
  for (let last = 2; ; last -= 1) {
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    const live = await Promise.race([settled(page).then(() => true), page.waitForTimeout(20_000).then(() => false)]);
    await page.waitForLoadState("networkidle");
    const ours = (await page.locator("html[data-theme]").count()) > 0;
    if ((live && ours) || last === 0) return answer?.status() ?? 0;
  }
}

for (const theme of ["light", "dark"] as const) {
  for (const locale of ["it", "ar"] as const) {
    test(`every example, ${theme}, ${locale}`, async ({ browser }) => {
      const context = await browser.newContext({ baseURL: portal.address, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await context.request.post("/preferences", {
        form: { theme, language: locale },
        headers: { Origin: portal.address },
        maxRedirects: 0,
      });
      await quiet(page, "/dev/ui");
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
      expect.soft(await axeTroubles(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, "pixels that the gallery is wider than the window").toBeLessThanOrEqual(0);
      const shells = await page
        .locator("main h2 a")
        .evaluateAll((links) =>
          links.map((link) => link.getAttribute("href") ?? "").filter((href) => href.endsWith("shell")),
        );
      for (const shell of shells) {
        await quiet(page, shell);
        expect.soft(await axeTroubles(page), shell).toEqual([]);
      }
      await context.close();
    });
  }
}

test("every example is drawn the same twice, and the dark reaches each", async ({ browser }) => {
  const pictures = async (theme: "light" | "dark") => {
    const context = await browser.newContext({ baseURL: portal.address, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const headers = { Origin: portal.address };
    await context.request.post("/preferences", { form: { theme, language: "it" }, headers, maxRedirects: 0 });
    await quiet(page, "/dev/ui");
    const taken = new Map<string, string>();
    for (const section of await page.locator("main > section").all()) {
      const name = (await section.getAttribute("aria-labelledby")) ?? "";
      const picture = await section.screenshot({ animations: "disabled", caret: "hide" });
      taken.set(name, picture.toString("base64"));
    }
    await context.close();
    return taken;
  };
  const light = await pictures("light");
  const again = await pictures("light");
  const dark = await pictures("dark");
  expect(light.size).toBeGreaterThan(30);
  for (const [name, picture] of light) {
    expect.soft(again.get(name) === picture, `${name} is drawn the same twice`).toBe(true);
    expect.soft(dark.get(name) !== picture, `${name} is dark in the dark`).toBe(true);
  }
});

test("anybody of the demonstration can be tried, and the mail is seen", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: portal.address, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await quiet(page, "/dev/sign-in");
  await page.getByRole("button", { name: /Rosa Bellini/ }).click();
  await expect(page).toHaveURL(/\/home$/);
  await quiet(page, "/dev/sign-in");
  await page.getByRole("button", { name: /coordinator/ }).click();
  await expect(page).toHaveURL(/\/office$/);
  expect(await quiet(page, "/dev/mail")).toBe(200);
  expect(await quiet(page, "/help?lng=pseudo")).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("⟦");
  await context.close();
});
