import { existsSync } from "node:fs";
import { join } from "node:path";
import { settings } from "~/server/settings";

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].map((name) => `/usr/bin/${name}`),
    "/snap/bin/chromium",
  ],
  darwin: ["Chromium", "Google Chrome"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ["C:\\Program Files", "C:\\Program Files (x86)"].map((folder) =>
    join(folder, "Google\\Chrome\\Application\\chrome.exe"),
  ),
};

/** The machine's Chromium: the one that CHROMIUM_PATH names, else the system's; null when there is none. */
export function findChromium(): string | null {
  const asked = settings().CHROMIUM_PATH;
  if (asked) return existsSync(asked) ? asked : null;
  return places[process.platform]?.find((path) => existsSync(path)) ?? null;
}
