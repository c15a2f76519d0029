import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { settings } from "~/server/settings";
import { checkForm, type Read } from "./form.server";
import { isDiskFull } from "./kept-files.server";
import { discard, readParts, type Upload } from "./multipart.server";

type UploadRules<Schema> = {
  schema: Schema;
  /** Name of the form's file field, and the folder under FILES_DIR where the file goes. */
  field: string;
  folder: string;
  most: number;
  /** Locale keys of what can be wrong with it. */
  errors: { missing: string; empty: string; tooBig: string; badName: string; noRoom: string };
};
type WithFile<T> = Extract<Read<T>, { ok: true }> & { file: Upload };

/** The folder of one kind of files, made when it is not there; only the portal's own account may look inside. */
export async function filesFolder(folder: string): Promise<string> {
  const path = join(settings().FILES_DIR, folder);
  // Whether there is room is said when the file comes.
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    if (!isDiskFull(error)) throw error;
  });
  return path;
}

/**
 * Reads a form that brings one file and cannot do without it. Like `readForm`: no file, an empty or a too big one is a
 * reply with 422 and the typed words. What declares more than fits is answered without being read. After a reply
 * nothing of the file is left; after `ok` the caller owns it and calls `discard` when done.
 */
export async function readUpload<Schema extends z.ZodType>(
  request: Request,
  { schema, field, folder, most, errors }: UploadRules<Schema>,
): Promise<WithFile<z.output<Schema>> | Extract<Read<z.output<Schema>>, { ok: false }>> {
  const { fields, files, trouble } = await readParts(request, {
    ...{ field, most, count: 1 },
    folder: await filesFolder(folder),
  });
  if (trouble === "tooBig") return refusal(z.object({}), fields, { [field]: errors.tooBig });
  if (trouble) return refusal(schema, fields, { [field]: errors[trouble] });
  const [came] = files;
  if (!came) return refusal(schema, fields, { [field]: errors.missing });
  const wrong = came.bytes > most ? errors.tooBig : came.bytes ? null : errors.empty;
  const form = wrong
    ? refusal(schema, fields, { [field]: wrong })
    : checkForm(fields, schema, {}, came.hash.toString("hex"));
  if (!form.ok) await discard(came);
  return form.ok ? { ...form, file: came } : form;
}

function refusal<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, string>,
  also: Record<string, string>,
): Extract<Read<z.output<Schema>>, { ok: false }> {
  const form = checkForm(fields, schema, also);
  if (form.ok) throw new Error("A form with errors was taken.");
  return form;
}
