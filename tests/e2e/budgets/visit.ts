import type { Browser, Page } from "playwright/test";
import { screens } from "../support/fixtures.ts";
import { enter } from "../support/neighbours.ts";
import type { Person } from "../support/people.ts";
import type { ScreenRow } from "../support/screen-row.ts";
import { settled } from "../support/steps.ts";
import { processorSpeed } from "./processor.ts";
import { type Seen, tasksIn, type Vitals, vitalsOn } from "./vitals.ts";

/**
 * How slow the phone and its line are: kbit/s, ms, and what the phone reaches in `processorSpeed`. 440 is a quarter of the
 * desktop that "four times slower" was meant for.
 */
export type Phone = { down: number; up: number; latency: number; processor: number };
export type Visit = {
  screen: ScreenRow;
  person: Person | null;
  phone: Phone;
  baseURL: string | undefined;
  times: number;
};

type Observed = { seen?: { largestPaint: number; shift: number } };

/** How many times slower the phone is than this machine; never faster. */
export async function slowness(browser: Browser, phone: Phone): Promise<number> {
  const page = await browser.newPage();
  const speed = await processorSpeed(page);
  await page.close();
  return Math.max(1, speed / phone.processor);
}

/** The figures of a first visit: a new browser, which keeps nothing from the one before. */
export async function visit(browser: Browser, { screen, person, phone, baseURL, times }: Visit): Promise<Vitals> {
  const options = { baseURL, viewport: screens.phone, hasTouch: true, locale: "it-IT", timezoneId: "Europe/Rome" };
  const context = await browser.newContext({ ...options, serviceWorkers: "block" });
  const page = await context.newPage();
  if (person && screen.role) await enter(page, person, screen.role);
  const path = typeof screen.path === "string" ? screen.path : await screen.path({ person, page });
  await page.addInitScript(observe);
  await slowDown(page, phone);
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "loading"] });
  // About one visit in forty the emulated line stands still for good, while the portal answers everybody else.
  const looked = look(page, path);
  await looked.catch(() => {});
  const trace = await browser.stopTracing();
  const { latency, ...seen } = await looked.finally(() => context.close());
  const tasks = tasksIn(trace, seen);
  if (latency < phone.latency) throw new Error(`The line is not slow: the page began to come after ${latency} ms.`);
  return vitalsOn(times, seen, tasks);
}

async function look(page: Page, path: string) {
  await page.goto(path, { timeout: 15_000 });
  await settled(page);
  return page.evaluate(whatWasSeen);
}

async function slowDown(page: Page, { down, up, latency }: Phone): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const perSecond = { downloadThroughput: (down * 1000) / 8, uploadThroughput: (up * 1000) / 8 };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, ...perSecond });
}

/** Runs in the browser, from the first moment of the page. */
function observe(): void {
  const seen = { largestPaint: 0, shift: 0 };
  (window as Observed).seen = seen;
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  each("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  each("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
}

/** Runs in the browser, once it has nothing left to do. */
async function whatWasSeen(): Promise<Seen & { latency: number }> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const firstPaint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const latency = page?.responseEnd ?? 0;
  const { largestPaint, shift } = (window as Observed).seen ?? { largestPaint: NaN, shift: NaN };
  return { firstPaint, largestPaint, shift, latency };
}
