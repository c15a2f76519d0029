import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExpenseInput, StepInput } from "~/features/initiatives/input/doing";
import { moneyOf, progressOf, stepStates } from "~/features/initiatives/model/doing";
import { writeMoney } from "~/platform/money-format";

const amount = fc.integer({ min: 0, max: 100_000_000 });

describe("the money", () => {
  test("what is left and what is over come from what there is, and never both", () => {
    fc.assert(
      fc.property(fc.option(amount), fc.option(amount), amount, (budget, estimate, spent) => {
        const { there, left, over, estimated } = moneyOf({ budget, estimate, spent });
        expect(there).toBe(budget === null ? estimate : budget);
        expect(estimated).toBe(budget === null && estimate !== null);
        if (there === null) {
          expect([left, over]).toEqual([null, null]);
        } else {
          expect(left! - over!).toBe(there - spent);
          expect(Math.min(left!, over!)).toBe(0);
        }
      }),
    );
  });

  test.each([
    ["it", 64_000, "640 €"],
    ["it", 125_050, "1.250,50 €"],
    ["en", 64_000, "€640"],
    ["it", 1, "0,01 €"],
  ])("is written in %s: %d cents are %s", (language, cents, written) => {
    expect(writeMoney(language, cents).replace(/\u00a0/g, " ")).toBe(written);
  });
  test("has the same figures in Arabic", () => expect(writeMoney("ar", 64_000)).toMatch(/640.*€/));

  const expense = (expenseAmount: string) =>
    ExpenseInput.safeParse({ expenseWhat: "Vernice", expenseAmount, expenseDay: "2026-05-02" });
  test("that people write comes back as the same cents", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (cents) => {
        const typed = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
        expect(expense(typed).data?.expenseAmount).toBe(cents);
      }),
    );
  });
  test.each(["", "0", "0,00", "-3", "1.000.000,01", "tanto", "12,345"])("is not %j", (typed) => {
    expect(expense(typed).error?.issues[0]?.message).toBe("initiatives:form.errors.cost");
  });
});

test("as many steps are done as say so, of all that there are", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stepStates)), (states) => {
      const { done, all } = progressOf(states.map((state) => ({ state })));
      expect(all).toBe(states.length);
      expect(done).toBe(states.filter((state) => state === "done").length);
    }),
  );
});

describe("who does a step", () => {
  const typed = { stepTitle: "Scavare", stepDueOn: "" };
  const owner = (stepOwner: string, stepOwnerWords = "") =>
    StepInput.safeParse({ ...typed, stepOwner, stepOwnerWords });
  test("is somebody of the house, who offered it, or others in words", () => {
    expect(owner("person-12").data?.owner).toEqual({ personId: 12 });
    expect(owner("offer-7", "vecchio").data?.owner).toEqual({ offerId: 7 });
    expect(owner("words", " l’ufficio ").data?.owner).toEqual({ words: "l’ufficio" });
  });
  test.each(["", "person-", "person-1;2", "offer-x", "tutti"])("is not %j", (stepOwner) => {
    expect(owner(stepOwner).error?.issues[0]).toMatchObject({ path: ["stepOwner"] });
  });
  test("is not left open: others have a name", () => {
    expect(owner("words", "x").error?.issues[0]).toMatchObject({ path: ["stepOwnerWords"] });
  });
});
