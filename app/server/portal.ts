import type { Logger } from "pino";
import type { App } from "./lifecycle.ts";
import type { Settings } from "./settings.ts";

/** What the parts of the HTTP server share; `draining` turns true when the ordered stop begins. */
export type Portal = { settings: Settings; log: Logger; app: App; draining: boolean };
