import { z } from "zod";
import { reasonLength } from "./model";

/** The form that opens an assisted session. Messages are keys of the people texts. */
export const AssistInput = z.object({
  present: z.literal("yes", { error: "people:assisted.errors.present" }),
  reason: z.string().trim().max(reasonLength, "people:assisted.errors.reason").default(""),
});
export type AssistInput = z.output<typeof AssistInput>;
