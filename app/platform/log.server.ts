import pino from "pino";
import { settings } from "~/server/settings";
import { singleton } from "./singleton.server";

/** The log of the portal: ids, kinds and durations, never names, addresses, codes or words of people. */
export function log(): pino.Logger {
  return singleton("log", () => pino({ level: settings().LOG_LEVEL, base: undefined }));
}
