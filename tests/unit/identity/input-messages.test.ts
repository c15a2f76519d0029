import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { FeedbackInput } from "~/features/accessibility/commands/send-feedback.server";
import { NameInput, ToldInput } from "~/features/account/input";
import * as identity from "~/features/identity/input";
import { CommentInput, NoticeInput, WithdrawInput } from "~/features/notices/input";
import { hasText } from "../../support/locale-keys.ts";

/** What a good form of each kind holds; each test spoils one field. */
const forms: Record<string, { schema: z.ZodType; good: Record<string, string> }> = {
  CodeInput: { schema: identity.CodeInput, good: { code: "000 000 000 000" } },
  BirthYearInput: { schema: identity.BirthYearInput, good: { birthYear: "1970" } },
  PassphraseSignInInput: {
    schema: identity.PassphraseSignInInput,
    good: { signInName: "rosa-4821", passphrase: "tre parole a caso" },
  },
  EmailInput: { schema: identity.EmailInput, good: { email: "rosa@posta.it" } },
  NewPassphraseInput: {
    schema: identity.NewPassphraseInput,
    good: { passphrase: "tre parole a caso", repeat: "tre parole a caso" },
  },
  SecondFactorInput: { schema: identity.SecondFactorInput, good: { number: "123 456" } },
  NameInput: { schema: NameInput, good: { shownName: "Rosa B." } },
  ToldInput: { schema: ToldInput, good: { toldBy: "paper" } },
  NoticeInput: {
    schema: NoticeInput,
    good: {
      title: "Acqua",
      body: "Domani manca.",
      lang: "it",
      what: "Acqua",
      importance: "normal",
      validUntil: "2030-01-31",
    },
  },
  CommentInput: { schema: CommentInput, good: { body: "Grazie." } },
  WithdrawInput: { schema: WithdrawInput, good: { reason: "Data sbagliata." } },
  FeedbackInput: { schema: FeedbackInput, good: { message: "Non leggo il titolo." } },
};

const messages = (schema: z.ZodType, fields: object) =>
  schema.safeParse(fields).error?.issues.map((one) => one.message) ?? [];
const strange = (schema: z.ZodType, fields: object) => messages(schema, fields).filter((message) => !hasText(message));

test("the check for texts can fail", () => {
  expect(hasText("signIn:code.errors.missing")).toBe(true);
  expect(hasText("signIn:refusal.wait")).toBe(true);
  for (const key of ["signIn:code.errors", "signIn:none.none", "nothing:a.b", "Invalid input", "Too big: expected"])
    expect(hasText(key)).toBe(false);
});

describe.each(Object.entries(forms))("%s", (_name, { schema, good }) => {
  test("takes a good form", () => expect(schema.safeParse(good).success).toBe(true));

  test("says what is missing in a text of the page", () => {
    expect(strange(schema, {})).toEqual([]);
    for (const field of Object.keys(good)) expect(strange(schema, { ...good, [field]: "" }), field).toEqual([]);
    for (const field of Object.keys(good)) expect(strange(schema, { ...good, [field]: " " }), field).toEqual([]);
  });

  test("says what is wrong in a text of the page, whatever is typed", () => {
    const field = fc.constantFrom(...Object.keys(good));
    const typed = fc.oneof(
      fc.string({ maxLength: 39 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(field, typed, (name, text) => void expect(strange(schema, { ...good, [name]: text })).toEqual([])),
    );
  });

  test.each(Object.keys(good))("says that %s is too long in a text of the page", (field) => {
    expect(strange(schema, { ...good, [field]: "lungo".repeat(2000) })).toEqual([]);
  });
});

describe("signing in", () => {
  const { CodeInput, BirthYearInput, EmailInput, NewPassphraseInput, PassphraseSignInInput, SecondFactorInput } =
    identity;

  test("a code of 12 digits with a slip is told apart from one of another length", () => {
    expect(messages(CodeInput, { code: "000 000 000 001" })).toEqual(["signIn:code.errors.slip"]);
    expect(messages(CodeInput, { code: "000 000 000 00" })).toEqual(["signIn:code.errors.length"]);
  });

  test("bug: the same in eastern Arabic digits, which a code may have", () => {
    expect(CodeInput.parse({ code: "٠٠٠ ٠٠٠ ٠٠٠ ٠٠٠" })).toEqual({ code: "000000000000" });
    expect(messages(CodeInput, { code: "٠٠٠ ٠٠٠ ٠٠٠ ٠٠١" })).toEqual(["signIn:code.errors.slip"]);
  });

  test("bug: who wrote the code in eastern Arabic digits can write the year so too", () => {
    expect(BirthYearInput.safeParse({ birthYear: "١٩٤٨" }).data).toEqual({ birthYear: 1948 });
  });

  test("the year of birth is a year that somebody may have been born in", () => {
    for (const birthYear of ["1948", " 1948 ", "2024"])
      expect(BirthYearInput.safeParse({ birthYear }).success).toBe(true);
    for (const birthYear of ["48", "19480", "1900", "2999", "19a8", "1e3", "-948", "19.8"])
      expect(messages(BirthYearInput, { birthYear })).toEqual(["signIn:year.errors.format"]);
  });

  test("names and addresses are read as people type them", () => {
    expect(PassphraseSignInInput.parse({ signInName: " Rosa-4821 ", passphrase: " x " })).toEqual({
      signInName: "rosa-4821",
      passphrase: " x ",
    });
    expect(EmailInput.parse({ email: " Rosa@Posta.it " })).toEqual({ email: "Rosa@Posta.it" });
    expect(SecondFactorInput.parse({ number: " 123 456 " })).toEqual({ number: "123456" });
    expect(SecondFactorInput.parse({ number: "ABCDE-fghjk" })).toEqual({ number: "abcdefghjk" });
  });

  test("a new passphrase is long and not one sign over and over", () => {
    const choose = (passphrase: string, repeat = passphrase) => messages(NewPassphraseInput, { passphrase, repeat });
    expect(choose("tre parole a caso")).toEqual([]);
    expect(choose("corta")).toEqual(["signIn:passphrase.errors.short"]);
    expect(choose("aaaaaaaaaaaa")).toEqual(["signIn:passphrase.errors.simple"]);
    expect(choose("1212121212")).toEqual(["signIn:passphrase.errors.simple"]);
    expect(choose("x".repeat(201))).toContain("signIn:passphrase.errors.long");
    expect(choose("tre parole a caso", "tre parole")).toEqual(["signIn:passphrase.errors.repeat"]);
  });
});
