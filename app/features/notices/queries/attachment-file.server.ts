import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { answerFile } from "~/platform/file-answer.server";
import { keptPath } from "~/platform/kept-files.server";
import { attachmentsFolder } from "../effects.server";
import { visibleNotices } from "../reach.server";

type File = { kind: "image" | "pdf"; hash: Buffer; small_hash: Buffer | null; name: string };

/**
 * A file of a notice, for who may read the posting. `?small`: the small picture. Null: there is none for this actor.
 */
export async function sendAttachment(db: Db, actor: Actor, postingId: number, attachmentId: number, request: Request) {
  const file = await visibleNotices(db, actor)
    .innerJoin("attachment", "attachment.notice_id", "notice.id")
    .where("posting.id", "=", postingId)
    .where("attachment.id", "=", attachmentId)
    .select(["attachment.kind", "attachment.hash", "attachment.small_hash", "attachment.name"])
    .executeTakeFirst();
  return file ? send(file, request) : null;
}

/**
 * A file that a form holds: one that waits, for who brought it and, with a draft of the office, for its officers; or one
 * of a notice that is corrected, for who may read the notice.
 */
export async function sendHeld(db: Db, actor: Actor, attachmentId: number, request: Request) {
  const waiting = await db
    .selectFrom("attachment")
    .where("id", "=", attachmentId)
    .where("notice_id", "is", null)
    .select(["kind", "hash", "small_hash", "name"])
    .executeTakeFirst();
  if (waiting) return send(waiting, request);
  const hung = await visibleNotices(db, actor)
    .innerJoin("attachment", "attachment.notice_id", "notice.id")
    .where("attachment.id", "=", attachmentId)
    .select(["attachment.kind", "attachment.hash", "attachment.small_hash", "attachment.name"])
    .limit(1)
    .executeTakeFirst();
  return hung ? send(hung, request) : null;
}

/**
 * What a file is called never changes what it is: its bytes are ours or a checked PDF, its type is said, nothing guesses
 * another, and as a page of its own it may do nothing. Kept by the reader's own browser for a day, for this session only.
 */
async function send(file: File, request: Request): Promise<Response | null> {
  const small = new URL(request.url).searchParams.has("small");
  const hash = (small ? file.small_hash : null) ?? file.hash;
  const tag = `"${hash.toString("hex")}"`;
  const headers = {
    ETag: tag,
    "Cache-Control": "private, max-age=86400, immutable",
    Vary: "Cookie",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  };
  if (request.headers.get("If-None-Match")?.includes(tag)) return new Response(null, { status: 304, headers });
  return answerFile(request, keptPath(attachmentsFolder, hash), {
    ...headers,
    "Content-Type": file.kind === "pdf" ? "application/pdf" : "image/webp",
    "Content-Disposition": dispositionOf(file),
  });
}

/** A document is saved, a picture shown. The name is written twice: plainly, and so that every letter arrives. */
function dispositionOf({ kind, name }: File): string {
  const shown = `${name.replace(/\.[^.]*$/, "") || "file"}.${kind === "pdf" ? "pdf" : "webp"}`.replace(
    /\p{Surrogate}/gu,
    "_",
  );
  const plain = shown.normalize("NFKD").replace(/[^\w .-]/g, "_");
  const whole = encodeURIComponent(shown).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind === "pdf" ? "attachment" : "inline"}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
