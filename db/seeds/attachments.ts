import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema.ts";
import { draw, keys, sheet, table } from "./drawn.ts";

const lines = [
  "DELEGA PER L'ASSEMBLEA",
  "",
  "Io, ............................................",
  "alloggio ......... scala ......",
  "do la delega a ..................................",
  "",
  "Data ....................  Firma ....................",
];

/**
 * Pictures and a document under three notices of the first condominium, drawn here from nothing; the document came with
 * a correction. The files first, then the rows that name them.
 */
export async function plantAttachments(trx: Kysely<Database>, filesDir: string): Promise<void> {
  const keep = (bytes: Buffer): Buffer => {
    const hash = createHash("sha256").update(bytes).digest();
    const name = hash.toString("hex");
    const folder = join(filesDir, "attachments", name.slice(0, 2));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), bytes, { mode: 0o600 });
    return hash;
  };
  const picture = async (title: string, name: string, alt: string, shapes: Parameters<typeof draw>[0]) => {
    const { large, small, width, height } = await draw(shapes);
    const size = { width, height, small_hash: keep(small) };
    return { title, kind: "image" as const, name, alt, hash: keep(large), bytes: large.length, ...size };
  };
  const delega = sheet(lines);
  const paper = { kind: "pdf" as const, hash: keep(delega), bytes: delega.length };
  const files = [
    await picture("Avete visto le mie chiavi", "chiavi.jpg", "Quattro chiavi legate con un nastro rosso", keys),
    await picture("Festa del palazzo", "tavolo.jpg", "Il tavolo lungo in cortile, sotto i glicini", table),
    { title: "Assemblea ", name: "delega.pdf", alt: "Foglio della delega da stampare", ...paper },
  ];
  for (const { title, ...file } of files) {
    const notice = await trx
      .selectFrom("notice as n")
      .innerJoin("posting as p", "p.notice_id", "n.id")
      .where("p.condominium_id", "=", 1)
      .where(sql<boolean>`starts_with(n.title, ${title})`)
      .orderBy("n.published_at", "desc")
      .select(["n.id", "n.author_id as author", "n.created_at as at"])
      .executeTakeFirst();
    if (!notice) continue;
    const tied = { notice_id: notice.id, uploaded_by: notice.author, created_at: notice.at };
    await trx
      .insertInto("attachment")
      .values({ ...file, ...tied })
      .execute();
    const before = [{ kind: "pdf", name: "delega-vecchia.pdf", alt: "Foglio della delega" }];
    await trx
      .updateTable("notice_revision")
      .set({ files: JSON.stringify(before) })
      .where("notice_id", "=", notice.id)
      .execute();
  }
}
