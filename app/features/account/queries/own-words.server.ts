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
      select n.id as number, c.street, c.house_number as "houseNumber", n.kind, n.importance, n.status, n.title, n.body,
        n.brief_what as "briefWhat", n.brief_when as "briefWhen", n.brief_where as "briefWhere", n.brief_todo as "briefTodo",
        n.lang as "language", n.created_at as "at", n.published_at as "publishedAt", n.valid_until as "validUntil",
        n.withdrawn_at as "withdrawnAt", n.assisted_by_name as "withHelpOf"
      from notice n join condominium c on c.id = n.condominium_id where n.author_id = ${id} order by n.id`,
  },
  comments: {
    covers: ["notice_comment.author_id"],
    rows: (id) => sql`
      select m.notice_id as "notice", c.street, c.house_number as "houseNumber", m.voice, m.body, m.lang as "language",
        m.created_at as "at", m.removed_at as "removedAt", m.assisted_by_name as "withHelpOf"
      from notice_comment m join condominium c on c.id = m.condominium_id where m.author_id = ${id} order by m.id`,
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
      select notice_id as "notice", read_at as "at", assisted_by is not null as "withHelp"
      from notice_read where person_id = ${id} order by read_at`,
  },
};
