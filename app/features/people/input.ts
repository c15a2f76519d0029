import { z } from "zod";
import { checkMethods, committeeOffices } from "./model";

/** Forms about people and committees. Messages are keys of the people texts. */
const day = (message: string) => z.iso.date(message).refine((value) => value >= "2000" && value < "2100", message);

export const CheckInput = z.object({
  method: z.enum(checkMethods, { error: "people:check.errors.method" }),
});

/** Digits with an optional plus: spaces, dots and hyphens are how people write them down. */
export const PhoneInput = z.object({
  phone: z
    .string({ error: "people:phone.errors.missing" })
    .trim()
    .min(1, "people:phone.errors.missing")
    .max(40, "people:phone.errors.format")
    .transform((typed) => typed.replace(/[\s./()-]/g, "").replace(/^00/, "+"))
    .pipe(z.string().regex(/^\+?\d{6,15}$/, "people:phone.errors.format")),
});

export const AppointInput = z
  .object({
    personId: z.coerce
      .number({ error: "people:committee.errors.person" })
      .int()
      .positive("people:committee.errors.person"),
    office: z.enum(committeeOffices, { error: "people:committee.errors.office" }),
    startsOn: day("people:committee.errors.date"),
    endsOn: z
      .union([z.literal(""), day("people:committee.errors.date")], { error: "people:committee.errors.date" })
      .default(""),
  })
  .refine(({ startsOn, endsOn }) => endsOn === "" || endsOn >= startsOn, {
    path: ["endsOn"],
    error: "people:committee.errors.order",
  });
export type AppointInput = z.output<typeof AppointInput>;

export const EndOfficeInput = z.object({
  officeId: z.coerce.number({ error: "people:committee.errors.date" }).int().positive(),
  from: day("people:committee.errors.date"),
});

export const NothingInput = z.object({});
