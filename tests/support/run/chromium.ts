import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finished } from "./processes.ts";

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].map((name) => `/usr/bin/${name}`),
    "/snap/bin/chromium",
  ],
  darwin: ["Chromium", "Google Chrome"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map((name) =>
    join(process.env[name] ?? "C:\\", "Google\\Chrome\\Application\\chrome.exe"),
  ),
};

/** The browser of the end-to-end tests: CHROMIUM_PATH, else the system's, else the one Playwright installed; or null. */
export async function findChromium(): Promise<string | null> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return existsSync(asked) ? asked : null;
  const found = places[process.platform]?.find((path) => existsSync(path));
  if (found) return found;
  const { chromium } = await import("playwright");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

/** Flags for a browser that may run as root, without a network and without a first-run page. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Finds the browser, or tries to install it: from Debian's packages as root, else Playwright's own.
 * @returns the path, or one sentence that says what to do
 */
export async function needChromium(
  run: (program: string, args: string[]) => Promise<Finished>,
): Promise<{ path: string } | { sentence: string }> {
  const found = await findChromium();
  if (found) return { path: found };
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return { sentence: `CHROMIUM_PATH names ${asked}, which does not exist.` };
  const hasApt = process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (hasApt) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  } else {
    await run(process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"]);
  }
  const path = await findChromium();
  if (path) return { path };
  return {
    sentence:
      "There is no Chromium for the end-to-end tests: install it (on Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name one with CHROMIUM_PATH.",
  };
}
