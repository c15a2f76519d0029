import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { readFilesForm } from "~/platform/files-form.server";
import { readForm } from "~/platform/form.server";
import { bringPictures } from "../commands/bring-pictures.server";
import { removePicture } from "../commands/remove-picture.server";
import type { PicturePurpose } from "../model/pictures";

type Submitted = { request: Request; actor: Actor };

const Removed = z.object({ attachmentId: z.coerce.number().int().positive() });
const Purpose = z.enum(["idea", "before", "after"], { error: "initiatives:pictures.errors.purpose" });
const schemas: Record<"pictures" | "sheets", z.ZodType<{ purpose: PicturePurpose }>> = {
  pictures: z.object({ purpose: Purpose }),
  sheets: z.object({ purpose: z.literal("sheet").default("sheet") }),
};

/**
 * The forms about pictures of an idea: brings some (`do=bring`), each with its words, or takes one out
 * (`do=removePicture`). What was brought stays with the form when something else is wrong.
 * @param path the page's own address, to which every success returns
 * @param which the pictures that are on this page
 */
export async function picturesForms(
  { request, actor }: Submitted,
  initiativeId: number,
  path: string,
  which: keyof typeof schemas,
) {
  if (new URL(request.url).searchParams.get("do") === "removePicture") {
    const form = await readForm(request, Removed);
    if (!form.ok) return form.reply;
    const outcome = found(await removePicture({ actor, key: form.key }, initiativeId, form.value.attachmentId));
    return outcome.ok ? redirect(`${path}?done=pictureRemoved`) : form.refuse(outcome.refusal);
  }
  const came = await readFilesForm({ request, actor });
  if (!came.ok) return came.reply;
  const form = came.check(schemas[which], { needed: "initiatives:pictures.errors.none" });
  if (!form.ok) return form.reply;
  const { purpose } = form.value;
  const outcome = found(await bringPictures({ actor, key: form.key }, initiativeId, purpose, came.files));
  if (outcome.ok) return redirect(`${path}?done=brought`);
  const { data: answer, init } = form.refuse(outcome.refusal);
  if (!outcome.points) return data(answer, init ?? undefined);
  const errors = Object.fromEntries(outcome.points.map((id) => [`alt-${id}`, "initiatives:pictures.errors.points"]));
  return data({ reply: { ...answer.reply, refusal: undefined, errors } }, { status: 422 });
}
