import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDigit, codeLength, readCode, writeCode } from "~/features/identity/model";

const eleven = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: codeLength - 1, maxLength: codeLength - 1 });
const code = eleven.map((digits) => digits.join("") + checkDigit(digits.join("")));
const put = (text: string, at: number, digit: string) => text.slice(0, at) + digit + text.slice(at + 1);

describe("the check digit", () => {
  test("is the one of Damm's own example", () => expect(checkDigit("572")).toBe("4"));

  test("finds every single wrong digit", () => {
    fc.assert(
      fc.property(code, (right) => {
        for (let at = 0; at < codeLength; at += 1)
          for (let digit = 0; digit <= 9; digit += 1) {
            const wrong = put(right, at, String(digit));
            expect(readCode(wrong)).toBe(wrong === right ? right : null);
          }
      }),
    );
  });

  test("finds every swap of two different neighbours", () => {
    fc.assert(
      fc.property(code, (right) => {
        for (let at = 0; at < codeLength - 1; at += 1) {
          const swapped = put(put(right, at, right[at + 1]!), at + 1, right[at]!);
          expect(readCode(swapped)).toBe(swapped === right ? right : null);
        }
      }),
    );
  });
});

describe("reading a code", () => {
  const arabic = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const groups = (digits: string, between: string) => digits.match(/\d{3}/g)!.join(between);

  test("what writeCode wrote is read back, and stands 3-3-3-3", () => {
    fc.assert(
      fc.property(code, (digits) => {
        expect(writeCode(digits)).toMatch(/^\d{3} \d{3} \d{3} \d{3}$/);
        expect(readCode(writeCode(digits))).toBe(digits);
      }),
    );
  });

  test("spaces, hyphens, dots and eastern Arabic digits are as good", () => {
    const between = fc.constantFrom("", " ", "  ", "-", " - ", ".", "–", "\u00a0", "\t", "\n");
    fc.assert(
      fc.property(code, between, fc.boolean(), (digits, sign, eastern) => {
        const typed = groups(digits, sign);
        expect(readCode(eastern ? arabic(typed) : typed)).toBe(digits);
        expect(readCode(` ${typed} `)).toBe(digits);
      }),
    );
  });

  test("some digits eastern Arabic, some not", () => {
    const digits = "12345678901";
    const whole = digits + checkDigit(digits);
    expect(readCode(arabic(whole.slice(0, 6)) + whole.slice(6))).toBe(whole);
  });

  test("anything else is none", () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => void expect(readCode(text)).toSatisfy(isCodeOrNull)));
    for (const typed of ["", "0", "00000000000", "0000000000000", "00000000000a", "＋12", "1e11", "0x000000000000"])
      expect(readCode(typed)).toBeNull();
  });

  test("a very long text is refused at once", () => {
    const from = performance.now();
    expect(readCode(`${" -".repeat(100_000)}1`)).toBeNull();
    expect(performance.now() - from).toBeLessThan(200);
  });
});

const isCodeOrNull = (read: string | null) => read === null || /^\d{12}$/.test(read);
