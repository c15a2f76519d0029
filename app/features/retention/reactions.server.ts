import { removeOldExports } from "~/features/account/effects.server";
import { forgetOldTranslations } from "~/features/notices/effects.server";
import { sweepFiles } from "~/platform/attachment-files.server";
import { asSystem } from "~/platform/database.server";
import { runRetention } from "./commands/run-retention.server";

/** The nightly job: what has been kept long enough goes. Safe to repeat. */
export async function keepHouse(): Promise<void> {
  await runRetention();
  // Downloads that ended early, as by an erasure, and files that a stopped process left behind.
  await asSystem("job", removeOldExports);
  await asSystem("job", sweepFiles);
  await asSystem("job", forgetOldTranslations);
}
