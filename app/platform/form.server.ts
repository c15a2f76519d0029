import { createHash } from "node:crypto";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FormReply } from "./form";
import { addField } from "./form-fields.server";
import { readWords } from "./multipart.server";

export type FormAnswer = ReturnType<typeof reply>;
export type Read<T> =
  | { ok: true; value: T; key: string; refuse: (refusal: string, facts?: FormReply["facts"]) => FormAnswer }
  | { ok: false; reply: FormAnswer };

/** Words that must never travel back into a page. */
const secretFields = new Set(["passphrase", "repeat"]);
/** Fields of every form: which of the page's forms it is, and the key that makes it count once. */
const marks = new Set(["form", "key"]);

function reply(body: FormReply, status: 401 | 409 | 422 | 429) {
  return data({ reply: body }, { status });
}

/** The typed fields of a form; files that come with it are let by. What is not a form at all is the client's fault: 400. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  if (/^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? "")) return readWords(request);
  const body = await request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const texts = [...body.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const fields: Record<string, string> = {};
  for (const [name, text] of texts) addField(fields, name, text);
  return fields;
}

function typedWords(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secretFields.has(name) && !marks.has(name)));
}

/** Answers a form that was not even tried, with all its words: signed out meanwhile, or too fast. */
export async function giveBack(request: Request, refusal: string, status: 401 | 429): Promise<FormAnswer> {
  const fields = await readFields(request);
  return reply({ form: fields["form"] ?? "form", values: typedWords(fields), errors: {}, refusal }, status);
}

/** The words of a form whose page cannot be shown again, so that the error page can give them back; secrets are left out. */
export async function wordsOf(request: Request): Promise<string> {
  return Object.values(typedWords(await readFields(request)))
    .filter((words) => words.trim().length > 0)
    .join("\n\n");
}

/**
 * Reads a whole form. Wrong input comes back as a reply with 422 that holds the typed words and one locale key a field
 * (the schema's messages are locale keys); a command's refusal as one with 409. The page then renders again, also
 * without JavaScript, and nothing typed is lost. The key is bound to the words: the same key with other words is
 * another submission.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Read<z.output<Schema>>> {
  return checkForm(await readFields(request), schema);
}

/**
 * Checks the fields of a form that were read already. `also` are errors that the schema cannot know, such as those of
 * a file that came with it, and `bound` what else of the submission the key is bound to.
 */
export function checkForm<Schema extends z.ZodType>(
  fields: Record<string, string>,
  schema: Schema,
  also: Record<string, string> = {},
  bound = "",
): Read<z.output<Schema>> {
  const form = fields["form"] ?? "form";
  const values = typedWords(fields);
  const parsed = schema.safeParse(fields);
  if (parsed.success && Object.keys(also).length === 0) {
    const refuse = (refusal: string, facts?: FormReply["facts"]) =>
      reply({ form, values, errors: {}, refusal, facts }, facts?.["wait"] ? 429 : 409);
    const words = createHash("sha256")
      .update(JSON.stringify(values) + bound)
      .digest("hex")
      .slice(0, 16);
    return { ok: true, value: parsed.data, key: `${fields["key"] ?? ""}.${words}`, refuse };
  }
  const errors: Record<string, string> = { ...also };
  for (const issue of parsed.error?.issues ?? []) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return { ok: false, reply: reply({ form, values, errors }, 422) };
}
