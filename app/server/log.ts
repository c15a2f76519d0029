import pino from "pino";
import type { Settings } from "./settings.ts";

/** The server's log: JSON lines on standard output, no names, no addresses, no words of people. */
export function makeLog({ LOG_LEVEL }: Settings): pino.Logger {
  return pino({ level: LOG_LEVEL, base: undefined });
}
