import { sql } from "kysely";
import type { Actor, MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type DeskShelf, pageSize } from "../model";
import { expired, status, visibleNotices, visibleTexts, words } from "../reach.server";

type Shelf = Exclude<DeskShelf, "drafts">;

/** The hour of a notice and of its postings is one; the notice's has an index for lists over many boards. */
const conditions = {
  current: sql<boolean>`notice.status = 'published' and notice.published_at <= now() and not ${expired}`,
  scheduled: sql<boolean>`notice.published_at > now()`,
  unread: sql<boolean>`notice.kind = 'office' and notice.status = 'published' and not ${expired} and exists (
    select from notice_version v where v.notice_id = notice.id and v.revision = notice.revision
      and v.source = 'machine' and v.reviewed_at is null)`,
  past: sql<boolean>`notice.published_at <= now() and (notice.status <> 'published' or ${expired})`,
};
/** What waits for its hour stands with the next one first, everything else with the newest first. */
const wayOf = (shelf: Shelf) => (shelf === "scheduled" ? "asc" : "desc");
const beyond = (shelf: Shelf, after: number) =>
  sql<boolean>`(notice.published_at, notice.id) ${sql.raw(shelf === "scheduled" ? ">" : "<")}
    (select p.published_at, p.notice_id from posting p where p.id = ${after})`;

const line = [
  ...(["posting.id", "notice.id as noticeId", "notice.kind", "notice.importance"] as const),
  status.as("status"),
  expired.as("expired"),
  words.title.as("title"),
  words.lang.as("lang"),
  "posting.published_at as publishedAt",
] as const;

function paged<R extends { id: number }>(rows: R[]) {
  const notices = rows.slice(0, pageSize);
  return { notices, next: rows.length > pageSize ? (notices.at(-1)?.id ?? null) : null };
}

/**
 * A page of the notices of all the actor's territories, one line for each text: where it hangs, and for the office's how
 * many households have read it, summed over its postings and exact. `after` is the id of the last line before.
 */
export async function findOfficeNotices(db: Db, actor: Actor, shelf: Shelf, after: number | null) {
  const ids = await sql<{
    id: number;
  }>`select id from desk_page(${shelf}, ${after}, ${pageSize + 1}) id limit ${pageSize + 1}`.execute(db);
  const rows = await visibleTexts(db, actor)
    .where("notice.id", "in", [0, ...ids.rows.map(({ id }) => id)])
    .where(conditions[shelf])
    .select(line)
    .orderBy("notice.published_at", wayOf(shelf))
    .orderBy("notice.id", wayOf(shelf))
    .limit(pageSize + 1)
    .execute();
  const page = paged(rows);
  const reach = await findReach(db, page.notices);
  const nowhere = { places: 0, street: "", number: "", haveRead: null, households: null };
  const notices = page.notices.map((notice) => ({ ...notice, ...(reach.get(notice.noticeId) ?? nowhere) }));
  return { ...page, notices };
}

/** The same for the committee: what it and the office said on the board of its condominium. */
export async function findCommitteeNotices(db: Db, actor: MemberActor, shelf: Shelf, after: number | null) {
  const rows = await visibleNotices(db, actor)
    .where(conditions[shelf])
    .$if(after !== null, (query) => query.where(beyond(shelf, after ?? 0)))
    .select(line)
    .where("posting.condominium_id", "=", actor.home.condominiumId)
    .where("notice.kind", "in", ["office", "committee"])
    .select(
      sql<{ haveRead: number; households: number } | null>`case when notice.kind = 'office' then (
        select jsonb_build_object('haveRead', h.have_read, 'households', h.households) from notice_households(posting.id) h) end`.as(
        "reading",
      ),
    )
    .orderBy("posting.published_at", wayOf(shelf))
    .orderBy("notice.id", wayOf(shelf))
    .limit(pageSize + 1)
    .execute();
  const { notices, next } = paged(rows);
  return {
    next,
    notices: notices.map(({ reading, ...notice }) => ({
      ...{ ...notice, places: 1, street: "", number: "" },
      ...{ haveRead: reading?.haveRead ?? null, households: reading?.households ?? null },
    })),
  };
}

type Reach = {
  places: number;
  street: string;
  number: string;
  haveRead: number | null;
  households: number | null;
};
export type DeskNotice = Awaited<ReturnType<typeof findCommitteeNotices>>["notices"][number];

/** Where some notices hang and how far the office's came, in one statement over all their postings. */
async function findReach(db: Db, notices: { noticeId: number }[]) {
  if (notices.length === 0) return new Map<number, Reach>();
  const { rows } = await sql<Reach & { noticeId: number }>`
    select r.notice_id as "noticeId", r.places, c.street, c.house_number as number,
      case when n.kind = 'office' then r.households end as households, case when n.kind = 'office' then r.have_read end as "haveRead"
    from notice_reach(${notices.map(({ noticeId }) => noticeId)}) r
    join notice n on n.id = r.notice_id join posting p on p.id = r.first_posting join condominium c on c.id = p.condominium_id
    limit ${pageSize + 1}`.execute(db);
  return new Map(rows.map(({ noticeId, ...reach }) => [noticeId, reach]));
}
