import { z } from "zod";
import { atomically } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { brakes, networkOf, takeAttempt } from "~/platform/throttle.server";

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

/** Anybody, signed in or not, tells the office of a barrier; the form's key makes a double tap one message. Refusal: too many from this address within an hour. */
export async function sendFeedback(
  input: z.output<typeof FeedbackInput>,
  key: string,
  address: string,
): Promise<Outcome<null, "pages:accessibility.wait">> {
  if ((await takeAttempt(brakes.feedbackAddress, networkOf(address))) > 0) return refused("pages:accessibility.wait");
  await atomically(null, (trx) =>
    trx
      .insertInto("accessibility_feedback")
      .values({ ...input, key })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return done(null);
}
