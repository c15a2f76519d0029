import { fileURLToPath } from "node:url";
import { defineConfig } from "playwright/test";
import { chromiumFlags, findChromium } from "../support/run/chromium.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One production portal with the demonstration estate for the whole run; every test brings its own browser contexts.
export default defineConfig({
  testDir: folder("."),
  testMatch: "**/*.spec.ts",
  // They have a step and a configuration of their own.
  testIgnore: "budgets/**",
  outputDir: folder("../../test-results"),
  globalSetup: folder("./support/portal.ts"),
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["CORTILE_E2E_URL"],
    browserName: "chromium",
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: (await findChromium()) ?? undefined, args: chromiumFlags },
  },
});
