import { runClocks } from "./commands/run-clocks.server";

/** The hourly job: initiatives whose time is over end, and who moved out no longer counts. Safe to repeat. */
export async function watchClocks(): Promise<void> {
  await runClocks();
}
