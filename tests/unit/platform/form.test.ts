import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CodeInput, NewPassphraseInput, PassphraseSignInInput } from "~/features/identity/input";
import { NoticeInput } from "~/features/notices/input";
import { giveBack, readForm } from "~/platform/form.server";

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

const Text = z.object({ text: z.string() });
async function right(fields: Record<string, string>) {
  const read = await readForm(submit(fields), Text);
  if (!read.ok) throw new Error("The form was refused.");
  return read;
}

describe("a right form", () => {
  test("gives the value; lines end as they are stored, and NUL is gone", async () => {
    expect((await right({ text: "una\r\ndue\0" })).value).toEqual({ text: "una\ndue" });
  });

  test("has a key of the page and of the words: other words are another submission", async () => {
    const page = "0b0c1e9e-7a5e-4f7e-9a51-5d0f3f0a8d11";
    const keys = [];
    for (const text of ["ciao", "ciao", "ciao!"]) keys.push((await right({ text, key: page })).key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    for (const key of keys) expect(key).toMatch(/^[\w.-]{8,64}$/);
    expect((await right({ text: "ciao" })).key).not.toBe(keys[0]);
  });

  test("a refusal is 409 with the words typed; waiting is 429 with the seconds", async () => {
    const read = await right({ form: "form-1", text: "ciao", passphrase: "segreta" });
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

  test("what is no form at all is the client's fault: 400", async () => {
    const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    const cut = { method: "POST", body: "--x", headers: { "Content-Type": "multipart/form-data; boundary=x" } };
    for (const request of [json, cut]) {
      const reading = readForm(new Request("https://cortile.example/", request), Text);
      await expect(reading).rejects.toMatchObject({ init: { status: 400 } });
    }
  });
});

test("a form that was not tried gives its words back, and no passphrase", async () => {
  const request = submit({ form: "comment4", body: "Ci sono.", passphrase: "segreta", key: "k" });
  const { data, init } = await giveBack(request, "common:refusal.signedOut", 401);
  expect(init?.status).toBe(401);
  expect(data.reply).toEqual({
    form: "comment4",
    values: { body: "Ci sono." },
    errors: {},
    refusal: "common:refusal.signedOut",
  });
});
