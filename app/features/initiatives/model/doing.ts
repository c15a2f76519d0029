/** With what somebody can help. */
export const offerKinds = ["time", "tools", "knowledge"] as const;
export type OfferKind = (typeof offerKinds)[number];

export const stepStates = ["todo", "doing", "done"] as const;
export type StepState = (typeof stepStates)[number];

/** What those who supported an idea are asked a month after it was done, and what they can say. */
export const evaluationQuestions = ["asProposed", "works", "again"] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];
export const verdicts = ["yes", "partly", "no"] as const;
export type Verdict = (typeof verdicts)[number];

/** What the story of an initiative says about how it is done. Details hold numbers and ids, never people's words. */
export type DoingAct =
  | "offer"
  | "withdrawOffer"
  | "step"
  | "changeStep"
  | "stepDone"
  | "stepAgain"
  | "removeStep"
  | "budget"
  | "expense"
  | "removeExpense"
  | "update";

/** So many steps stand in a plan at most: more is another idea. */
export const mostSteps = 50;

/** Days after an idea was done in which people may still say something about it. */
export const daysAfter = { expenses: 30, pictures: 30, news: 90, evaluation: { from: 30, until: 90 } } as const;

/** How far the steps are. */
export function progressOf(steps: readonly { state: StepState }[]): { done: number; all: number } {
  return { done: steps.filter(({ state }) => state === "done").length, all: steps.length };
}

/**
 * What is left of the money for an idea, in cents: of the budget, else of what its author reckoned with. `over` is how much
 * more was spent than there is; null where nobody has said how much there is.
 */
export function moneyOf({
  budget,
  estimate,
  spent,
}: {
  budget: number | null;
  estimate: number | null;
  spent: number;
}) {
  const there = budget ?? estimate;
  return {
    spent,
    there,
    estimated: budget === null && estimate !== null,
    left: there === null ? null : Math.max(0, there - spent),
    over: there === null ? null : Math.max(0, spent - there),
  };
}
export type Money = ReturnType<typeof moneyOf>;
