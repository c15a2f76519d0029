import { attachmentsFolder } from "./attachment-files.server";
import { answerFile } from "./file-answer.server";
import type { FileKind } from "./held-files";
import { keptPath } from "./kept-files.server";

type File = { kind: FileKind; hash: Buffer; small_hash: Buffer | null; name: string };

/**
 * A picture or document that is kept, for somebody who may see it; `?small`: the small picture. Null: it is not there.
 * What a file is called never changes what it is: its bytes are ours or a checked PDF, its type is said, nothing guesses
 * another, and as a page of its own it may do nothing. Kept by the reader's own browser for a day, for this session only.
 */
export async function sendKept(file: File, request: Request): Promise<Response | null> {
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
