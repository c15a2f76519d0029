import type { ClientActionFunctionArgs } from "@remix-run/react";

const hidden = new Set(["form", "key", "passphrase", "repeat"]);

/**
 * The `clientAction` of every route with a form: when the network fails, the page stays as it is, with the words typed
 * and a sentence why, instead of giving way to an error page. The key is the same at the next try, so nothing doubles.
 */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const copy = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    // What the server answered is the server's word; only a request that never arrived is ours to explain.
    if (!(error instanceof TypeError)) throw error;
    const fields = [...(await copy.formData()).entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    const values = Object.fromEntries(fields.filter(([name]) => !hidden.has(name)));
    const form = fields.find(([name]) => name === "form")?.[1] ?? "form";
    return { reply: { form, values, errors: {}, refusal: "common:refusal.offline" } };
  }
}
