import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import { pageSize, type ThreadView } from "../model";
import { answeredThread } from "./reader-marks.server";

/** Comments of visible notices as a page shows them; a removed one keeps its place without its words. */
function comments(db: Db, actor: Actor, postingId: number) {
  return db
    .selectFrom("notice_comment as c")
    .leftJoin("participant as p", (join) =>
      join.onRef("p.person_id", "=", "c.author_id").onRef("p.condominium_id", "=", "c.condominium_id"),
    )
    .where("c.posting_id", "=", postingId)
    .select([
      "c.id",
      "c.voice",
      "c.lang",
      "c.created_at as createdAt",
      "p.shown_name as authorName",
      "c.assisted_by_name as helperName",
      sql<string>`case when c.removed_at is null then c.body else '' end`.as("body"),
      sql<boolean>`c.removed_at is not null`.as("removed"),
      sql<boolean>`c.author_id = ${actor.personId}`.as("mine"),
      answeredThread.as("answered"),
    ]);
}

/**
 * The newest 20 threads before `before` in the order of talking, each with its first 20 replies; with `thread` only
 * that one, with up to 200. Called for notices that the actor can see (see visibleNotices).
 */
export async function findThreads(db: Db, actor: Actor, postingId: number, view: ThreadView) {
  const { before, thread } = view;
  const rows = await comments(db, actor, postingId)
    .where("c.parent_id", "is", null)
    .$if(before !== null, (query) => query.where("c.id", "<", before))
    .$if(thread !== null, (query) => query.where("c.id", "=", thread))
    .where((eb) => {
      const answers = eb
        .selectFrom("notice_comment as a")
        .select("a.id")
        .whereRef("a.parent_id", "=", "c.id")
        .where("a.removed_at", "is", null);
      // A comment taken back leaves a mark only where somebody had answered it.
      return eb.or([eb("c.removed_at", "is", null), eb.exists(answers)]);
    })
    .orderBy("c.id", "desc")
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize).reverse();
  const limit = thread === null ? pageSize : 200;
  const replies =
    shown.length === 0
      ? []
      : await findReplies(
          db,
          actor,
          postingId,
          shown.map(({ id }) => id),
          limit + 1,
        );
  const written = <C extends { body: string }>({ body, ...comment }: C) => ({ ...comment, html: richText(body) });
  const threads = shown.map((comment) => {
    const own = replies.filter((reply) => reply.parentId === comment.id).map(written);
    return { ...written(comment), replies: own.slice(0, limit), moreReplies: own.length > limit };
  });
  return { threads, earlier: rows.length > pageSize ? shown[0]!.id : null };
}

function findReplies(db: Db, actor: Actor, postingId: number, parentIds: number[], each: number) {
  return db
    .selectFrom(
      comments(db, actor, postingId)
        .where("c.parent_id", "in", parentIds)
        .where("c.removed_at", "is", null)
        .select([
          "c.parent_id as parentId",
          sql<number>`row_number() over (partition by c.parent_id order by c.id)`.as("place"),
        ])
        .as("reply"),
    )
    .selectAll("reply")
    .where("reply.place", "<=", each)
    .orderBy("reply.id")
    .limit(each * parentIds.length)
    .execute();
}

export type Thread = Awaited<ReturnType<typeof findThreads>>["threads"][number];
export type Comment = Pick<
  Thread,
  "id" | "voice" | "answered" | "lang" | "createdAt" | "authorName" | "helperName" | "html" | "removed" | "mine"
>;
