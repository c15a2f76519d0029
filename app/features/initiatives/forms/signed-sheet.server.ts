import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { MemberActor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { enterPaperSupport, removePaperSupport } from "../commands/paper-support.server";
import { PaperSupportInput } from "../input";
import { picturesForms } from "./pictures.server";

const Removed = z.object({ supportId: z.coerce.number().int().positive() });

/** The lines of the signed sheet: one more, or one out again (`do=remove`); and its photos, see picturesForms. */
export async function paperForms(
  { request, actor }: { request: Request; actor: MemberActor },
  initiativeId: number,
  path: string,
) {
  const doing = new URL(request.url).searchParams.get("do");
  if (doing === "bring" || doing === "removePicture")
    return picturesForms({ request, actor }, initiativeId, path, "sheets");
  if (doing === "remove") {
    const form = await readForm(request, Removed);
    if (!form.ok) return form.reply;
    const outcome = found(await removePaperSupport({ actor, key: form.key }, initiativeId, form.value.supportId));
    return outcome.ok ? redirect(`${path}?done=removed`) : form.refuse(outcome.refusal);
  }
  const form = await readForm(request, PaperSupportInput);
  if (!form.ok) return form.reply;
  const outcome = found(await enterPaperSupport({ actor, key: form.key }, initiativeId, form.value));
  return outcome.ok ? redirect(`${path}?done=entered`) : form.refuse(outcome.refusal);
}
