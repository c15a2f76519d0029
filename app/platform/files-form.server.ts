import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Actor } from "./actor";
import { incomingFolder } from "./attachment-files.server";
import { checkForm, type FormAnswer, type Read, readFields } from "./form.server";
import { isKeyOf } from "./form-owner.server";
import {
  fieldsOfFiles,
  heldFiles,
  type HeldFile,
  mostAttachments,
  mostFileBytes,
  type RefusedFile,
} from "./held-files";
import { keepFiles } from "./keep-files.server";
import { type Arrived, discard, readParts } from "./multipart.server";
import { filesFolder } from "./upload.server";

type Asked = { request: Request; actor: Actor };
type Fields = Record<string, string>;
const errors = "notices:attachments.errors";

/** A form that was read: its fields, and like `readForm` what a schema makes of them. */
export type FilesFields = {
  ok: true;
  fields: Fields;
  /** The files that the form holds, with their words. */
  files: { id: number; alt: string }[];
  /**
   * `attachments` in the value has the files with their words; each must have some, unless it is a draft.
   * `needed`: what to say beside the field when there is none.
   */
  check: <Schema extends z.ZodType>(
    schema: Schema,
    rules?: { draft?: boolean; needed?: string },
  ) => Read<z.output<Schema>>;
};

/**
 * Reads a form that files may come with: that of a notice or of pictures of an idea. Files that arrive are kept at once, also when something else is wrong, and
 * come back as fields of the form: `attached`, and for each `file-7`, `alt-7`, `order-7`. With the button "add" the form
 * comes back to be looked at (200), and when it was made for somebody else (401); the words stay.
 */
export async function readFilesForm({
  request,
  actor,
}: Asked): Promise<FilesFields | { ok: false; reply: FormAnswer }> {
  const arrived = await arriving(request);
  try {
    if (!isKeyOf(arrived.fields["key"] ?? "", actor)) {
      return { ok: false, reply: answer(arrived.fields, { refusal: "common:refusal.signedOut" }, 401, []) };
    }
    const before = heldFiles((name) => arrived.fields[name]);
    const room = Math.max(0, mostAttachments - before.length);
    const { kept, refused } = await keepFiles(actor, arrived.files.slice(0, room));
    const past = arrived.files.slice(room).map(({ name }) => ({ name, reason: "tooMany" as const }));
    const held = [...before, ...kept.filter(({ id }) => !before.some((file) => file.id === id))];
    return ready(held, heldFields(held, arrived.fields), [...refused, ...past, ...unread(arrived)]);
  } finally {
    await Promise.all(arrived.files.map(discard));
  }
}

/**
 * Files that the page sends one by one while the rest of the form is still being written: what was kept, and why
 * something was not. Null: the page was made for somebody else.
 */
export async function takeFiles({ request, actor }: Asked) {
  const arrived = await arriving(request);
  try {
    if (!isKeyOf(arrived.fields["key"] ?? "", actor)) return null;
    const { kept, refused } = await keepFiles(actor, arrived.files);
    return { kept, refused: [...refused, ...unread(arrived)] };
  } finally {
    await Promise.all(arrived.files.map(discard));
  }
}

async function arriving(request: Request): Promise<Arrived> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? "")) {
    return { fields: await readFields(request), files: [], left: [], trouble: null };
  }
  const folder = await filesFolder(incomingFolder);
  return readParts(request, { field: "files", folder, most: mostFileBytes, count: mostAttachments });
}

/** What never got as far as being looked at. */
function unread({ left, trouble }: Arrived): RefusedFile[] {
  const many = left.map((name) => ({ name, reason: "tooMany" as const }));
  return trouble ? [{ name: "", reason: trouble }, ...many] : many;
}

/** The files as fields of the form again, numbered anew; what belonged to those that were taken out is gone. */
function heldFields(held: HeldFile[], fields: Fields): Fields {
  const others = Object.entries(fields).filter(([name]) => !/^(attached$|(file|order|remove|alt)-\d+$)/.test(name));
  const had = held.length > 0 || Object.hasOwn(fields, "attached");
  const own = fieldsOfFiles(held.map((file) => ({ ...file, alt: fields[`alt-${file.id}`] ?? "" })));
  return { ...Object.fromEntries(others), ...(had && own) };
}

function ready(
  held: HeldFile[],
  fields: Fields,
  refused: RefusedFile[],
): FilesFields | { ok: false; reply: FormAnswer } {
  const wrong: Fields = refused.length > 0 ? { files: `${errors}.some` } : {};
  if (fields["attach"]) return { ok: false, reply: answer(fields, { errors: wrong }, 200, refused) };
  const files = held.map(({ id }) => ({ id, alt: (fields[`alt-${id}`] ?? "").trim() }));
  return {
    ok: true,
    fields,
    files,
    check(schema, { draft = false, needed } = {}) {
      const none: Fields = needed && held.length === 0 ? { files: needed } : {};
      const also = draft ? wrong : { ...none, ...wrong, ...unsaid(held, fields) };
      const form = checkForm(draft ? fields : { ...fields, attachments: JSON.stringify(files) }, schema, also);
      if (form.ok || refused.length === 0) return form;
      return { ok: false, reply: answer(fields, { errors: form.reply.data.reply.errors }, 422, refused) };
    },
  };
}

/** What stands beside a picture or a document that nobody has said in words, or in too many. */
function unsaid(held: HeldFile[], fields: Fields): Fields {
  return Object.fromEntries(
    held.flatMap(({ id, kind }) => {
      const words = fields[`alt-${id}`]?.trim() ?? "";
      const reason = words === "" ? (kind === "pdf" ? "title" : "alt") : [...words].length > 300 ? "long" : null;
      return reason ? [[`alt-${id}`, `${errors}.${reason}`]] : [];
    }),
  );
}

type Said = { errors?: Fields; refusal?: string };

/** The form once more, with all its words and, beside the files, what became of those that were not taken. */
function answer(fields: Fields, said: Said, status: number, refusedFiles: RefusedFile[]): FormAnswer {
  const marks = new Set(["form", "key", "attach"]);
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !marks.has(name)));
  const reply = { form: fields["form"] ?? "form", values, errors: {}, ...said };
  return data({ reply, refusedFiles }, { status }) as FormAnswer;
}
