import { parseArgs } from "node:util";
import { sentenceOf } from "#db/clear-error.ts";
import { openBuiltApp, openSourceApp } from "./app.ts";
import { serve } from "./serve.ts";

let empty = false;
try {
  empty = parseArgs({ options: { empty: { type: "boolean", default: false } } }).values.empty;
} catch (error) {
  console.error(`${sentenceOf(error)}: the only flag is --empty.`);
  process.exit(1);
}
serve({
  empty,
  openApp: process.env.NODE_ENV === "development" ? openSourceApp : openBuiltApp,
  loadSeeds: () => import("#db/seeds/estate.ts"),
});
