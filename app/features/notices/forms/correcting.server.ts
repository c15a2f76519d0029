import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { readFilesForm } from "~/platform/files-form.server";
import { readForm } from "~/platform/form.server";
import { correctNotice } from "../commands/correct-notice.server";
import { removeVersion } from "../commands/remove-version.server";
import { writeVersion } from "../commands/write-version.server";
import { CorrectionInput, VersionInput } from "../input";

const Removing = z.object({ seen: z.string().max(60) });

/** The form that corrects a notice; a refusal comes back with what to look at, and what stands there now. */
export async function correctForm(
  { request, actor }: { request: Request; actor: Actor },
  postingId: number,
  path: string,
) {
  const came = await readFilesForm({ request, actor });
  if (!came.ok) return came.reply;
  const form = came.check(CorrectionInput);
  if (!form.ok) return form.reply;
  const outcome = found(await correctNotice({ actor, key: form.key }, postingId, form.value));
  if (outcome.ok) return redirect(`${path}?done=corrected`);
  const { data: answer, init } = form.refuse(outcome.refusal);
  if (outcome.refusal === "notices:refusal.noReason") {
    const errors = { reason: outcome.refusal };
    return data({ reply: { ...answer.reply, refusal: undefined, errors } }, { status: 422 });
  }
  return data({ ...answer, check: outcome.check, now: outcome.now }, init ?? undefined);
}

/** The forms of a version's page: keep its words, or take it away. */
export async function versionForm(
  { request, actor }: { request: Request; actor: Actor },
  postingId: number,
  lang: string,
  path: string,
) {
  if (new URL(request.url).searchParams.get("do") === "remove") {
    const form = await readForm(request, Removing);
    if (!form.ok) return form.reply;
    const outcome = found(await removeVersion({ actor, key: form.key }, postingId, lang, form.value.seen));
    return outcome.ok ? redirect(`${path}/languages?done=removed`) : form.refuse(outcome.refusal);
  }
  const form = await readForm(request, VersionInput);
  if (!form.ok) return form.reply;
  const outcome = found(await writeVersion({ actor, key: form.key }, postingId, lang, form.value));
  if (outcome.ok) return redirect(`${path}/languages?done=kept`);
  const { data: answer, init } = form.refuse(outcome.refusal);
  const { check, now, standing } = outcome;
  return data({ ...answer, check, now, standing }, init ?? undefined);
}
