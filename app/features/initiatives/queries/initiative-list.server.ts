import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { type InitiativeShelf, pageSize } from "../model";
import { over, state, visibleInitiatives } from "../reach.server";

/**
 * One page of the ideas of a condominium that are out, newest first: those that go on, or those that are over. Keyset by
 * (published_at, id): `before` is the id of the last idea of the page before.
 */
export async function findInitiativeList(
  db: Db,
  actor: Actor,
  condominiumId: number,
  shelf: InitiativeShelf,
  before: number | null,
) {
  const rows = await visibleInitiatives(db, actor)
    .leftJoin("participant", (join) =>
      join
        .onRef("participant.person_id", "=", "initiative.author_id")
        .onRef("participant.condominium_id", "=", "initiative.condominium_id"),
    )
    .where("initiative.condominium_id", "=", condominiumId)
    .where("initiative.published_at", "<=", sql<Date>`now()`)
    .where(shelf === "over" ? over : sql<boolean>`not ${over}`)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(initiative.published_at, initiative.id) < (select i.published_at, i.id from initiative i where i.id = ${before})`,
      ),
    )
    .select([
      "initiative.id",
      "initiative.title",
      "initiative.lang",
      "initiative.area",
      state.as("state"),
      "initiative.published_at as publishedAt",
      "initiative.supporting_dwellings as supportingDwellings",
      "initiative.dwellings",
      "initiative.needed",
      "initiative.support_until as supportUntil",
      "initiative.answer_due_at as answerDueAt",
      "participant.shown_name as authorName",
    ])
    .orderBy("initiative.published_at", "desc")
    .orderBy("initiative.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const initiatives = rows.slice(0, pageSize);
  return { initiatives, older: rows.length > pageSize ? (initiatives.at(-1)?.id ?? null) : null };
}

/** What the actor has begun, or was asked to promote, and is not out yet; the newest first. */
export function findOwnDrafts(db: Db, actor: Actor) {
  return visibleInitiatives(db, actor)
    .leftJoin("initiative_promoter as asked", (join) =>
      join.onRef("asked.initiative_id", "=", "initiative.id").on("asked.person_id", "=", actor.personId),
    )
    .where("initiative.state", "=", "draft")
    .select([
      "initiative.id",
      "initiative.title",
      "initiative.lang",
      "initiative.saved_at as savedAt",
      sql<boolean>`asked.person_id is not null and asked.accepted_at is null and asked.declined_at is null`.as(
        "invited",
      ),
    ])
    .orderBy("initiative.saved_at", "desc")
    .limit(40)
    .execute();
}
