import { z } from "zod";
import { type LetterTarget, scopes } from "./model";

const id = z.coerce.number().int().positive().max(999_999_999_999_999);

/** The forms that make letters carry for whom, so that their key is bound to it. */
export const TargetInput = z.object({
  scope: z.enum(scopes, { error: "letters:refusal.nobody" }),
  id: id.catch(0),
});

/** The press for everybody in all territories, and "I have printed them": nothing to type. */
export const NothingInput = z.object({});

/**
 * For whom an address asks letters: ?scope=stairwell&stairwell=7, ?scope=neverUsed&condominium=3; "all" for everybody
 * who has never been in; null when it says nothing of the kind.
 */
export function targetIn(search: URLSearchParams): LetterTarget | "all" | null {
  const scope = search.get("scope") ?? "";
  if (scope === "all") return "all";
  const found = TargetInput.safeParse({ scope, id: search.get(scope === "neverUsed" ? "condominium" : scope) ?? "" });
  return found.success && found.data.id > 0 ? found.data : null;
}
