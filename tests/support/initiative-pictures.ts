import { createHash } from "node:crypto";
import type { Registry } from "./registry.ts";

/** Photos of an idea for each of some purposes, in the place after `seat` others; their files are not on the disk. */
export async function makePictures(
  { db }: Registry,
  there: { initiative_id: number; condominium_id: number },
  uploaded_by: number,
  purposes: readonly ("idea" | "before" | "after" | "sheet")[],
  seat = 0,
): Promise<number[]> {
  const made = [];
  for (const purpose of purposes) {
    const hash = createHash("sha256").update(`${purpose} ${there.initiative_id} ${seat}`).digest();
    const size = { bytes: 1, width: 4, height: 3, small_hash: hash };
    const said = { name: "foto.jpg", alt: "Il cortile vuoto", lang: "it", position: seat + 1 };
    const voice = purpose === "sheet" ? "committee" : "promoter";
    const { id } = await db
      .insertInto("attachment")
      .values({ ...there, ...size, ...said, purpose, voice, uploaded_by, kind: "image", hash })
      .returning("id")
      .executeTakeFirstOrThrow();
    made.push(id);
  }
  return made;
}
