import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FormReply } from "./form";

type Read<T> =
  | {
      ok: true;
      value: T;
      key: string;
      refuse: (refusal: string, facts?: FormReply["facts"]) => ReturnType<typeof reply>;
    }
  | { ok: false; reply: ReturnType<typeof reply> };

/** Words that must never travel back into a page. */
const secretFields = new Set(["passphrase", "repeat"]);

function reply(body: FormReply, status: 422 | 409 | 429) {
  return data({ reply: body }, { status });
}

/**
 * Reads a whole form. Wrong input comes back as a reply with 422 that holds the typed words and one locale key a field
 * (the schema's messages are locale keys); a command's refusal as one with 409. The page then renders again, also
 * without JavaScript, and nothing typed is lost.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  form = "form",
): Promise<Read<z.output<Schema>>> {
  const entries = [...(await request.formData()).entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  // Browsers send \r\n in text areas; the words are kept with \n. NUL cannot be stored in text.
  const fields = Object.fromEntries(
    entries.map(([name, text]) => [name, text.replaceAll("\r\n", "\n").replaceAll("\0", "")]),
  );
  const values = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !secretFields.has(name) && name !== "key"),
  );
  const parsed = schema.safeParse(fields);
  if (parsed.success) {
    const refuse = (refusal: string, facts?: FormReply["facts"]) =>
      reply({ form, values, errors: {}, refusal, facts }, facts?.["wait"] ? 429 : 409);
    return { ok: true, value: parsed.data, key: fields["key"] ?? "", refuse };
  }
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "")] ??= issue.message;
  return { ok: false, reply: reply({ form, values, errors }, 422) };
}
