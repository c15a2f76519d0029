import { redirect } from "@remix-run/node";
import type { Actor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { deleteTemplate } from "../commands/delete-template.server";
import { keepTemplate } from "../commands/keep-template.server";
import { writeFromTemplate } from "../commands/write-from-template.server";
import { DraftRevisionInput, TemplateInput, UseTemplateInput } from "../input";

type Submitted = { request: Request; actor: Actor };
const list = "/office/notices/templates";

/** The form of a template, new (null) or to change. */
export async function templateForm({ request, actor }: Submitted, templateId: number | null) {
  const form = await readForm(request, TemplateInput);
  if (!form.ok) return form.reply;
  const outcome = found(await keepTemplate({ actor, key: form.key }, templateId, form.value));
  return outcome.ok ? redirect(`${list}?done=kept`) : form.refuse(outcome.refusal);
}

/** The answer to "delete this template for good?". */
export async function deleteTemplateForm({ request, actor }: Submitted, templateId: number) {
  const form = await readForm(request, DraftRevisionInput);
  if (!form.ok) return form.reply;
  const outcome = found(await deleteTemplate({ actor, key: form.key }, templateId, form.value.revision));
  return outcome.ok ? redirect(`${list}?done=deleted`) : form.refuse(outcome.refusal);
}

/** The words for the gaps of a template; the draft they make is opened. */
export async function useTemplateForm({ request, actor }: Submitted, templateId: number) {
  const form = await readForm(request, UseTemplateInput);
  if (!form.ok) return form.reply;
  const { condominium, ...fields } = form.value;
  const answers = Object.fromEntries(
    Object.entries(fields).flatMap(([name, words]) =>
      name.startsWith("gap_") && typeof words === "string" ? [[name.slice(4), words]] : [],
    ),
  );
  const outcome = found(await writeFromTemplate({ actor, key: form.key }, templateId, condominium, answers));
  if (!outcome.ok) return form.refuse(outcome.refusal);
  return redirect(`/office/notices/drafts/${outcome.value.draftId}?done=filled`);
}
