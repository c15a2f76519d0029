import { z } from "zod";
import { atomically } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { brakes, takeAttempt } from "~/platform/throttle.server";

/** The form of the accessibility statement. Messages are keys of the pages texts. */
export const FeedbackInput = z.object({
  page: z.string().trim().max(200, "pages:accessibility.errors.page").default(""),
  message: z
    .string({ error: "pages:accessibility.errors.message" })
    .trim()
    .min(1, "pages:accessibility.errors.message")
    .max(2000, "pages:accessibility.errors.long"),
  contact: z.string().trim().max(200, "pages:accessibility.errors.contact").default(""),
});

/** Anybody, signed in or not, tells the office of a barrier. Refusal: too many from this address within an hour. */
export async function sendFeedback(
  input: z.output<typeof FeedbackInput>,
  address: string,
): Promise<Outcome<null, "pages:accessibility.wait">> {
  if ((await takeAttempt(brakes.feedbackAddress, address)) > 0) return refused("pages:accessibility.wait");
  await atomically(null, (trx) => trx.insertInto("accessibility_feedback").values(input).execute());
  return done(null);
}
