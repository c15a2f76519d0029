import { redirect } from "@remix-run/node";
import { type Actor, isMember } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { z } from "zod";
import { commentOnNotice } from "./commands/comment-on-notice.server";
import { markNoticeRead } from "./commands/mark-notice-read.server";
import { muteNotice } from "./commands/mute-notice.server";
import { pinNotice } from "./commands/pin-notice.server";
import { removeComment } from "./commands/remove-comment.server";
import { withdrawNotice } from "./commands/withdraw-notice.server";
import { CommentInput, PinInput, WithdrawInput } from "./input";
import type { NoticeShelf, ThreadView } from "./model";
import { numberIn } from "~/platform/address";
import { contentLanguages } from "~/platform/languages";

const Nothing = z.object({});
const Removal = z.object({ commentId: z.coerce.number().int().positive() });

/**
 * What the forms of a notice's page do, for members and staff alike: answer, mark as read, take an answer back.
 * `path` is the page's own address, to which every success returns.
 */
export async function noticeForms(
  { request, actor }: { request: Request; actor: Actor },
  postingId: number,
  path: string,
) {
  switch (new URL(request.url).searchParams.get("do")) {
    case "comment": {
      const form = await readForm(request, CommentInput);
      if (!form.ok) return form.reply;
      const outcome = found(await commentOnNotice({ actor, key: form.key }, postingId, form.value));
      if (!outcome.ok) return form.refuse(outcome.refusal);
      // A reply may stand in a thread that the newest page does not show.
      const { commentId, thread } = outcome.value;
      return redirect(`${path}?done=comment${thread === null ? "" : `&thread=${thread}`}#c${commentId}`);
    }
    case "read": {
      const form = await readForm(request, Nothing);
      if (!form.ok) return form.reply;
      if (!isMember(actor)) return form.refuse("notices:refusal.notMember");
      const outcome = found(await markNoticeRead({ actor, key: form.key }, postingId));
      return outcome.ok ? redirect(`${path}?done=read#read`) : form.refuse(outcome.refusal);
    }
    case "remove": {
      const form = await readForm(request, Removal);
      if (!form.ok) return form.reply;
      const outcome = found(await removeComment({ actor, key: form.key }, postingId, form.value.commentId));
      return outcome.ok ? redirect(`${path}?done=removed#comments`) : form.refuse(outcome.refusal);
    }
    case "pin":
    case "unpin":
      return pinForm({ request, actor }, postingId, path);
    case "mute":
    case "unmute":
      return muteForm({ request, actor }, postingId, path);
    default:
      return notFound();
  }
}

/** Puts a notice at the top of the board until the day of the form, or takes it down from there. */
async function pinForm({ request, actor }: { request: Request; actor: Actor }, postingId: number, path: string) {
  const pin = new URL(request.url).searchParams.get("do") === "pin";
  const form = await readForm(request, pin ? PinInput : Nothing.transform(() => ({ until: null })));
  if (!form.ok) return form.reply;
  const outcome = found(await pinNotice({ actor, key: form.key }, postingId, form.value.until));
  return outcome.ok ? redirect(`${path}?done=${pin ? "pinned" : "unpinned"}#pin`) : form.refuse(outcome.refusal);
}

/** Folds the answers away for the reader, or unfolds them. */
async function muteForm({ request, actor }: { request: Request; actor: Actor }, postingId: number, path: string) {
  const muted = new URL(request.url).searchParams.get("do") === "mute";
  const form = await readForm(request, Nothing);
  if (!form.ok) return form.reply;
  found(await muteNotice({ actor, key: form.key }, postingId, muted));
  return redirect(`${path}?done=${muted ? "muted" : "unmuted"}#answers`);
}

/** The form that takes a notice down, on a page of its own because it cannot be undone. */
export async function withdrawForm(
  { request, actor }: { request: Request; actor: Actor },
  postingId: number,
  path: string,
) {
  const form = await readForm(request, WithdrawInput);
  if (!form.ok) return form.reply;
  const outcome = found(await withdrawNotice({ actor, key: form.key }, postingId, form.value.reason));
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

/** Which part of the comments an address asks for, ?before=88 or ?thread=17, and which language, ?lang=ro; `reply` opens the answer form of a comment. */
export function threadView(request: Request): ThreadView {
  const { searchParams } = new URL(request.url);
  const lang = contentLanguages.find(({ code }) => code === searchParams.get("lang"))?.code;
  const view = { before: numberIn(searchParams.get("before")), thread: numberIn(searchParams.get("thread")) };
  return lang ? { ...view, lang } : view;
}
