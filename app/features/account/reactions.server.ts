import { z } from "zod";
import { log } from "~/platform/log.server";
import { makeExport } from "./commands/make-export.server";

const ExportJob = z.object({ exportId: z.number() });

/** Puts together what a person asked to download. Safe to repeat. */
export async function makeDataExport(job: object): Promise<void> {
  const { exportId } = ExportJob.parse(job);
  await makeExport(exportId);
  log().info({ exportId }, "download made");
}
