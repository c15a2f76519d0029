import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Portal } from "./portal.ts";

const DRAIN_MS = 10_000;
/** Ctrl-C reaches us from the terminal, from npm and from our parent within a moment: that is one signal. */
const BURST_MS = 1_000;

/** Closes the door and waits for the requests that are inside, at most ten seconds. */
export async function drain(server: Server, portal: Portal): Promise<void> {
  portal.draining = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Connections that fall idle later say so to nobody: look again now and then.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const late = new AbortController();
  await Promise.race([closed, pause(DRAIN_MS, undefined, { signal: late.signal }).catch(() => {})]);
  late.abort();
  clearInterval(sweep);
  server.closeAllConnections();
}

/** Calls `stop` at the first Ctrl-C, SIGTERM or SIGHUP; a second one ends the process at once. */
export function onSignal(stop: () => void): void {
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (first === 0) {
        first = Date.now();
        stop();
      } else if (Date.now() - first > BURST_MS) {
        process.exit(130);
      }
    });
  }
}
