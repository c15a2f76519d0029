import { redirect } from "@remix-run/node";
import type { Actor } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { eraseAsAsked, extendErasure, refuseErasure } from "./commands/decide-erasure.server";
import { AnswerInput, EraseInput, ExtendInput } from "./input";
import type { Shelf } from "./model";
import type { QueuePlace } from "./queries/queue.server";
import { numberIn } from "~/platform/address";

/** Which part of the queue an address asks for: ?after=2026-05-12.7, or ?shelf=closed&before=88. */
export function queueView(request: Request): { shelf: Shelf; place: QueuePlace } {
  const { searchParams } = new URL(request.url);
  const after = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.(\d{1,15})$/.exec(searchParams.get("after") ?? "");
  const due = after?.[1] ?? "";
  const real = after !== null && new Date(due).toISOString().startsWith(due);
  return {
    shelf: searchParams.get("shelf") === "closed" ? "closed" : "open",
    place: { after: real ? { due, id: Number(after[2]) } : null, before: numberIn(searchParams.get("before")) },
  };
}

/** What a coordinator does with a request: erase, refuse, take more time. */
export async function decideForms({ request, actor }: { request: Request; actor: Actor }, requestId: number) {
  const path = `/office/erasure/${requestId}`;
  switch (new URL(request.url).searchParams.get("do")) {
    case "erase": {
      const form = await readForm(request, EraseInput);
      if (!form.ok) return form.reply;
      const outcome = found(await eraseAsAsked({ actor, key: form.key }, requestId, form.value.answer));
      return outcome.ok ? redirect(`${path}?done=done`) : form.refuse(outcome.refusal);
    }
    case "refuse": {
      const form = await readForm(request, AnswerInput);
      if (!form.ok) return form.reply;
      const outcome = found(await refuseErasure({ actor, key: form.key }, requestId, form.value.answer));
      return outcome.ok ? redirect(`${path}?done=refused`) : form.refuse(outcome.refusal);
    }
    case "extend": {
      const form = await readForm(request, ExtendInput);
      if (!form.ok) return form.reply;
      const outcome = found(await extendErasure({ actor, key: form.key }, requestId, form.value.reason));
      return outcome.ok ? redirect(`${path}?done=extended`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
}
