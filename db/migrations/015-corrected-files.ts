import { type Kysely, sql } from "kysely";

/**
 * A correction may change the files of a notice too: the history keeps what they were called and what they showed, not
 * the files. Their order may change at once, so it is looked at when a statement ends. A file that waits with a draft of
 * the office belongs to its territory, as the draft does. What a machine translated for the office and nobody has read
 * over is found by its index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notice_revision add column files jsonb not null default '[]';
    update notice_revision r set files = (
      select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'name', f.name, 'alt', f.alt) order by f.position), '[]')
      from attachment f where f.notice_id = r.notice_id);

    alter table attachment drop constraint attachment_notice_id_position_key,
      add unique (notice_id, position) deferrable,
      add column territory_id bigint references territory;
    create index on attachment (territory_id);

    create index notice_version_unread on notice_version (notice_id) where source = 'machine' and reviewed_at is null;
  `.execute(db);
}
