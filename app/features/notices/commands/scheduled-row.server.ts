import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { type Trx, withRole } from "~/platform/database.server";
import { mayReschedule } from "../policy";
import { visibleNotices } from "../reach.server";

/**
 * A notice that waits for its hour, held still: whoever is changing it goes first, and its hour is compared with the
 * clock only then, so that a wait cannot carry it past its moment. All its places are looked at, also those in
 * territories that the actor does not see. Undefined: there is no such notice for this actor.
 */
export async function holdScheduled(trx: Trx, actor: Actor, postingId: number) {
  const seen = await visibleNotices(trx, actor)
    .select(["notice.id", "notice.kind", "notice.author_id as authorId", "notice.revision"])
    .where("posting.id", "=", postingId)
    .executeTakeFirst();
  if (!seen) return undefined;
  return withRole(trx, "job", async () => {
    const held = await trx
      .selectFrom("notice")
      .select(["id", "status"])
      .where("id", "=", seen.id)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return undefined;
    const clock = await sql<{ ahead: boolean }>`
      select published_at > clock_timestamp() as ahead from notice where id = ${seen.id}`.execute(trx);
    const places = await trx
      .selectFrom("posting")
      .innerJoin("condominium", "condominium.id", "posting.condominium_id")
      .select(["condominium.id as condominiumId", "condominium.territory_id as territoryId"])
      .where("posting.notice_id", "=", seen.id)
      .orderBy("posting.id")
      .limit(2000)
      .execute();
    const status = held.status === "published" && clock.rows[0]?.ahead ? ("scheduled" as const) : held.status;
    const decision = mayReschedule(actor, { kind: seen.kind, authorId: seen.authorId, status, places });
    return { noticeId: seen.id, kind: seen.kind, authorId: seen.authorId, places, decision };
  });
}
