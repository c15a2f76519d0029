// The real server in front of a stub app, run as a process of its own by the boot tests.
import { serve } from "../../app/server/serve.ts";
import { stubApp } from "./stub-app.ts";

serve({
  empty: process.argv.includes("--empty"),
  openApp: async () => stubApp((event) => process.stdout.write(`event ${event}\n`)),
  loadSeeds: async () => ({ hasEstate: async () => false, seedEstate: async () => {} }),
});
