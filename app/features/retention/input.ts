import { z } from "zod";
import { type RetentionKind, terms } from "./model";

/** The form with the days of one kind; what is out of bounds is said beside the field. */
export const termInput = (kind: RetentionKind) => {
  const { least, most } = terms[kind];
  const wrong = "retention:errors.days";
  return z.object({ days: z.coerce.number({ error: wrong }).int(wrong).min(least, wrong).max(most, wrong) });
};
