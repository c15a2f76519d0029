import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";
import type { NoticeInput } from "../input";
import { mostAttachments } from "../model";

export type AttachRefusal = "notices:refusal.filesMany" | "notices:refusal.filesGone" | "notices:refusal.filesUnsaid";

/**
 * Hangs files that wait under a notice that was just written, in its transaction and in the order given. Only one's own:
 * another person's, or one that is not there any more, is `filesGone`. More than five: `filesMany`; a picture or document
 * without words: `filesUnsaid`. What waits stays until it is swept, so that another draft may use it.
 */
export async function attachFiles(
  trx: Trx,
  actor: Actor,
  noticeId: number,
  files: NonNullable<NoticeInput["attachments"]> = [],
): Promise<AttachRefusal | null> {
  if (files.length === 0) return null;
  if (files.length > mostAttachments) return "notices:refusal.filesMany";
  if (files.some(({ alt }) => alt === "")) return "notices:refusal.filesUnsaid";
  const said = JSON.stringify(files.map(({ id, alt }, at) => ({ id, alt, position: at + 1 })));
  const { rows } = await sql`
    insert into attachment (notice_id, uploaded_by, kind, hash, bytes, width, height, small_hash, name, alt, position)
    select ${noticeId}, f.uploaded_by, f.kind, f.hash, f.bytes, f.width, f.height, f.small_hash, f.name, said.alt, said.position
    from attachment f join jsonb_to_recordset(${said}::jsonb) as said (id bigint, alt text, position int) using (id)
    where f.uploaded_by = ${actor.personId} and f.notice_id is null returning 1`.execute(trx);
  return rows.length === files.length ? null : "notices:refusal.filesGone";
}
