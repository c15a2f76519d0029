import { z } from "zod";
import { offerKinds, stepStates, verdicts } from "../model/doing";
import { euros, reason } from "../input";

/** Forms of the doing. Fields are named apart, because all stand on one page; lengths are those of the tables' checks. */
const line = (least: number, most: number, message: string) =>
  z.string({ error: message }).trim().min(least, message).max(most, message);

const inReach = (day: string) => day >= "2000" && day < "2100";
const day = z.iso.date({ error: "initiatives:doing.errors.day" }).refine(inReach, "initiatives:doing.errors.day");

const id = z.coerce.number({ error: "initiatives:doing.errors.id" }).int().positive("initiatives:doing.errors.id");

const money = euros.refine((cents) => cents !== null, { error: "initiatives:form.errors.cost" }).transform(Number);

export const OfferInput = z.object({
  offerKind: z.enum(offerKinds, { error: "initiatives:doing.errors.kind" }),
  offerWords: line(1, 200, "initiatives:doing.errors.offer"),
});
export type OfferInput = z.output<typeof OfferInput>;

export const OfferMark = z.object({ offerId: id });

/** Who does a step: somebody of the house, whoever made an offer, or others in words. */
export type StepOwner = { personId: number } | { offerId: number } | { words: string };

const step = z.object({
  stepTitle: line(2, 120, "initiatives:doing.errors.title"),
  stepOwner: z.string({ error: "initiatives:doing.errors.owner" }).regex(/^(words|(person|offer)-\d{1,15})$/, {
    error: "initiatives:doing.errors.owner",
  }),
  stepOwnerWords: z.string().trim().max(80, "initiatives:doing.errors.ownerWords").default(""),
  stepDueOn: z.union([z.literal("").transform(() => null), day], { error: "initiatives:doing.errors.day" }),
});

const named = (typed: z.output<typeof step>) => typed.stepOwner !== "words" || typed.stepOwnerWords.length >= 2;
const who = { path: ["stepOwnerWords"], error: "initiatives:doing.errors.ownerWords" };

const plain = ({ stepTitle, stepOwner, stepOwnerWords, stepDueOn }: z.output<typeof step>) => {
  const number = Number(stepOwner.split("-")[1]);
  const owner: StepOwner = stepOwner.startsWith("person")
    ? { personId: number }
    : stepOwner.startsWith("offer")
      ? { offerId: number }
      : { words: stepOwnerWords };
  return { title: stepTitle, owner, dueOn: stepDueOn };
};

export const StepInput = step.refine(named, who).transform(plain);
export type StepInput = z.output<typeof StepInput>;

/** Which step, as it stood on the page. */
export const StepMark = z.object({ stepId: id, revision: id });

export const ChangeStepInput = step
  .extend(StepMark.shape)
  .refine(named, who)
  .transform(({ stepId, revision, ...typed }) => ({ stepId, revision, step: plain(typed) }));

export const StepStateInput = z.object({
  stepId: id,
  stepState: z.enum(stepStates, { error: "initiatives:doing.errors.state" }),
});

export const BudgetInput = z.object({ budget: money });

export const ExpenseInput = z.object({
  expenseWhat: line(2, 120, "initiatives:doing.errors.what"),
  expenseAmount: money.refine((cents) => cents > 0, "initiatives:form.errors.cost"),
  expenseDay: day,
});
export type ExpenseInput = z.output<typeof ExpenseInput>;

export const RemoveExpenseInput = z.object({ expenseId: id, expenseReason: reason });

export const UpdateInput = z.object({ newsBody: line(1, 2000, "initiatives:doing.errors.news") });

export const UpdateMark = z.object({ updateId: id });

const verdict = z.enum(verdicts, { error: "initiatives:doing.errors.verdict" });
export const EvaluationInput = z.object({ asProposed: verdict, works: verdict, again: verdict });
export type EvaluationInput = z.output<typeof EvaluationInput>;
