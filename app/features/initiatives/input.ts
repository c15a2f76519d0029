import { z } from "zod";
import { contentLanguages } from "~/platform/languages";
import { areas } from "./model";
import { talkKinds } from "./policy/talk";

/** Forms of initiatives. Messages are keys of the initiatives texts; lengths are those of the tables' checks. */
const text = (limit: number) => z.string().trim().max(limit, { error: "initiatives:form.errors.long" }).default("");

const language = z.enum(
  contentLanguages.map(({ code }) => code),
  { error: "initiatives:form.errors.lang" },
);

/** Euros as people write them: "640", "1.250,50", "1250.5"; empty is null. At most a million, as in the tables. */
export const euros = z
  .string()
  .trim()
  .default("")
  .transform((typed, context) => {
    if (typed === "") return null;
    const plain = typed
      .replace(/\s|€/g, "")
      .replace(/\.(?=\d{3}(\D|$))/g, "")
      .replace(",", ".");
    const cents = /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Infinity;
    if (cents <= 100_000_000) return cents;
    context.addIssue({ code: "custom", message: "initiatives:form.errors.cost" });
    return z.NEVER;
  });

/** A draft, however far it is: what is not written yet is empty. */
export const DraftInput = z.object({
  title: text(120),
  missing: text(2000),
  place: text(200),
  why: text(2000),
  proposal: text(4000),
  benefit: text(1000),
  costCents: euros,
  costWords: text(500),
  area: z.enum(["", ...areas]).catch(""),
  lang: language,
});
export type DraftInput = z.output<typeof DraftInput>;

/** Which wording a form was made on. */
export const RevisionInput = z.object({ revision: z.coerce.number().int().positive() });

/** Marks of a page of the draft: what stood there when it was opened, and what the page itself saved meanwhile. */
export const QuestionInput = RevisionInput.extend({
  was: z.string().max(6000),
  sent: z.string().max(6000).default(""),
  go: z.enum(["next", "read", "stay"]).default("next"),
});

/** Whose idea it is: one's own (0), or that of a neighbour. */
export const BeginInput = z.object({ authorId: z.coerce.number().int().nonnegative().default(0) });

export const reason = z
  .string({ error: "initiatives:act.errors.reason" })
  .trim()
  .min(3, "initiatives:act.errors.reason")
  .max(500, "initiatives:act.errors.reasonLong");

export const ReasonInput = z.object({ reason });
export type ReasonInput = z.output<typeof ReasonInput>;

/** A change of words that are out: all of them, and why. Before the first support nobody has to be told why. */
export const RevisionWordsInput = DraftInput.extend({
  ...RevisionInput.shape,
  reply: z.stringbool().default(false),
  reason: z.string().trim().max(500, "initiatives:act.errors.reasonLong").default(""),
});

export const ReferInput = z.object({
  to: z.enum(["committee", "office"], { error: "initiatives:act.errors.to" }),
  reason,
});
export type ReferInput = z.output<typeof ReferInput>;

export const AnswerInput = z.object({
  verdict: z.enum(["accept", "reject"], { error: "initiatives:answer.errors.verdict" }),
  reasons: z
    .string({ error: "initiatives:answer.errors.reasons" })
    .trim()
    .min(20, "initiatives:answer.errors.reasons")
    .max(4000, "initiatives:answer.errors.long"),
  conditions: z.string().trim().max(2000, "initiatives:answer.errors.long").default(""),
  follows: z
    .string({ error: "initiatives:answer.errors.follows" })
    .trim()
    .min(3, "initiatives:answer.errors.follows")
    .max(2000, "initiatives:answer.errors.long"),
  lang: language,
  ...RevisionInput.shape,
});
export type AnswerInput = z.output<typeof AnswerInput>;

/** A line of the signed sheet. */
export const PaperSupportInput = z.object({
  dwellingId: z.coerce
    .number({ error: "initiatives:paper.errors.dwelling" })
    .int()
    .positive("initiatives:paper.errors.dwelling"),
  name: z
    .string({ error: "initiatives:paper.errors.name" })
    .trim()
    .min(2, "initiatives:paper.errors.name")
    .max(120, "initiatives:paper.errors.name"),
});
export type PaperSupportInput = z.output<typeof PaperSupportInput>;

/** Words under an idea: what begins a thread, or a reply to one. */
export const TalkInput = z.object({
  kind: z.enum(talkKinds, { error: "initiatives:talk.errors.kind" }),
  parentId: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null),
  body: z
    .string({ error: "initiatives:talk.errors.body" })
    .trim()
    .min(1, "initiatives:talk.errors.body")
    .max(2000, "initiatives:talk.errors.long"),
});
export type TalkInput = z.output<typeof TalkInput>;
