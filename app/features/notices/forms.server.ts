import { data, redirect } from "@remix-run/node";
import { type Actor, isMember } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { type FormAnswer, readForm } from "~/platform/form.server";
import { z } from "zod";
import { commentOnNotice } from "./commands/comment-on-notice.server";
import { markNoticeRead } from "./commands/mark-notice-read.server";
import type { publishNotice } from "./commands/publish-notice.server";
import { removeComment } from "./commands/remove-comment.server";
import { withdrawNotice } from "./commands/withdraw-notice.server";
import { CommentInput, WithdrawInput } from "./input";
import type { NoticeShelf } from "./model";
import { numberIn } from "~/platform/address";

const Nothing = z.object({});
const Removal = z.object({ commentId: z.coerce.number().int().positive() });

/**
 * What the forms of a notice's page do, for members and staff alike: answer, mark as read, take an answer back.
 * `path` is the page's own address, to which every success returns.
 */
export async function noticeForms(
  { request, actor }: { request: Request; actor: Actor },
  noticeId: number,
  path: string,
) {
  switch (new URL(request.url).searchParams.get("do")) {
    case "comment": {
      const form = await readForm(request, CommentInput);
      if (!form.ok) return form.reply;
      const outcome = found(await commentOnNotice({ actor, key: form.key }, noticeId, form.value));
      if (!outcome.ok) return form.refuse(outcome.refusal);
      // A reply may stand in a thread that the newest page does not show.
      const { commentId, thread } = outcome.value;
      return redirect(`${path}?done=comment${thread === null ? "" : `&thread=${thread}`}#c${commentId}`);
    }
    case "read": {
      const form = await readForm(request, Nothing);
      if (!form.ok) return form.reply;
      if (!isMember(actor)) return form.refuse("notices:refusal.notMember");
      const outcome = found(await markNoticeRead({ actor, key: form.key }, noticeId));
      return outcome.ok ? redirect(`${path}?done=read#read`) : form.refuse(outcome.refusal);
    }
    case "remove": {
      const form = await readForm(request, Removal);
      if (!form.ok) return form.reply;
      const outcome = found(await removeComment({ actor, key: form.key }, noticeId, form.value.commentId));
      return outcome.ok ? redirect(`${path}?done=removed#comments`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
}

/** Where a notice that was published is read, or the form once more, with what the check before publication found. */
export function publishedOr(
  form: { refuse: (refusal: string) => FormAnswer },
  outcome: Awaited<ReturnType<typeof publishNotice>>,
  board: string,
) {
  if (outcome.ok) return redirect(`${board}/${outcome.value.noticeId}?done=published`);
  const answer = form.refuse(outcome.refusal);
  return data({ ...answer.data, check: outcome.check }, answer.init ?? undefined);
}

/** The form that takes a notice down, on a page of its own because it cannot be undone. */
export async function withdrawForm(
  { request, actor }: { request: Request; actor: Actor },
  noticeId: number,
  path: string,
) {
  const form = await readForm(request, WithdrawInput);
  if (!form.ok) return form.reply;
  const outcome = found(await withdrawNotice({ actor, key: form.key }, noticeId, form.value.reason));
  return outcome.ok ? redirect(`${path}?done=withdrawn`) : form.refuse(outcome.refusal);
}

/** Which part of the board an address asks for: ?shelf=past&before=231. */
export function boardView(request: Request): { shelf: NoticeShelf; before: number | null } {
  const { searchParams } = new URL(request.url);
  return {
    shelf: searchParams.get("shelf") === "past" ? "past" : "current",
    before: numberIn(searchParams.get("before")),
  };
}

/** Which part of the comments an address asks for: ?before=88 or ?thread=17; `reply` opens the answer form of a comment. */
export function threadView(request: Request): { before: number | null; thread: number | null } {
  const { searchParams } = new URL(request.url);
  return { before: numberIn(searchParams.get("before")), thread: numberIn(searchParams.get("thread")) };
}
