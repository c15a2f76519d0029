import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { callOffNotice } from "../commands/call-off-notice.server";
import { changeHour } from "../commands/change-hour.server";
import { deleteDraft } from "../commands/delete-draft.server";
import { DraftRevisionInput, HourInput } from "../input";

type Submitted = { request: Request; actor: Actor };

/** The forms of a notice that waits: another hour, or off the programme. `board` is /notices or /office/notices. */
export async function scheduleForms({ request, actor }: Submitted, postingId: number, board: string) {
  switch (new URL(request.url).searchParams.get("do")) {
    case "hour": {
      const form = await readForm(request, HourInput);
      if (!form.ok) return form.reply;
      const outcome = found(await changeHour({ actor, key: form.key }, postingId, form.value.publishAt));
      return outcome.ok ? redirect(`${board}/${postingId}?done=scheduled`) : form.refuse(outcome.refusal);
    }
    case "off": {
      const form = await readForm(request, z.object({}));
      if (!form.ok) return form.reply;
      const outcome = found(await callOffNotice({ actor, key: form.key }, postingId));
      return outcome.ok ? redirect(`${board}/drafts/${outcome.value.draftId}?done=off`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
}

/** The answer to "delete this draft for good?". */
export async function deleteDraftForm({ request, actor }: Submitted, office: boolean, draftId: number, list: string) {
  const form = await readForm(request, DraftRevisionInput);
  if (!form.ok) return form.reply;
  const draft = { id: draftId, revision: form.value.revision };
  const outcome = found(await deleteDraft({ actor, key: form.key }, office, draft));
  return outcome.ok
    ? redirect(`${list}${list.includes("?") ? "&" : "?"}done=draftDeleted`)
    : form.refuse(outcome.refusal);
}
