import { type Kysely, sql } from "kysely";

/**
 * Pictures and documents of notices (domain.md, "Notices"). What a person brought waits with notice_id null; publishing
 * writes the same file down once more for the notice, so that a picture can go into two drafts. Files lie under their
 * SHA-256 and may have several rows; no row is without its file.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table attachment (
      id bigint generated always as identity primary key,
      notice_id bigint references notice, uploaded_by bigint not null references person,
      kind text not null check (kind in ('image', 'pdf')),
      hash bytea not null check (octet_length(hash) = 32), bytes int not null check (bytes between 1 and 10485760),
      width int, height int, small_hash bytea check (octet_length(small_hash) = 32),
      name text not null check (char_length(name) between 1 and 150),
      alt text not null default '' check (char_length(alt) <= 300),
      position int not null default 1 check (position between 1 and 5),
      created_at timestamptz not null default now(),
      check ((kind = 'image') = (width is not null)), check ((kind = 'image') = (height is not null)),
      check ((kind = 'image') = (small_hash is not null)),
      check (notice_id is null or btrim(alt) <> ''),
      unique (notice_id, position)
    );
    create unique index attachment_waiting on attachment (uploaded_by, hash) where notice_id is null;
    create index on attachment (uploaded_by);
    create index on attachment (hash);
    create index on attachment (small_hash);
  `.execute(db);
}
