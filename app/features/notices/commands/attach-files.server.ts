import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Trx } from "~/platform/database.server";
import { fieldsOfFiles, type HeldFile, mostAttachments } from "~/platform/held-files";
import type { NoticeInput } from "../input";
import type { DraftWords } from "../model";

export type AttachRefusal = "notices:refusal.filesMany" | "notices:refusal.filesGone" | "notices:refusal.filesUnsaid";

/**
 * Makes these the files of a notice, in the order given and in its transaction. Those that hang there already stay, with
 * today's words; those not named go; those that wait are written down for the notice: one's own, or of a draft of the
 * office in one's territories. Another person's, or one that is not there any more, is `filesGone`. More than five:
 * `filesMany`; a picture or document without words: `filesUnsaid`. What waits stays until it is swept, so that another
 * draft may use it.
 */
export async function attachFiles(
  trx: Trx,
  actor: Actor,
  noticeId: number,
  files: NonNullable<NoticeInput["attachments"]>,
): Promise<AttachRefusal | null> {
  if (files.length > mostAttachments) return "notices:refusal.filesMany";
  if (files.some(({ alt }) => alt === "")) return "notices:refusal.filesUnsaid";
  const { rows } = await sql<{ hung: number }>`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(files.map((file, at) => ({ ...file, position: at + 1 })))}::jsonb)
        as file (id bigint, alt text, position int)),
    gone as (delete from attachment where notice_id = ${noticeId} and id not in (select id from said)),
    stay as (
      update attachment f set alt = said.alt, position = said.position from said
      where f.id = said.id and f.notice_id = ${noticeId} returning f.id),
    come as (
      insert into attachment (notice_id, uploaded_by, kind, hash, bytes, width, height, small_hash, name, alt, position)
      select ${noticeId}, ${actor.personId}, f.kind, f.hash, f.bytes, f.width, f.height, f.small_hash, f.name, said.alt, said.position
      from attachment f join said using (id) where f.notice_id is null and f.initiative_id is null returning id)
    select (select count(*) from stay)::int + (select count(*) from come)::int as hung`.execute(trx);
  return rows[0]!.hung === files.length ? null : "notices:refusal.filesGone";
}

/**
 * The files of a notice for a draft made of it, as fields of its form: they wait once more, as what the actor brought,
 * and with `territoryId` for the officers there.
 */
export async function filesAgain(
  trx: Trx,
  actor: Actor,
  noticeId: number,
  territoryId: number | null = null,
): Promise<DraftWords> {
  await sql`
    insert into attachment (uploaded_by, territory_id, kind, hash, bytes, width, height, small_hash, name, alt, position)
    select distinct on (hash) ${actor.personId}::bigint, ${territoryId}::bigint, kind, hash, bytes, width, height, small_hash,
      name, alt, position
    from attachment where notice_id = ${noticeId}
    on conflict (uploaded_by, hash) where notice_id is null and initiative_id is null do update
      set territory_id = coalesce(excluded.territory_id, attachment.territory_id)`.execute(trx);
  const { rows } = await sql<HeldFile & { alt: string }>`
    select w.id, w.kind, f.name, f.alt from attachment f
    join attachment w on w.hash = f.hash and w.notice_id is null and w.initiative_id is null and w.uploaded_by = ${actor.personId}
    where f.notice_id = ${noticeId} order by f.position limit 20`.execute(trx);
  return rows.length === 0 ? {} : fieldsOfFiles(rows);
}
