import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import type { Display } from "../model";
import { mayHang, type NoticeFacts } from "../policy";
import { visibleNotices } from "../reach.server";

/** The stairwells a posting is for, with whether its poster hangs there: a column of queries over visibleNotices. */
export const displays = sql<
  Display[]
>`(select coalesce(jsonb_agg(jsonb_build_object('stairwellId', w.id, 'stairwell', w.name,
    'postedAt', d.posted_at, 'takenDownAt', d.taken_down_at) order by w.name), '[]')
  from stairwell w left join posting_display d on d.posting_id = posting.id and d.stairwell_id = w.id
  where w.condominium_id = posting.condominium_id
    and (posting.stairwell_ids is null or w.id = any (posting.stairwell_ids) or d.taken_down_at is null and d.posted_at is not null))`;

/**
 * Where the poster of a notice hangs, for who may hang it; null for everybody else, and for notices that go on no paper.
 * Called with the facts of a notice that the actor can see.
 */
export async function findDisplays(
  db: Db,
  actor: Actor,
  notice: NoticeFacts & { id: number },
): Promise<Display[] | null> {
  if (!mayHang(actor, notice).allowed) return null;
  const row = await visibleNotices(db, actor)
    .where("posting.id", "=", notice.id)
    .select(displays.as("displays"))
    .limit(1)
    .executeTakeFirst();
  return row?.displays ?? null;
}
