import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { numberIn } from "~/platform/address";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { commentOnInitiative } from "../commands/comment-on-initiative.server";
import { removeFromTalk } from "../commands/remove-from-talk.server";
import { TalkInput } from "../input";
import type { TalkView } from "../queries/initiative-talk.server";
import { talkKinds } from "../policy/talk";

const Removal = z.object({ commentId: z.coerce.number().int().positive() });

/**
 * What the forms under an idea do, for members and the office alike: write (`do=comment`) and take one's own words out
 * (`do=removeComment`). `path` is the idea's own address, to which every success returns.
 */
export async function talkForms(
  { request, actor }: { request: Request; actor: Actor },
  initiativeId: number,
  path: string,
) {
  switch (new URL(request.url).searchParams.get("do")) {
    case "comment": {
      const form = await readForm(request, TalkInput);
      if (!form.ok) return form.reply;
      const outcome = found(await commentOnInitiative({ actor, key: form.key }, initiativeId, form.value));
      if (!outcome.ok) return form.refuse(outcome.refusal);
      // A reply may stand in a thread that the newest page does not show.
      const { commentId, kind, thread } = outcome.value;
      return redirect(`${path}?done=comment${thread === null ? "" : `&kind=${kind}&thread=${thread}`}#t${commentId}`);
    }
    case "removeComment": {
      const form = await readForm(request, Removal);
      if (!form.ok) return form.reply;
      const outcome = found(await removeFromTalk({ actor, key: form.key }, initiativeId, form.value.commentId));
      return outcome.ok ? redirect(`${path}?done=removeComment#${outcome.value.kind}s`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
}

/** Which part of the talk an address asks for: ?kind=question&before=88, or ?kind=doubt&thread=17. */
export function talkView(request: Request): TalkView {
  const { searchParams } = new URL(request.url);
  const kind = talkKinds.find((one) => one === searchParams.get("kind"));
  if (!kind) return {};
  const thread = numberIn(searchParams.get("thread"));
  const before = numberIn(searchParams.get("before"));
  return { kind, ...(thread ? { thread } : {}), ...(before ? { before } : {}) };
}
