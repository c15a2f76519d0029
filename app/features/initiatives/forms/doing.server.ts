import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { type Actor, isMember, type MemberActor } from "~/platform/actor";
import type { CommandContext } from "~/platform/command.server";
import type { Outcome } from "~/platform/decision";
import { found } from "~/platform/door.server";
import { type FormAnswer, readForm } from "~/platform/form.server";
import { changeStep, removeStep, type StepStands } from "../commands/change-step.server";
import { enterExpense, removeExpense } from "../commands/enter-expense.server";
import { evaluateInitiative } from "../commands/evaluate-initiative.server";
import { moveStep } from "../commands/move-step.server";
import { offerHelp, withdrawOffer } from "../commands/offer-help.server";
import { planStep } from "../commands/plan-step.server";
import { setBudget } from "../commands/set-budget.server";
import { removeUpdate, writeUpdate } from "../commands/write-update.server";
import {
  BudgetInput,
  ChangeStepInput,
  EvaluationInput,
  ExpenseInput,
  OfferInput,
  OfferMark,
  RemoveExpenseInput,
  StepInput,
  StepMark,
  StepStateInput,
  UpdateInput,
  UpdateMark,
} from "../input/doing";

type Submitted = { request: Request; actor: Actor };
type Done = (Outcome<unknown, string> & { theirs?: StepStands }) | undefined;

/** One form of the page: in which part it stands, what it holds, and the command that takes it. */
type DoingForm = {
  section: "offers" | "steps" | "costs" | "updates" | "evaluation";
  answer: (submitted: Submitted, initiativeId: number, onward: string) => Promise<Response | FormAnswer | Again>;
};
function form<Schema extends z.ZodType>(
  section: DoingForm["section"],
  schema: Schema,
  command: (ctx: CommandContext, initiativeId: number, value: z.output<Schema>) => Promise<Done>,
): DoingForm {
  return {
    section,
    async answer({ request, actor }, initiativeId, onward) {
      const read = await readForm(request, schema);
      if (!read.ok) return read.reply;
      const outcome = found(await command({ actor, key: read.key }, initiativeId, read.value));
      if (outcome.ok) return redirect(onward);
      const { data: answer, init } = read.refuse(outcome.refusal);
      return data({ ...answer, theirs: outcome.theirs }, init ?? undefined);
    },
  };
}

type Again = ReturnType<typeof data<FormAnswer["data"] & { theirs?: StepStands }>>;

/** For who lives there; others have no such form. */
const living =
  <Value>(command: (ctx: CommandContext<MemberActor>, id: number, value: Value) => Promise<Done>) =>
  (ctx: CommandContext, initiativeId: number, value: Value) => {
    const { actor } = ctx;
    return isMember(actor) ? command({ ...ctx, actor }, initiativeId, value) : Promise.resolve(undefined);
  };

const forms = new Map<string | null, DoingForm>([
  ["offer", form("offers", OfferInput, living(offerHelp))],
  [
    "withdrawOffer",
    form(
      "offers",
      OfferMark,
      living((ctx, id, { offerId }) => withdrawOffer(ctx, id, offerId)),
    ),
  ],
  ["step", form("steps", StepInput, planStep)],
  ["changeStep", form("steps", ChangeStepInput, (ctx, id, { step, ...seen }) => changeStep(ctx, id, seen, step))],
  [
    "stepState",
    form("steps", StepStateInput, (ctx, id, { stepId, stepState }) => moveStep(ctx, id, stepId, stepState)),
  ],
  ["removeStep", form("steps", StepMark, removeStep)],
  ["budget", form("costs", BudgetInput, (ctx, id, { budget }) => setBudget(ctx, id, budget))],
  ["expense", form("costs", ExpenseInput, enterExpense)],
  [
    "removeExpense",
    form("costs", RemoveExpenseInput, (ctx, id, { expenseId, expenseReason }) =>
      removeExpense(ctx, id, expenseId, expenseReason),
    ),
  ],
  ["update", form("updates", UpdateInput, (ctx, id, { newsBody }) => writeUpdate(ctx, id, newsBody))],
  ["removeUpdate", form("updates", UpdateMark, (ctx, id, { updateId }) => removeUpdate(ctx, id, updateId))],
  ["evaluate", form("evaluation", EvaluationInput, living(evaluateInitiative))],
]);

/**
 * The forms about how an idea is done. What was done is said on the same page, in its part. Undefined: `do` names
 * none of them. 404: no such initiative for this actor; 422 and 409 as everywhere.
 * @param path the page's own address
 */
export async function doingForms(submitted: Submitted, initiativeId: number, path: string) {
  const doing = new URL(submitted.request.url).searchParams.get("do");
  const one = forms.get(doing);
  return one?.answer(submitted, initiativeId, `${path}?done=${doing}#${one.section}`);
}
