import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { data, unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from "@remix-run/node";
import { z } from "zod";
import { settings } from "~/server/settings";
import { checkForm, type Read } from "./form.server";

/** A file that came with a form, on disk under a name of ours; whoever keeps it moves it away. */
export type Upload = { path: string; name: string; bytes: number; hash: Buffer };
type UploadRules<Schema> = {
  schema: Schema;
  /** Name of the form's file field, and the folder under FILES_DIR where the file goes. */
  field: string;
  folder: string;
  most: number;
  /** Locale keys of what can be wrong with it. */
  errors: { missing: string; empty: string; tooBig: string; badName: string };
};
type WithFile<T> = Extract<Read<T>, { ok: true }> & { file: Upload };

/** Room around the file for the other fields and the lines between them. */
const frame = 256 * 1024;
const mostText = 64 * 1024;
const mostFields = 60;

/** The folder of one kind of files, made when it is not there; only the portal's own account may look inside. */
export async function filesFolder(folder: string): Promise<string> {
  const path = join(settings().FILES_DIR, folder);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

/**
 * Reads a form that brings one file. The file goes to disk piece by piece while it arrives and is never whole in
 * memory. Like `readForm`: no file, an empty or a too big one is a reply with 422 and the typed words. What declares
 * more than fits is answered without being read. After a reply nothing of the file is left; after `ok` the caller
 * owns it and calls `discard` when done.
 */
export async function readUpload<Schema extends z.ZodType>(
  request: Request,
  { schema, field, folder, most, errors }: UploadRules<Schema>,
): Promise<WithFile<z.output<Schema>> | Extract<Read<z.output<Schema>>, { ok: false }>> {
  const tooBig = { [field]: errors.tooBig };
  if (Number(request.headers.get("Content-Length") ?? 0) > most + frame) return refusal(z.object({}), {}, tooBig);
  const fields: Record<string, string> = {};
  const path = join(await filesFolder(folder), `${randomUUID()}.part`);
  let file: Upload | null = null;
  const take: UploadHandler = async ({ name, filename, data: body }) => {
    if (filename === undefined) {
      if (Object.keys(fields).length >= mostFields) throw data(null, { status: 400 });
      fields[name] = await text(body);
    } else if (name === field && file === null && filename !== "") {
      file = { path, name: shownName(filename), ...(await store(body, path, most)) };
    }
    return undefined;
  };
  try {
    await parseMultipart(request, take);
  } catch (error) {
    await discard({ path });
    // The parser stumbles over a semicolon or an equals sign in the name of a file.
    if (error instanceof Error && /content-disposition/.test(error.message)) {
      return refusal(schema, fields, { [field]: errors.badName });
    }
    // What is not a form at all, or broke off on the way, is the sender's fault.
    throw isOurs(error) ? error : data(null, { status: 400 });
  }
  const came = file as Upload | null;
  const wrong = came === null ? errors.missing : came.bytes > most ? errors.tooBig : came.bytes ? null : errors.empty;
  if (wrong || came === null) {
    await discard({ path });
    return refusal(schema, fields, { [field]: wrong ?? errors.missing });
  }
  const form = checkForm(fields, schema, {}, came.hash.toString("hex"));
  if (!form.ok) await discard({ path });
  return form.ok ? { ...form, file: came } : form;
}

/** Removes a file that came with a form; nothing happens when it is gone or was moved away. */
export async function discard({ path }: Pick<Upload, "path">): Promise<void> {
  await rm(path, { force: true });
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

/** Writes and counts; past the limit the rest is only counted, so that the browser can finish and read the answer. */
async function store(body: AsyncIterable<Uint8Array>, path: string, most: number) {
  const hash = createHash("sha256");
  const handle = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > most) continue;
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  return { bytes, hash: hash.digest() };
}

async function text(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostText) throw data(null, { status: 400 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8").replaceAll("\r\n", "\n").replaceAll("\0", "");
}

/** The name as the person knows it: no path, no control characters, not too long. */
function shownName(filename: string): string {
  const plain = filename.replace(/[\p{C}\u2028\u2029]/gu, "").trim();
  return [...(plain || "file")].slice(0, 150).join("");
}

const isOurs = (error: unknown) => typeof error === "object" && error !== null && "init" in error;
