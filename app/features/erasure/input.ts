import { z } from "zod";

/** Forms of erasure. Messages are keys of texts; lengths are those of the table's checks. */
export const AskInput = z.object({
  words: z
    .literal("on")
    .optional()
    .transform((tick) => tick === "on"),
  message: z.string().trim().max(1000, "me:erasure.errors.long").default(""),
});

const said = z
  .string({ error: "people:erasure.errors.answer" })
  .trim()
  .min(10, "people:erasure.errors.answer")
  .max(2000, "people:erasure.errors.long");

export const AnswerInput = z.object({ answer: said });
export const ExtendInput = z.object({
  reason: z
    .string({ error: "people:erasure.errors.reason" })
    .trim()
    .min(10, "people:erasure.errors.reason")
    .max(1000, "people:erasure.errors.long"),
});
export const EraseInput = z.object({
  answer: said,
  sure: z.literal("on", { error: "people:erasure.errors.sure" }),
});
