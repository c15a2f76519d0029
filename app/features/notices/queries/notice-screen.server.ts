import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import type { ThreadView } from "../model";
import { mayComment, mayMarkRead, mayWithdraw } from "../policy";
import { findNoticePage } from "./notice-page.server";

/**
 * Everything the page of a notice shows, with the decisions on it taken on the same data, so that a button that is not
 * there for somebody has its reason. Undefined: there is no such notice for this actor.
 */
export async function findNoticeScreen(db: Db, actor: Actor, noticeId: number, view: ThreadView) {
  const page = await findNoticePage(db, actor, noticeId, view);
  if (!page) return undefined;
  const { notice } = page;
  const facts = {
    ...notice,
    authorId: notice.author_id,
    condominiumId: notice.condominium_id,
    commentsOpen: notice.comments_open,
  };
  return {
    id: notice.id,
    condominiumId: notice.condominium_id,
    kind: notice.kind,
    importance: notice.importance,
    status: notice.status,
    expired: notice.expired,
    title: notice.title,
    html: richText(notice.body),
    brief: { what: notice.brief_what, when: notice.brief_when, where: notice.brief_where, todo: notice.brief_todo },
    lang: notice.lang,
    authorName: notice.authorName,
    helperName: notice.assisted_by_name,
    publishedAt: notice.published_at,
    validUntil: notice.valid_until,
    withdrawn: notice.withdrawn_at && { at: notice.withdrawn_at, reason: notice.withdrawn_reason ?? "" },
    reading: notice.reading,
    readByActor: notice.readByActor,
    commentCount: notice.commentCount,
    threads: page.threads,
    earlier: page.earlier,
    partly: view.before !== null || view.thread !== null,
    commenting: mayComment(actor, facts),
    marking: mayMarkRead(actor, facts),
    withdrawing: mayWithdraw(actor, facts),
  };
}

export type NoticeScreenFacts = NonNullable<Awaited<ReturnType<typeof findNoticeScreen>>>;
