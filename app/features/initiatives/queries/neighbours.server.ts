import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";

/** So many names at a time can be read; who looks for somebody types a part of the name. */
const most = 20;

/**
 * Neighbours of a house by a part of the name they go by, in the order of the alphabet, without the actor and without
 * those named. For who lives there.
 */
export function findNeighbours(db: Db, actor: Actor, condominiumId: number, part: string, without: number[] = []) {
  // A sign that no name has, such as a zero byte, is none that PostgreSQL takes.
  const sought = part.replace(/\p{C}/gu, "").trim().slice(0, 60);
  return db
    .selectFrom("participant")
    .where("condominium_id", "=", condominiumId)
    .where("person_id", "not in", [actor.personId, ...without])
    .$if(sought !== "", (query) =>
      query.where(sql<boolean>`strpos(lower(public.unaccent(shown_name)), lower(public.unaccent(${sought}))) > 0`),
    )
    .select(["person_id as id", "shown_name as name"])
    .orderBy("shown_name")
    .orderBy("person_id")
    .limit(most)
    .execute();
}
