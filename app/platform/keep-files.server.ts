import { readFile, open } from "node:fs/promises";
import { sql } from "kysely";
import { type Actor, isMember, isOffice } from "./actor";
import { attachmentsFolder, holdFiles } from "./attachment-files.server";
import { atomically, type Trx } from "./database.server";
import { type FileTrouble, type HeldFile, mostFileBytes, type RefusedFile } from "./held-files";
import { isDiskFull, keepBytes } from "./kept-files.server";
import type { Upload } from "./multipart.server";
import { isPlainPdf } from "./pdf-file.server";
import { type Picture, pictureFormat, readPicture } from "./picture-file.server";

/** As many as five for twenty drafts: more than anybody needs who also publishes. */
const mostWaiting = 100;

type Content = { kind: "image"; large: Picture; small: Picture } | { kind: "pdf"; bytes: Buffer };

/** Who may bring pictures and documents: whoever may write something somewhere. */
export function mayBringFiles(actor: Actor): boolean {
  return isMember(actor) || isOffice(actor);
}

/**
 * Takes files that somebody brings for a notice or an idea, before they hang there: what each is, its content says. A picture is
 * made anew, a document is kept as it is, both wait with nobody else seeing them. The same file twice is one; who has a
 * hundred waiting brings no more. Nothing of what is refused is left. Called with uploads that the caller discards.
 */
export async function keepFiles(
  actor: Actor,
  uploads: Upload[],
): Promise<{ kept: HeldFile[]; refused: RefusedFile[] }> {
  const kept: HeldFile[] = [];
  const refused: RefusedFile[] = [];
  for (const upload of mayBringFiles(actor) ? uploads : []) {
    const content = await read(upload);
    const { name } = upload;
    const done = typeof content === "string" ? content : await keepOrSay(actor, name, content);
    if (typeof done === "string") refused.push({ name, reason: done });
    else kept.push(done);
  }
  return { kept, refused };
}

async function keepOrSay(actor: Actor, name: string, content: Content): Promise<HeldFile | FileTrouble> {
  try {
    return await atomically(actor, (trx) => keep(trx, actor, name, content));
  } catch (error) {
    if (isDiskFull(error)) return "noRoom";
    throw error;
  }
}

async function read({ path, bytes }: Upload): Promise<Content | FileTrouble> {
  if (bytes === 0) return "empty";
  if (bytes > mostFileBytes) return "tooBig";
  const head = await headOf(path);
  if (head.toString("latin1", 0, 5) === "%PDF-") {
    const whole = await readFile(path);
    return isPlainPdf(whole) ? { kind: "pdf", bytes: whole } : "broken";
  }
  const format = pictureFormat(head);
  if (format === null) return "type";
  if (format === "heic") return "heic";
  const picture = await readPicture(path, format);
  return typeof picture === "string" ? picture : { kind: "image", ...picture };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(16);
    const { bytesRead } = await file.read(head, 0, 16, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function keep(trx: Trx, actor: Actor, name: string, content: Content): Promise<HeldFile | "full"> {
  const waiting = trx
    .selectFrom("attachment")
    .select("id")
    .where("uploaded_by", "=", actor.personId)
    .where("notice_id", "is", null)
    .where("initiative_id", "is", null)
    .limit(mostWaiting);
  if ((await waiting.execute()).length === mostWaiting) return "full";
  // Until the row is there, nobody takes the file for one that was left behind.
  await holdFiles(trx);
  const whole = content.kind === "image" ? content.large.bytes : content.bytes;
  const hash = await keepBytes(attachmentsFolder, whole);
  const size =
    content.kind === "image"
      ? {
          ...{ width: content.large.width, height: content.large.height },
          small_hash: await keepBytes(attachmentsFolder, content.small.bytes),
        }
      : {};
  const { id } = await trx
    .insertInto("attachment")
    .values({ uploaded_by: actor.personId, kind: content.kind, hash, bytes: whole.length, name, ...size })
    .onConflict((conflict) =>
      conflict
        .columns(["uploaded_by", "hash"])
        .where("notice_id", "is", null)
        .where("initiative_id", "is", null)
        .doUpdateSet({ name, created_at: sql<Date>`now()` }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, kind: content.kind, name };
}
