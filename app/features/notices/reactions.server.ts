import { z } from "zod";
import { translateNotice } from "./commands/translate-notice.server";

const TranslateJob = z.object({ noticeId: z.number(), revision: z.number(), lang: z.string() });

/** Puts a notice into a language that its readers speak. Safe to repeat. */
export async function translateOneNotice(job: object): Promise<void> {
  await translateNotice(TranslateJob.parse(job));
}
