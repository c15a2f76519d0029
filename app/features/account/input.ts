import { z } from "zod";

/** Forms of a person's own page and of the welcome. Messages are keys of the signIn texts. */
export const NameInput = z.object({
  shownName: z
    .string({ error: "signIn:welcome.name.errors.short" })
    .trim()
    .transform((name) => name.replace(/\s+/g, " "))
    .pipe(z.string().min(2, "signIn:welcome.name.errors.short").max(40, "signIn:welcome.name.errors.long")),
});

export const ToldInput = z.object({
  toldBy: z.enum(["paper", "email", "sms", "app"], { error: "signIn:welcome.told.errors.missing" }),
});
export type ToldBy = z.output<typeof ToldInput>["toldBy"];

export const DeviceInput = z.object({
  sessionId: z.union([z.literal("others"), z.coerce.number().int().positive()]),
});
