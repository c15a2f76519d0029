import { sql } from "kysely";
import type { Section } from "../reach.server";

/** What a person wrote and did among the neighbours, also what was withdrawn or removed. */
export const ownWords: Record<string, Section> = {
  faces: {
    covers: ["participant.person_id"],
    rows: (id) => sql`
      select c.street, c.house_number as "houseNumber", a.shown_name as "shownName", a.first_entered_at as "firstEnteredAt"
      from participant a join condominium c on c.id = a.condominium_id where a.person_id = ${id} order by a.first_entered_at`,
  },
  notices: {
    covers: ["notice.author_id"],
    rows: (id) => sql`
      select n.id as number, (select jsonb_agg(c.street || ' ' || c.house_number order by p.id) from posting p
          join condominium c on c.id = p.condominium_id where p.notice_id = n.id) as "places", n.kind, n.importance, n.status, n.title, n.body,
        n.brief_what as "briefWhat", n.brief_when as "briefWhen", n.brief_where as "briefWhere", n.brief_todo as "briefTodo",
        n.lang as "language", n.created_at as "at", n.published_at as "publishedAt", n.valid_until as "validUntil",
        n.withdrawn_at as "withdrawnAt", n.assisted_by_name as "withHelpOf"
      from notice n where n.author_id = ${id} order by n.id`,
  },
  noticeDrafts: {
    covers: ["notice_draft.author_id", "notice_draft.saved_by"],
    rows: (id) => sql`
      select d.kind, case when d.saved_by = ${id} then d.words end as "words", d.created_at as "at", d.saved_at as "savedAt"
      from notice_draft d where d.author_id = ${id} or d.saved_by = ${id} order by d.id`,
  },
  noticeVersions: {
    covers: ["notice_version.written_by", "notice_version.reviewed_by"],
    rows: (id) => sql`
      select v.notice_id as "notice", v.lang as "language",
        case when v.written_by = ${id} then v.title end as "title", case when v.written_by = ${id} then v.body end as "body", v.written_at as "at", v.reviewed_at as "reviewedAt"
      from notice_version v where v.written_by = ${id} or v.reviewed_by = ${id} order by v.notice_id, v.lang`,
  },
  corrections: {
    covers: ["notice_revision.replaced_by"],
    rows: (id) => sql`
      select r.notice_id as "notice", r.replaced_at as "at", r.reason from notice_revision r
      where r.replaced_by = ${id} order by r.replaced_at`,
  },
  noticeFiles: {
    covers: ["attachment.uploaded_by"],
    rows: (id) => sql`
      select f.notice_id as "notice", f.initiative_id as "initiative", case f.purpose when 'sheet' then 'signedSheet' else f.purpose end as "shows",
        f.kind, f.name as "fileName", f.alt as "description", f.bytes, f.created_at as "at"
      from attachment f where f.uploaded_by = ${id} order by f.id`,
  },
  comments: {
    covers: ["notice_comment.author_id"],
    rows: (id) => sql`
      select g.notice_id as "notice", c.street, c.house_number as "houseNumber", m.voice, m.body, m.lang as "language",
        m.created_at as "at", m.removed_at as "removedAt", m.assisted_by_name as "withHelpOf"
      from notice_comment m join posting g on g.id = m.posting_id join condominium c on c.id = m.condominium_id where m.author_id = ${id} order by m.id`,
  },
  withdrawals: {
    covers: ["notice.withdrawn_by"],
    rows: (id) => sql`
      select id as "notice", withdrawn_at as "at", withdrawn_reason as reason
      from notice where withdrawn_by = ${id} order by withdrawn_at`,
  },
  reads: {
    covers: ["notice_read.person_id"],
    rows: (id) => sql`
      select g.notice_id as "notice", r.read_at as "at", r.assisted_by is not null as "withHelp"
      from notice_read r join posting g on g.id = r.posting_id where r.person_id = ${id} order by r.read_at`,
  },
  posters: {
    covers: ["posting_display.posted_by", "posting_display.taken_down_by"],
    rows: (id) => sql`
      select g.notice_id as "notice", w.name as "stairwell", d.posted_at as "at", d.taken_down_at as "takenDownAt"
      from posting_display d join posting g on g.id = d.posting_id join stairwell w on w.id = d.stairwell_id
      where d.posted_by = ${id} or d.taken_down_by = ${id} order by d.posted_at`,
  },
  mutes: {
    covers: ["notice_mute.person_id"],
    rows: (id) => sql`
      select g.notice_id as "notice", m.muted_at as "at"
      from notice_mute m join posting g on g.id = m.posting_id where m.person_id = ${id} order by m.muted_at`,
  },
};
