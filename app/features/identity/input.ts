import { z } from "zod";
import { latinDigits, readCode } from "./model";

/** Forms of signing in. Messages are keys of the signIn texts. */

export const CodeInput = z.object({
  code: z
    .string({ error: "signIn:code.errors.missing" })
    .trim()
    .min(1, "signIn:code.errors.missing")
    .transform((typed, issues) => {
      const digits = readCode(typed);
      if (digits) return digits;
      const length = latinDigits(typed).replace(/\D/g, "").length;
      issues.addIssue(length === 12 ? "signIn:code.errors.slip" : "signIn:code.errors.length");
      return z.NEVER;
    }),
});

const birthYear = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform(latinDigits)
    .pipe(z.string().regex(/^\d{4}$/, "signIn:year.errors.format"))
    .transform(Number)
    .refine((value) => value > 1900 && value <= new Date().getFullYear(), "signIn:year.errors.format");

export const BirthYearInput = z.object({ birthYear: birthYear("signIn:year.errors.missing") });

/** What a committee member types for a neighbour: the number on the other device, then what stands on the letter. */
export const HelpInput = z.object({
  number: z
    .string({ error: "signIn:helped.errors.number" })
    .transform((typed) => latinDigits(typed).replace(/[\s.\-–]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "signIn:helped.errors.number")),
  ...CodeInput.shape,
  birthYear: birthYear("signIn:helped.errors.year"),
});

export const PassphraseSignInInput = z.object({
  signInName: z
    .string({ error: "signIn:name.errors.missing" })
    .trim()
    .toLowerCase()
    .min(1, "signIn:name.errors.missing")
    .max(60),
  passphrase: z
    .string({ error: "signIn:passphrase.errors.missing" })
    .min(1, "signIn:passphrase.errors.missing")
    .max(200),
});

export const EmailInput = z.object({
  email: z
    .string({ error: "signIn:email.errors.missing" })
    .trim()
    .min(1, "signIn:email.errors.missing")
    .max(200)
    .pipe(z.email("signIn:email.errors.format")),
});

/** Length beats rules: NIST SP 800-63B asks for no mixture of signs, only for length and for not being a known one. */
export const NewPassphraseInput = z
  .object({
    passphrase: z
      .string({ error: "signIn:passphrase.errors.missing" })
      .min(10, "signIn:passphrase.errors.short")
      .max(200, "signIn:passphrase.errors.long"),
    repeat: z.string({ error: "signIn:passphrase.errors.repeat" }),
  })
  .refine(({ passphrase, repeat }) => passphrase === repeat, {
    path: ["repeat"],
    error: "signIn:passphrase.errors.repeat",
  })
  .refine(({ passphrase }) => new Set(passphrase.toLowerCase()).size > 4, {
    path: ["passphrase"],
    error: "signIn:passphrase.errors.simple",
  });

export const SecondFactorInput = z.object({
  number: z
    .string({ error: "signIn:factor.errors.missing" })
    .trim()
    .min(1, "signIn:factor.errors.missing")
    .max(40)
    .transform((typed) => typed.replace(/[\s-]/g, "").toLowerCase()),
});
