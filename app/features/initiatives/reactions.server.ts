import { z } from "zod";
import { log } from "~/platform/log.server";
import { runClocks } from "./commands/run-clocks.server";
import { queueSummaries, sendSummary } from "./commands/send-summaries.server";

/** The hourly job: initiatives whose time is over end, and who moved out no longer counts. Safe to repeat. */
export async function watchClocks(): Promise<void> {
  await runClocks();
}

/** The job of the evening: who has news of ideas gets one mail. Safe to repeat; it does nothing once all were told. */
export async function tellNews(): Promise<void> {
  const queued = await queueSummaries();
  if (queued > 0) log().info({ queued }, "summaries queued");
}

const SummaryJob = z.object({ personId: z.number(), day: z.iso.date() });

/** The mail of one person. */
export async function deliverSummary(job: object): Promise<void> {
  const { personId, day } = SummaryJob.parse(job);
  if (await sendSummary(personId, day)) log().info({ template: "initiativeSummary" }, "mail sent");
}
