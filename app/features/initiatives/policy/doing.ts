import { type Actor, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import { daysAfter } from "../model/doing";
import type { InitiativeState } from "../model";
import { type InitiativeFacts, isOfficeOf, livesThere, rolesIn } from "../policy";

/** An initiative as the decisions about its doing need it. */
export type DoingFacts = InitiativeFacts & {
  /** Days since it was done, with their fraction, by the database's clock; null while it is not. */
  doneDays: number | null;
};

export type DoingRefusal =
  | "initiatives:refusal.notYours"
  | "initiatives:refusal.notNeighbour"
  | "initiatives:refusal.tied"
  | "initiatives:refusal.ownIdea"
  | "initiatives:refusal.notNow"
  | "initiatives:refusal.timeIsUp"
  | "initiatives:doing.refusal.tooEarly"
  | "initiatives:doing.refusal.tooLate"
  | "initiatives:doing.refusal.notSupporter";

const offering: readonly InitiativeState[] = ["gathering", "discussion", "decided", "in_progress"];
const planning: readonly InitiativeState[] = ["decided", "in_progress"];
const talkedAbout: readonly InitiativeState[] = ["discussion", "decided", "in_progress"];

/** Why somebody who does not carry an idea may not act on its doing. */
export function notMine(actor: Actor, { territoryId, condominiumId }: DoingFacts): Decision<DoingRefusal> {
  const works = isOffice(actor) && actor.territoryIds.includes(territoryId);
  return deny(works && isTied(actor, condominiumId) ? "initiatives:refusal.tied" : "initiatives:refusal.notYours");
}

/** Promotes it, or is the committee for it. */
export function carries(actor: Actor, initiative: DoingFacts): boolean {
  return rolesIn(actor, initiative).some((role) => role === "promoter" || role === "committee");
}

const during = (initiative: DoingFacts, states: readonly InitiativeState[]): Decision<DoingRefusal> =>
  !initiative.hidden && states.includes(initiative.state) ? allow : deny("initiatives:refusal.notNow");

/** While it goes on in one of some states, and for some days after it was done. */
export function duringOrAfter(
  initiative: DoingFacts,
  states: readonly InitiativeState[],
  days: number,
): Decision<DoingRefusal> {
  if (initiative.hidden || initiative.state !== "done") return during(initiative, states);
  return initiative.doneDays !== null && initiative.doneDays < days ? allow : deny("initiatives:doing.refusal.tooLate");
}

/** Who may offer help and take the own offer back: who lives there, from the first day until it is done. */
export function mayOffer(actor: Actor, initiative: DoingFacts): Decision<DoingRefusal> {
  if (!livesThere(actor, initiative.condominiumId)) return deny("initiatives:refusal.notNeighbour");
  if (initiative.state === "gathering" && initiative.overdue) return deny("initiatives:refusal.timeIsUp");
  return during(initiative, offering);
}

/** Who may make, change and take out steps: who promotes it and the committee, from the yes until it is done. */
export function mayPlan(actor: Actor, initiative: DoingFacts): Decision<DoingRefusal> {
  return carries(actor, initiative) ? during(initiative, planning) : notMine(actor, initiative);
}

/** Who may say how far a step is: who may plan, and whoever of the house does it. */
export function mayMoveStep(
  actor: Actor,
  initiative: DoingFacts,
  step: { ownerId: number | null },
): Decision<DoingRefusal> {
  const own = step.ownerId === actor.personId && livesThere(actor, initiative.condominiumId);
  return own ? during(initiative, planning) : mayPlan(actor, initiative);
}

/** Who may say how much money there is: the committee, or who answered; nobody for what they promote. */
export function maySetBudget(actor: Actor, initiative: DoingFacts): Decision<DoingRefusal> {
  const judges = rolesIn(actor, initiative).some((role) => role === "committee" || role === "answerer");
  if (!judges) return notMine(actor, initiative);
  if (initiative.promoterIds.includes(actor.personId)) return deny("initiatives:refusal.ownIdea");
  return during(initiative, planning);
}

/** Who may enter and take out what was spent: who promotes it and the committee, until 30 days after it was done. */
export function mayEnterExpense(actor: Actor, initiative: DoingFacts): Decision<DoingRefusal> {
  if (!carries(actor, initiative)) return notMine(actor, initiative);
  return duringOrAfter(initiative, ["in_progress"], daysAfter.expenses);
}

/** Who may write news: who promotes it, the committee and the office, until 90 days after it was done. */
export function mayWriteNews(actor: Actor, initiative: DoingFacts): Decision<DoingRefusal> {
  if (!carries(actor, initiative) && !isOfficeOf(actor, initiative)) return notMine(actor, initiative);
  return duringOrAfter(initiative, talkedAbout, daysAfter.news);
}

/**
 * Who may say how it went: who lives there and supported it, from 30 days after it was done for 60 days.
 * @param supported whether a support of theirs stands, also from another dwelling of the house
 */
export function mayEvaluate(actor: Actor, initiative: DoingFacts, supported: boolean): Decision<DoingRefusal> {
  const { state, hidden, doneDays } = initiative;
  if (!livesThere(actor, initiative.condominiumId)) return deny("initiatives:refusal.notNeighbour");
  if (!supported) return deny("initiatives:doing.refusal.notSupporter");
  if (hidden || state !== "done" || doneDays === null) return deny("initiatives:refusal.notNow");
  if (doneDays < daysAfter.evaluation.from) return deny("initiatives:doing.refusal.tooEarly");
  return doneDays < daysAfter.evaluation.until ? allow : deny("initiatives:doing.refusal.tooLate");
}
