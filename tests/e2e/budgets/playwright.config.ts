import { defineConfig } from "playwright/test";
import whole from "../playwright.config.ts";

// One after the other, and never beside the other browser tests: what is measured here is time.
export default defineConfig(whole, { testDir: ".", testIgnore: "", workers: 1, fullyParallel: false });
