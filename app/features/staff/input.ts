import { z } from "zod";
import { staffRoles } from "./model";

/** Forms about staff. Messages are keys of the staff texts. */
const day = z.iso.date("staff:errors.date").refine((value) => value >= "2000" && value < "2100", "staff:errors.date");
const laterDay = z.union([z.literal(""), day], { error: "staff:errors.date" }).default("");
const name = z
  .string({ error: "staff:errors.name" })
  .trim()
  .min(1, "staff:errors.name")
  .max(60, "staff:errors.nameLong");
const year = z
  .string({ error: "staff:errors.year" })
  .trim()
  .regex(/^(19|20)\d\d$/, "staff:errors.year")
  .transform(Number);
const inOrder = ({ from, until }: { from: string; until: string }) => until === "" || until >= from;
const order = { path: ["until"], error: "staff:errors.order" };

/** The ticks of a form, whose names are a word and what is ticked: "territory-3". */
const ticked = (fields: object, word: string) =>
  Object.keys(fields).flatMap((field) => (field.startsWith(`${word}-`) ? [field.slice(word.length + 1)] : []));
const territoryIds = (fields: object) => ticked(fields, "territory").map(Number).filter(Number.isSafeInteger);

const roles = { from: day, until: laterDay };
const chosen = <Fields extends { from: string; until: string }>(fields: Fields) => ({
  ...fields,
  roles: staffRoles.filter((role) => ticked(fields, "role").includes(role)),
  territoryIds: territoryIds(fields),
});
const someRole = { path: ["role-moderator"], error: "staff:errors.role" };

/** A new colleague. */
export const NewStaffInput = z
  .looseObject({
    firstName: name,
    lastName: name,
    birthYear: year,
    email: z.union([z.literal(""), z.string().trim().max(200).pipe(z.email("staff:errors.email"))], {
      error: "staff:errors.email",
    }),
    ...roles,
  })
  .refine(inOrder, order)
  .transform(chosen)
  .refine((form) => form.roles.length > 0, someRole);

/** Somebody of the registry who becomes a colleague. */
export const KnownStaffInput = z
  .looseObject({
    registryNumber: z.string({ error: "staff:errors.number" }).trim().min(1, "staff:errors.number").max(40),
    birthYear: year,
    ...roles,
  })
  .refine(inOrder, order)
  .transform(chosen)
  .refine((form) => form.roles.length > 0, someRole);

export type StaffTerms = { roles: (typeof staffRoles)[number][]; territoryIds: number[]; from: string; until: string };

const role = z.enum(staffRoles, { error: "staff:errors.role" });
export const GiveRoleInput = z.object({ role, ...roles }).refine(inOrder, order);
export const EndRoleInput = z.object({ role, from: day });
export const TerritoriesInput = z.looseObject({}).transform((fields) => ({ territoryIds: territoryIds(fields) }));
export const ConflictInput = z.object({
  place: z.string({ error: "staff:errors.place" }).trim().min(1, "staff:errors.place").max(100, "staff:errors.place"),
  reason: z
    .string({ error: "staff:errors.reason" })
    .trim()
    .min(3, "staff:errors.reason")
    .max(200, "staff:errors.reason"),
});
export const EndConflictInput = z.object({ condominiumId: z.coerce.number().int().positive() });
export const NothingInput = z.object({});
