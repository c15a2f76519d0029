import type { InitiativeWords } from "../model";

/** The questions of the draft, in the order of the pages; those that may stay open are not needed for publishing. */
export const questions = ["missing", "place", "why", "proposal", "benefit", "cost", "area", "title"] as const;
export type Question = (typeof questions)[number];

/** What each page of the draft asks for. */
export const questionFields = {
  missing: ["missing"],
  place: ["place"],
  why: ["why"],
  proposal: ["proposal"],
  benefit: ["benefit"],
  cost: ["costCents", "costWords"],
  area: ["area"],
  title: ["title", "lang"],
} as const satisfies Record<Question, readonly (keyof InitiativeWords)[]>;

/** The answer to one question, as one text that two people's answers can be compared by. */
export const answerTo = (question: Question, words: InitiativeWords): string =>
  JSON.stringify(questionFields[question].map((field) => words[field]));

/** Which questions still need an answer before the neighbours can read it. */
export function unanswered(words: InitiativeWords): Question[] {
  const needed = ["missing", "place", "why", "proposal", "area", "title"] as const;
  return needed.filter((question) => words[question].trim().length < (question === "title" ? 3 : 1));
}
