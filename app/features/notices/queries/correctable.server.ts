import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { contentLanguages } from "~/platform/languages";
import { mayCorrect } from "../policy";
import { textFacts, lastDayOf, original, stampOf } from "../reach.server";
import { attached } from "./attached.server";

/** A notice that the actor may correct now, with its words; undefined when there is none, or it is not theirs to correct. */
export async function findCorrectable(db: Db, actor: Actor, postingId: number) {
  const notice = await textFacts(db, actor, postingId)
    .select([...original, lastDayOf.as("validUntil"), attached.as("files")])
    .executeTakeFirst();
  if (!notice || !mayCorrect(actor, notice).allowed) return undefined;
  const { id, kind, lang, revision, onBoard, title, body, what, when, where, todo, validUntil, files } = notice;
  return { id, kind, lang, revision, onBoard, words: { title, body, what, when, where, todo }, validUntil, files };
}

export type Correctable = NonNullable<Awaited<ReturnType<typeof findCorrectable>>>;

/** Which words a notice has in which language, for who looks after them; undefined as findCorrectable. */
export async function findLanguageDesk(db: Db, actor: Actor, postingId: number) {
  const notice = await findCorrectable(db, actor, postingId);
  if (!notice) return undefined;
  const versions = await textFacts(db, actor, postingId)
    .innerJoin("notice_version as v", "v.notice_id", "notice.id")
    .clearSelect()
    .select(["v.lang", "v.title", "v.source"])
    .select([
      sql<boolean>`v.revision = notice.revision`.as("renewed"),
      sql<boolean>`v.body = ''`.as("brief"),
      sql<boolean>`v.reviewed_at is not null`.as("reviewed"),
    ])
    .orderBy("v.lang")
    .limit(contentLanguages.length)
    .execute();
  return { id: notice.id, kind: notice.kind, lang: notice.lang, title: notice.words.title, versions };
}

export type LanguageDesk = NonNullable<Awaited<ReturnType<typeof findLanguageDesk>>>;

/** The words of a notice with those in one other language beside them, as they are; undefined as findCorrectable. */
export async function findVersionPage(db: Db, actor: Actor, postingId: number, lang: string) {
  const notice = await findCorrectable(db, actor, postingId);
  if (!notice || notice.lang === lang || !contentLanguages.some(({ code }) => code === lang)) return undefined;
  const version = await textFacts(db, actor, postingId)
    .innerJoin("notice_version as v", (join) => join.onRef("v.notice_id", "=", "notice.id").on("v.lang", "=", lang))
    .clearSelect()
    .select(["v.source", "v.title", "v.body", "v.brief_what as what", "v.brief_when as when"])
    .select(["v.brief_where as where", "v.brief_todo as todo", stampOf("v").as("seen")])
    .select([
      sql<boolean>`v.revision = notice.revision`.as("renewed"),
      sql<boolean>`v.reviewed_at is not null`.as("reviewed"),
    ])
    .limit(1)
    .executeTakeFirst();
  return { id: notice.id, kind: notice.kind, original: notice, lang, version: version ?? null };
}

export type VersionPage = NonNullable<Awaited<ReturnType<typeof findVersionPage>>>;
