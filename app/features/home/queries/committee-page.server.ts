import { sql } from "kysely";
import { current, visibleNotices, words } from "~/features/notices/reach.server";
import type { MemberActor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { findHouseholds } from "./home-page.server";
import { postersToTakeDown } from "./to-take-down.server";
import { today } from "~/platform/today.server";

/** Neighbours' questions under official notices that count now, without an answer of the committee or the office for up to 60 days. */
export function waitingQuestions(db: Db, actor: MemberActor) {
  // The board may be long: what was asked lately is found by an index of its own, and then where it was asked.
  return visibleNotices(db, actor)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom("notice_comment as q")
          .select(["q.id", "q.body", "q.lang", "q.created_at", "q.posting_id", "q.author_id", "q.condominium_id"])
          .where("q.condominium_id", "=", actor.home.condominiumId)
          .where("q.parent_id", "is", null)
          // Written out: for a value that is only known later the index of what was asked does not serve.
          .where(sql<boolean>`q.voice = 'neighbour'`)
          .where("q.created_at", ">", sql<Date>`now() - interval '60 days'`)
          .where("q.removed_at", "is", null)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom("notice_comment as a")
                  .select("a.id")
                  .whereRef("a.parent_id", "=", "q.id")
                  .where("a.voice", "<>", "neighbour")
                  .where("a.removed_at", "is", null),
              ),
            ),
          )
          .offset(0)
          .as("c"),
      (join) => join.onRef("c.posting_id", "=", "posting.id"),
    )
    .where("notice.kind", "in", ["office", "committee"])
    .where(current)
    .select([
      "c.id",
      "c.body",
      "c.lang",
      "c.created_at as at",
      (eb) =>
        eb
          .selectFrom("participant as p")
          .select("p.shown_name")
          .whereRef("p.person_id", "=", "c.author_id")
          .whereRef("p.condominium_id", "=", "c.condominium_id")
          .as("authorName"),
      "posting.id as postingId",
      words.title.as("title"),
      words.lang.as("noticeLang"),
    ])
    .orderBy("c.created_at")
    .limit(6)
    .execute();
}

/** The committee's desk: how many households take part, what waits for an answer, how far official notices came. */
export async function findCommitteePage(db: Db, actor: MemberActor) {
  const households = await findHouseholds(db, actor.home.condominiumId);
  const waiting = await waitingQuestions(db, actor);
  const recent = await visibleNotices(db, actor)
    .where("posting.condominium_id", "=", actor.home.condominiumId)
    .where("notice.kind", "=", "office")
    .where("notice.status", "=", "published")
    .where("posting.hidden_at", "is", null)
    .where("posting.published_at", "<=", sql<Date>`now()`)
    .select([
      "posting.id",
      words.title.as("title"),
      words.lang.as("lang"),
      "posting.published_at as publishedAt",
      sql<number>`(notice_households(posting.id)).have_read`.as("haveRead"),
    ])
    .orderBy("posting.published_at", "desc")
    .orderBy("posting.id", "desc")
    .limit(5)
    .execute();
  const members = await db
    .selectFrom("committee_office as o")
    .innerJoin("participant as p", (join) =>
      join.onRef("p.person_id", "=", "o.person_id").onRef("p.condominium_id", "=", "o.condominium_id"),
    )
    .select(["o.id", "o.office", "p.shown_name as name"])
    .where("o.condominium_id", "=", actor.home.condominiumId)
    .where(sql<boolean>`${today} between o.starts_on and coalesce(o.ends_on, 'infinity')`)
    .orderBy("o.id")
    .limit(12)
    .execute();
  const posters = await postersToTakeDown(db, actor);
  return { households, waiting, recent, posters, members };
}

export type CommitteePage = Awaited<ReturnType<typeof findCommitteePage>>;
