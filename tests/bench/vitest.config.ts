import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Measurements, not tests: they print what they found. One at a time, on a throw-away PostgreSQL server.
export default defineConfig({
  root: folder("../.."),
  resolve: { alias: { "~": folder("../../app"), "#db": folder("../../db") } },
  test: {
    include: ["tests/bench/*.ts"],
    exclude: ["tests/bench/vitest.config.ts"],
    globalSetup: ["tests/support/cluster.ts"],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 1_500_000,
    hookTimeout: 120_000,
  },
});
