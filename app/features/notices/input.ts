import { z } from "zod";
import { contentLanguages } from "~/platform/languages";
import { importances } from "./model";

/** Forms of notices. Messages are keys of the notices texts; lengths are those of the table's checks. */
const line = (limit: number, long: string) => z.string().trim().max(limit, long).default("");
const brief = line(200, "notices:form.errors.briefLong");
const language = z.enum(
  contentLanguages.map(({ code }) => code),
  { error: "notices:form.errors.lang" },
);

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
  validUntil: z
    .union(
      [
        z.literal(""),
        z.iso
          .date("notices:form.errors.date")
          .refine((day) => day >= "2000" && day < "2100", "notices:form.errors.date"),
      ],
      { error: "notices:form.errors.date" },
    )
    .default(""),
  comments: z.enum(["open", "closed"]).default("open"),
  /** Pressed after the check before publication had marked something. */
  anyway: z.literal("yes").optional(),
});
export type NoticeInput = z.output<typeof NoticeInput>;

export const CommentInput = z.object({
  body: z
    .string({ error: "notices:comment.errors.body" })
    .trim()
    .min(1, "notices:comment.errors.body")
    .max(2000, "notices:comment.errors.long"),
  parentId: z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null),
});
export type CommentInput = z.output<typeof CommentInput>;

export const WithdrawInput = z.object({
  reason: z
    .string({ error: "notices:withdraw.errors.reason" })
    .trim()
    .min(3, "notices:withdraw.errors.reason")
    .max(500, "notices:withdraw.errors.long"),
});
