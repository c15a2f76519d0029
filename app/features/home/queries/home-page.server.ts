import { sql } from "kysely";
import { findUnseenDevice } from "~/features/account/reach.server";
import { current, readBy, recent, visibleNotices, words } from "~/features/notices/reach.server";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** How many households of a condominium take part, out of how many. */
export async function findHouseholds(
  db: Db,
  condominiumId: number,
): Promise<{ takingPart: number; households: number }> {
  const { rows } = await sql<{
    taking_part: number;
    households: number;
  }>`select * from condominium_households(${condominiumId})`.execute(db);
  return { takingPart: rows[0]?.taking_part ?? 0, households: rows[0]?.households ?? 0 };
}

function currentNotices(db: Db, actor: MemberActor) {
  return visibleNotices(db, actor)
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "notice.author_id")
        .onRef("participant.condominium_id", "=", "posting.condominium_id"),
    )
    .where("posting.condominium_id", "=", actor.home.condominiumId)
    .where(current)
    .select([
      "posting.id",
      "notice.kind",
      "notice.importance",
      words.title.as("title"),
      words.lang.as("lang"),
      words.todo.as("briefTodo"),
      words.when.as("briefWhen"),
      "posting.published_at as publishedAt",
      "participant.shown_name as authorName",
      "notice.assisted_by_name as helperName",
    ]);
}

/** The home of somebody who lives there: what is important and unread, the newest of the board, how many take part. */
export async function findHomePage(db: Db, actor: MemberActor) {
  const households = await findHouseholds(db, actor.home.condominiumId);
  const important = await currentNotices(db, actor)
    .where(recent)
    .where("notice.importance", "<>", "normal")
    // Only the office's can be marked as read; the committee's give way after a fortnight.
    .where(sql<boolean>`(notice.kind = 'office' or posting.published_at > now() - interval '14 days')`)
    .where(sql<boolean>`not ${readBy(actor)}`)
    .orderBy(sql`notice.importance <> 'urgent'`)
    .orderBy(sql`notice.kind <> 'office'`)
    .orderBy(sql`posting.published_at::date`, "desc")
    .orderBy(sql`${words.lang} <> ${actor.locale}`)
    .orderBy("posting.published_at", "desc")
    .orderBy("posting.id", "desc")
    .limit(2)
    .execute();
  const others = currentNotices(db, actor)
    .orderBy("posting.published_at", "desc")
    .orderBy("posting.id", "desc")
    .limit(4);
  const shown = important.map(({ id }) => id);
  const newest = await (shown.length > 0 ? others.where("posting.id", "not in", shown) : others).execute();
  // Devices are for the person alone, not while somebody of the office helps.
  const device = actor.assistedBy ? undefined : await findUnseenDevice(db, actor);
  const { rows } = await sql<{ evening: boolean }>`
    select extract(hour from now() at time zone 'Europe/Rome') not between 5 and 16 as evening`.execute(db);
  return { households, important, newest, device: device ?? null, evening: rows[0]?.evening ?? false };
}

export type HomePage = Awaited<ReturnType<typeof findHomePage>>;
