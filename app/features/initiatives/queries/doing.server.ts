import type { Actor } from "~/platform/actor";
import type { Db } from "~/platform/database.server";
import { richText } from "~/platform/text.server";
import { moneyOf, progressOf } from "../model/doing";
import {
  mayEnterExpense,
  mayEvaluate,
  mayMoveStep,
  mayOffer,
  mayPlan,
  maySetBudget,
  mayWriteNews,
} from "../policy/doing";
import { doingFacts } from "../reach.server";
import { bringable, pictures, picturesByPurpose } from "./pictures.server";
import { evaluationCounts, expenses, offers, ownEvaluation, people, spent, steps, updates } from "./doing-lists.server";

/**
 * How an idea is done: help, steps, money, news, pictures, and what those who supported it think of it, in one statement, with the
 * decisions taken on the same data. Undefined: there is no such initiative for this actor.
 */
export async function findDoing(db: Db, actor: Actor, initiativeId: number) {
  const found = await doingFacts(db, actor, initiativeId)
    .select([
      "initiative.cost_cents as estimate",
      offers(actor).as("offers"),
      steps.as("steps"),
      people.as("people"),
      expenses.as("expenses"),
      spent.as("spent"),
      updates(actor).as("updates"),
      ownEvaluation(actor).as("evaluation"),
      evaluationCounts.as("evaluations"),
      pictures(actor).as("pictures"),
    ])
    .executeTakeFirst();
  if (!found) return undefined;
  const { state, offers: offered, people: askable, expenses: spending, evaluation, evaluations } = found;
  return {
    state,
    offers: offered,
    offering: mayOffer(actor, found),
    steps: found.steps.map((step) => ({ ...step, moving: mayMoveStep(actor, found, step).allowed })),
    progress: progressOf(found.steps),
    people: askable,
    planning: mayPlan(actor, found),
    expenses: spending,
    money: moneyOf(found),
    budgeting: maySetBudget(actor, found),
    spending: mayEnterExpense(actor, found),
    updates: found.updates.map(({ body, ...update }) => ({ ...update, html: richText(body) })),
    writing: mayWriteNews(actor, found),
    pictures: picturesByPurpose(actor, found, found.pictures),
    picturing: bringable(actor, found),
    evaluation,
    evaluations,
    evaluating: mayEvaluate(actor, found, found.supported),
  };
}

export type DoingScreenFacts = NonNullable<Awaited<ReturnType<typeof findDoing>>>;
