import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import type { ThreadView } from "../model";
import { mayComment, mayListNotReached, mayMarkRead, mayPin, mayReschedule, mayUseAgain, mayWithdraw } from "../policy";
import { findDisplays } from "./displays.server";
import { findNoticeLanguages } from "./notice-languages.server";
import { findNoticePage } from "./notice-page.server";

/**
 * Everything the page of a notice shows, with the decisions on it taken on the same data, so that a button that is not
 * there for somebody has its reason. Undefined: there is no such notice for this actor.
 */
export async function findNoticeScreen(db: Db, actor: Actor, postingId: number, view: ThreadView) {
  const page = await findNoticePage(db, actor, postingId, view);
  if (!page) return undefined;
  const { notice } = page;
  return {
    id: notice.id,
    condominiumId: notice.condominiumId,
    kind: notice.kind,
    importance: notice.importance,
    status: notice.status,
    expired: notice.expired,
    title: notice.title,
    html: richText(notice.body),
    attachments: notice.attachments,
    brief: { what: notice.what, when: notice.when, where: notice.where, todo: notice.todo },
    lang: notice.lang,
    bodyLang: notice.bodyLang,
    languages: await findNoticeLanguages(db, actor, notice, view.lang),
    authorName: notice.authorName,
    helperName: notice.helperName,
    publishedAt: notice.publishedAt,
    validUntil: notice.validUntil,
    withdrawn: notice.withdrawnAt && { at: notice.withdrawnAt, reason: notice.withdrawnReason ?? "" },
    reading: notice.reading,
    readByActor: notice.readByActor,
    muted: notice.muted,
    displays: await findDisplays(db, actor, notice),
    listing: mayListNotReached(actor, notice),
    commentCount: notice.commentCount,
    threads: page.threads,
    earlier: page.earlier,
    partly: view.before !== null || view.thread !== null,
    commenting: mayComment(actor, notice),
    marking: mayMarkRead(actor, notice),
    withdrawing: mayWithdraw(actor, notice),
    rescheduling: mayReschedule(actor, { ...notice, places: [notice] }),
    again: mayUseAgain(actor, notice),
    pinnedUntil: notice.pinnedUntil,
    pinning: mayPin(actor, notice),
  };
}

export type NoticeScreenFacts = NonNullable<Awaited<ReturnType<typeof findNoticeScreen>>>;
