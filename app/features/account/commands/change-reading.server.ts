import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { atomically } from "~/platform/database.server";
import { languageCodes } from "~/platform/preferences.server";

/** The switches of every page. `language`, because that is the name of the menu's buttons. */
export const ReadingInput = z
  .object({
    language: z.enum(languageCodes).optional(),
    letters: z.enum(["a", "piu", "piupiu"]).optional(),
    theme: z.enum(["system", "light", "dark"]).optional(),
    next: z.string().max(500).default("/"),
  })
  .transform(({ language, letters, theme, next }) => ({
    ...(language && { locale: language }),
    ...(letters && { letters }),
    ...(theme && { theme }),
    next,
  }));

type Reading = Partial<Pick<Actor, "locale" | "letters" | "theme">>;

/** A person changes how pages look to them, on all their devices. Doing it twice is doing it once. */
export async function changeReading(actor: Actor, change: Reading): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await atomically(actor, (trx) => trx.updateTable("person").set(change).where("id", "=", actor.personId).execute());
}
