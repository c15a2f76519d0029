import type { Trx } from "~/platform/database.server";
import { fillGaps, gapsIn } from "~/platform/placeholders";
import { type NoticeInput as Words, NoticeInput } from "../input";
import { type NoticeKind, spokenFields } from "../model";

export type GapRefusal = "notices:refusal.gaps" | "notices:refusal.filledLong";

/**
 * The words of the office with {{indirizzo}} filled in, which only one condominium can do. Neighbours and committees
 * may write braces as they like. Refusals: gaps, when one is left that nobody filled; filledLong, when the address
 * makes a text too long.
 */
export async function fillAddress(
  trx: Trx,
  kind: NoticeKind,
  places: { condominiumId: number }[],
  input: Words,
): Promise<{ words: Words } | { refusal: GapRefusal }> {
  const gaps = kind === "office" ? gapsIn(spokenFields.map((field) => input[field])) : [];
  if (gaps.length === 0) return { words: input };
  const [only, ...others] = places;
  if (!only || others.length > 0 || gaps.some((name) => name !== "indirizzo"))
    return { refusal: "notices:refusal.gaps" };
  const { street, house_number } = await trx
    .selectFrom("condominium")
    .select(["street", "house_number"])
    .where("id", "=", only.condominiumId)
    .executeTakeFirstOrThrow();
  const filled = Object.fromEntries(
    spokenFields.map((field) => [field, fillGaps(input[field], { indirizzo: `${street} ${house_number}` })]),
  );
  const words = { ...input, ...filled };
  const fits = NoticeInput.pick({ title: true, body: true, what: true, when: true, where: true, todo: true }).safeParse(
    words,
  );
  return fits.success ? { words } : { refusal: "notices:refusal.filledLong" };
}
