import { type Kysely, sql } from "kysely";

/**
 * Pictures of an idea (domain.md, "Initiatives"): photos or a drawing, how it was before and after, and the signed sheet of
 * the committee. A file hangs on a notice or on an idea; what is neither's waits. The place of a picture is a seat: so many
 * there are and no more. `voice` is as whom somebody brought it: a promoter's can be erased, the committee's cannot.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table attachment
      add column initiative_id bigint, add column condominium_id bigint,
      add column purpose text check (purpose in ('idea', 'before', 'after', 'sheet')),
      add column lang text, add column voice text check (voice in ('promoter', 'committee', 'office')),
      add foreign key (initiative_id, condominium_id) references initiative (id, condominium_id) on delete cascade,
      add check (num_nonnulls(notice_id, initiative_id) <= 1),
      add check (num_nonnulls(initiative_id, condominium_id, purpose, lang, voice) in (0, 5)),
      add check (initiative_id is null or btrim(alt) <> ''),
      add check (purpose in ('idea', 'sheet') or purpose is null or kind = 'image'),
      drop constraint attachment_position_check,
      add check (position between 1 and case when purpose = 'sheet' then 10 else 5 end),
      add unique (initiative_id, purpose, position);
    create index on attachment (initiative_id, condominium_id);
    drop index attachment_waiting;
    create unique index attachment_waiting on attachment (uploaded_by, hash) where notice_id is null and initiative_id is null;
  `.execute(db);
}
