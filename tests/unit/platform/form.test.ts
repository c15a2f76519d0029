import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CodeInput, NewPassphraseInput, PassphraseSignInInput } from "~/features/identity/input";
import { NoticeInput } from "~/features/notices/input";
import { readForm } from "~/platform/form.server";

function submit(fields: Record<string, string> | [string, string][]): Request {
  return new Request("https://cortile.example/", { method: "POST", body: new URLSearchParams(fields) });
}

async function wrong<Schema extends z.ZodType>(schema: Schema, fields: Record<string, string>) {
  const read = await readForm(submit(fields), schema);
  if (read.ok) throw new Error("The form was taken.");
  return { body: read.reply.data.reply, status: read.reply.init?.status };
}

describe("a wrong form", () => {
  test("comes back with the words typed, one message a field, and 422", async () => {
    const { body, status } = await wrong(CodeInput, { form: "code", code: " 482 177 " });
    expect(status).toBe(422);
    expect(body).toEqual({
      form: "code",
      values: { code: " 482 177 " },
      errors: { code: "signIn:code.errors.length" },
    });
  });

  test("keeps every word typed, except passphrases and the key", async () => {
    const text = fc.string({ maxLength: 50 }).filter((typed) => !/[\r\n\0]/.test(typed));
    await fc.assert(
      fc.asyncProperty(text, text, async (signInName, passphrase) => {
        const { body } = await wrong(z.object({ other: z.string() }), {
          signInName,
          passphrase,
          repeat: passphrase,
          key: "k",
        });
        expect(body.values).toEqual({ signInName: Buffer.from(signInName).toString() });
      }),
    );
  });

  test("never sends a passphrase back, wherever it is typed", async () => {
    const secret = "tre-parole-a-caso";
    const first = await wrong(NewPassphraseInput, { passphrase: secret, repeat: `${secret}!` });
    const second = await wrong(PassphraseSignInInput, { signInName: "", passphrase: secret });
    expect(JSON.stringify([first, second])).not.toContain(secret);
    expect(first.body.errors).toEqual({ repeat: "signIn:passphrase.errors.repeat" });
    expect(second.body.values).toEqual({ signInName: "" });
  });

  test("says the first thing wrong with a field, not all", async () => {
    const { body } = await wrong(NoticeInput, { title: "", body: "", lang: "tlh" });
    expect(body.errors).toEqual({
      title: "notices:form.errors.title",
      body: "notices:form.errors.body",
      lang: "notices:form.errors.lang",
    });
  });
});

describe("a right form", () => {
  test("gives the value and the key; lines end as they are stored, and NUL is gone", async () => {
    const read = await readForm(submit({ text: "una\r\ndue\0", key: "k-12345678" }), z.object({ text: z.string() }));
    expect(read).toMatchObject({ ok: true, value: { text: "una\ndue" }, key: "k-12345678" });
  });

  test("a refusal is 409 with the words typed; waiting is 429 with the seconds", async () => {
    const read = await readForm(
      submit({ text: "ciao", passphrase: "segreta" }),
      z.object({ text: z.string() }),
      "form-1",
    );
    if (!read.ok) throw new Error("The form was refused.");
    const conflict = read.refuse("notices:refusal.withdrawn");
    expect(conflict.init?.status).toBe(409);
    expect(conflict.data.reply).toMatchObject({ form: "form-1", values: { text: "ciao" }, errors: {} });
    const wait = read.refuse("signIn:refusal.wait", { wait: 5 });
    expect(wait.init?.status).toBe(429);
    expect(JSON.stringify([conflict, wait])).not.toContain("segreta");
  });

  test("a field sent twice counts once, and __proto__ is a name like others", async () => {
    const schema = z.object({ text: z.string() });
    const twice = await readForm(
      submit([
        ["text", "a"],
        ["text", "b"],
        ["__proto__", "x"],
      ]),
      schema,
    );
    expect(twice).toMatchObject({ ok: true, value: { text: "b" } });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});
