import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { mayCorrect, type TextFacts } from "../policy";
import { versionCounts, visibleNotices, words } from "../reach.server";

/**
 * In which languages a notice can be read, which one is shown and who made it, and its last correction; for who may
 * correct also how many machine translations wait to be read over. Called for a notice that the actor can see.
 * @param chosen the language asked for in the address; without it the reader's own
 */
export async function findNoticeLanguages(
  db: Db,
  actor: Actor,
  notice: TextFacts & { id: number },
  chosen: string | undefined,
) {
  const row = await visibleNotices(db, actor, chosen)
    .select((eb) => [
      "notice.lang as original",
      words.lang.as("shown"),
      words.bodyLang.as("bodyLang"),
      "version.source",
      sql<boolean>`version.reviewed_at is not null`.as("reviewed"),
      "notice.corrected_at as correctedAt",
      jsonObjectFrom(
        eb
          .selectFrom("notice_revision as r")
          .whereRef("r.notice_id", "=", "notice.id")
          .select(["r.reason", "r.lang"])
          .orderBy("r.number", "desc")
          .limit(1),
      ).as("correction"),
      jsonArrayFrom(
        eb
          .selectFrom("notice_version as v")
          .whereRef("v.notice_id", "=", "notice.id")
          .where(versionCounts("v"))
          .select(["v.lang", "v.source"])
          .orderBy("v.lang")
          .limit(20),
      ).as("versions"),
      sql<number>`(select count(*)::int from notice_version w where w.notice_id = notice.id and w.source = 'machine'
        and w.revision = notice.revision and w.reviewed_at is null)`.as("waiting"),
    ])
    .where("posting.id", "=", notice.id)
    .executeTakeFirstOrThrow();
  const correcting = mayCorrect(actor, notice);
  return {
    original: row.original,
    shown: row.shown,
    bodyLang: row.bodyLang,
    /** The reader's own language, when nothing else was asked for and the notice does not have it. */
    missing: chosen === undefined && row.shown !== actor.locale && actor.locale !== "pseudo" ? actor.locale : null,
    source: row.source,
    reviewed: row.reviewed,
    versions: row.versions,
    correction: row.correctedAt && row.correction ? { at: row.correctedAt, ...row.correction } : null,
    correcting,
    waiting: correcting.allowed ? row.waiting : 0,
  };
}

export type NoticeLanguages = Awaited<ReturnType<typeof findNoticeLanguages>>;
