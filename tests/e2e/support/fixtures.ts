import { type BrowserContextOptions, expect, type Page, test as base } from "playwright/test";
import { leaveDatabase, openSession, type Person, type Reading, type Role, somebody } from "./people.ts";
import { type StatementTeller, startTeller } from "./statements.ts";
import { scriptless, watch } from "./watch.ts";

type Screen = { width: number; height: number };
export type Browse = { screen?: Screen; script?: boolean; options?: BrowserContextOptions };
export type SignIn = Reading & { near?: number };

export const screens = {
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 640 },
  desktop: { width: 1280, height: 900 },
} satisfies Record<string, Screen>;

type Fixtures = {
  /** A page in a browser of its own; console errors, broken files and security violations fail the test. */
  browse: (how?: Browse) => Promise<Page>;
  phone: Page;
  desktop: Page;
  /** A phone with JavaScript off. */
  noScript: Page;
  /** Signs a page in as somebody of a role, without the sign-in screens. */
  asPerson: (page: Page, role: Role, how?: SignIn) => Promise<Person>;
};

export const test = base.extend<Fixtures, { databaseOfWorker: void; teller: StatementTeller }>({
  teller: [
    async ({}, use) => {
      const teller = await startTeller();
      await use(teller);
      await teller.stop();
    },
    { scope: "worker" },
  ],
  databaseOfWorker: [
    // Playwright wants a pattern here, also when nothing is taken from it.
    async ({}, use) => {
      await use();
      await leaveDatabase();
    },
    { scope: "worker", auto: true },
  ],
  browse: async ({ browser, baseURL }, use) => {
    const opened: { page: Page; troubles: () => Promise<string[]> }[] = [];
    await use(async ({ screen = screens.phone, script = true, options = {} } = {}) => {
      const context = await browser.newContext({
        baseURL,
        viewport: screen,
        hasTouch: screen.width < 600,
        javaScriptEnabled: script,
        locale: "it-IT",
        timezoneId: "Europe/Rome",
        reducedMotion: "reduce",
        serviceWorkers: "block",
        ...options,
      });
      const page = await context.newPage();
      if (!script) scriptless.add(page);
      opened.push({ page, troubles: await watch(page) });
      return page;
    });
    for (const { page, troubles } of opened) {
      expect(await troubles()).toEqual([]);
      await page.context().close();
    }
  },
  phone: async ({ browse }, use) => use(await browse()),
  desktop: async ({ browse }, use) => use(await browse({ screen: screens.desktop })),
  noScript: async ({ browse }, use) => use(await browse({ script: false })),
  asPerson: async ({ baseURL }, use, { parallelIndex }) => {
    await use(async (page, role, { near, ...reading } = {}) => {
      const person = await somebody(role, parallelIndex, near);
      const value = await openSession(person, role, reading);
      await page
        .context()
        .addCookies([{ name: "cortile", value, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
      return person;
    });
  },
});

export { expect };
