import { z } from "zod";
import { contentLanguages } from "~/platform/languages";
import { type DraftWords, importances } from "./model";

/** Forms of notices. Messages are keys of the notices texts; lengths are those of the table's checks. */
const line = (limit: number, long: string) => z.string().trim().max(limit, long).default("");
const brief = line(200, "notices:form.errors.briefLong");
const language = z.enum(
  contentLanguages.map(({ code }) => code),
  { error: "notices:form.errors.lang" },
);

const inReach = (day: string) => day >= "2000" && day < "2100";
const day = z
  .union([z.literal(""), z.iso.date("notices:form.errors.date").refine(inReach, "notices:form.errors.date")], {
    error: "notices:form.errors.date",
  })
  .default("");
/** Ticked boxes of one name, as readForm joins them. */
const ids = z
  .string()
  .regex(/^(\d{1,15}(,\d{1,15}){0,1999})?$/, "notices:form.errors.audience")
  .default("")
  .transform((list) => list.split(",").filter(Boolean).map(Number));

const attached = z
  .array(z.object({ id: z.number().int().positive(), alt: z.string().max(600) }))
  .max(100)
  .catch([]);
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const NoticeInput = z.object({
  title: z
    .string({ error: "notices:form.errors.title" })
    .trim()
    .min(3, "notices:form.errors.title")
    .max(120, "notices:form.errors.titleLong"),
  body: z
    .string({ error: "notices:form.errors.body" })
    .trim()
    .min(1, "notices:form.errors.body")
    .max(8000, "notices:form.errors.bodyLong"),
  what: brief,
  when: brief,
  where: brief,
  todo: brief,
  importance: z.enum(importances, { error: "notices:form.errors.importance" }).default("normal"),
  lang: language,
  validUntil: day,
  pinnedUntil: day,
  /** An hour in Rome, "2026-05-12T09:00"; empty: at once. */
  publishAt: z
    .union([z.literal(""), z.iso.datetime({ local: true }).refine(inReach)], { error: "notices:form.errors.time" })
    .default(""),
  /** None: the whole condominium. */
  stairwells: ids,
  comments: z.enum(["open", "closed"]).default("open"),
  /** Files that were brought, in order, with the words that say them; put together by readNoticeForm. */
  attachments: z
    .string()
    .transform((text) => attached.parse(jsonIn(text)))
    .optional(),
  /** Pressed after the check before publication had marked something. */
  anyway: z.literal("yes").optional(),
});
export type NoticeInput = z.output<typeof NoticeInput>;

/** A notice of the office, which may be for more than one condominium. */
export const OfficeNoticeInput = NoticeInput.extend({
  /** "here": the one condominium for which the form was opened, or some of its stairwells. */
  audience: z.enum(["here", "condominiums", "cluster", "territory"], { error: "notices:form.errors.audience" }),
  condominium: z.coerce.number().int().positive().catch(0),
  condominiums: ids,
  cluster: z.coerce.number().int().positive().catch(0),
  territory: z.coerce.number().int().positive().catch(0),
});

export const CommentInput = z.object({
  body: z
    .string({ error: "notices:comment.errors.body" })
    .trim()
    .min(1, "notices:comment.errors.body")
    .max(2000, "notices:comment.errors.long"),
  parentId: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null),
});
export type CommentInput = z.output<typeof CommentInput>;

const Words = NoticeInput.pick({
  title: true,
  body: true,
  what: true,
  when: true,
  where: true,
  todo: true,
  anyway: true,
});
/** The number of the wording that somebody had before their eyes. */
const revision = z.coerce.number().int().min(1).catch(0);

export const CorrectionInput = Words.extend({
  validUntil: day,
  /** Left out: the files stay as they are. */
  attachments: NoticeInput.shape.attachments,
  revision,
  /** Empty only for what nobody has read yet. */
  reason: line(500, "notices:correct.errors.long").refine(
    (reason) => reason === "" || [...reason].length >= 3,
    "notices:correct.errors.reason",
  ),
});
export type CorrectionInput = z.output<typeof CorrectionInput>;

/** Words in another language; without a text it is the "in brief" box alone. */
export const VersionInput = Words.extend({
  body: line(8000, "notices:form.errors.bodyLong"),
  revision,
  /** What the version looked like when the form was opened; empty: there was none. */
  seen: z.string().max(40).default(""),
});
export type VersionInput = z.output<typeof VersionInput>;

export const WithdrawInput = z.object({
  reason: z
    .string({ error: "notices:withdraw.errors.reason" })
    .trim()
    .min(3, "notices:withdraw.errors.reason")
    .max(500, "notices:withdraw.errors.long"),
});

/** A number that travels hidden with a form; 0 when it is none. */
const mark = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).catch(0).default(0);

/** Which draft a form came from, and what is to be done about a newer one. */
export const DraftMarkInput = z.object({
  draft: mark,
  revision: mark,
  /** Pressed after both wordings were shown: the revision that may be saved over. */
  over: mark,
  /** Pressed when the draft was gone: keep the words as a new one. */
  fresh: z.literal("yes").optional().catch(undefined),
});

/** Words half written: nothing is required, and nothing is too short. */
const anything = z
  .string()
  .max(10_000, "notices:drafts.errors.long")
  // Half a letter has no place in JSON.
  .transform((text) => text.replace(/\p{Surrogate}/gu, "\ufffd"));
/** Fields of the form that are no words of the draft. */
const notWords = new Set(["form", "key", "keep", "anyway", ...Object.keys(DraftMarkInput.shape)]);
export const DraftInput = z
  .record(z.string().max(60), anything)
  .refine((fields) => Object.keys(fields).length <= 80, "notices:drafts.errors.long")
  .transform((fields) => ({
    mark: DraftMarkInput.parse(fields),
    words: Object.fromEntries(Object.entries(fields).filter(([name]) => !notWords.has(name))) as DraftWords,
  }));

/** When a notice that waits for its hour is to come out. */
export const HourInput = z.object({
  publishAt: z.iso
    .datetime({ local: true, error: "notices:form.errors.time" })
    .refine(inReach, "notices:form.errors.time"),
});

export const DraftRevisionInput = z.object({ revision: mark });

/** A text of the office with gaps such as {{giorno}}. */
export const TemplateInput = z.object({
  name: z
    .string({ error: "notices:templates.errors.name" })
    .trim()
    .min(3, "notices:templates.errors.name")
    .max(80, "notices:templates.errors.name"),
  territory: z.coerce
    .number({ error: "notices:templates.errors.territory" })
    .int()
    .positive("notices:templates.errors.territory"),
  revision: mark,
  title: line(120, "notices:form.errors.titleLong"),
  body: line(8000, "notices:form.errors.bodyLong"),
  what: brief,
  when: brief,
  where: brief,
  todo: brief,
  importance: z.enum(importances, { error: "notices:form.errors.importance" }).default("normal"),
  lang: language,
  comments: z.enum(["open", "closed"]).default("open"),
});
export type TemplateInput = z.output<typeof TemplateInput>;

/** The words for the gaps of a template, and the condominium it is for, if it is one. */
export const UseTemplateInput = z
  .object({ condominium: mark })
  .catchall(z.string().trim().max(200, "notices:form.errors.briefLong"));

/** Until which day a notice stays at the top of the board. */
export const PinInput = z.object({
  until: z.iso.date("notices:form.errors.date").refine(inReach, "notices:form.errors.date"),
});
