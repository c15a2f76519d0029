// Measurements: `npm run bench [name]` runs tests/bench/<name>.ts, or all of them, on a throw-away PostgreSQL server, prints
// what they found and adds it to RESULTS.md with day, commit and machine.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const names = process.argv.slice(2).map((name) => `tests/bench/${name}.ts`);
const args = [
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--config",
  "tests/bench/vitest.config.ts",
  ...names,
];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
