import { type Actor, isCommittee, isMember, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";
import {
  type DecisionPath,
  type InitiativeAct,
  type InitiativeRole,
  type InitiativeState,
  supportable,
  transitionOf,
} from "./model";

/** An initiative as the decisions need it, by the clock of the database. */
export type InitiativeFacts = {
  state: InitiativeState;
  condominiumId: number;
  territoryId: number;
  authorId: number;
  helperId: number | null;
  /** The author and who accepted to promote it. */
  promoterIds: number[];
  path: DecisionPath | null;
  /** Whether the house has a committee today that can decide on this: one of whom somebody does not promote it. */
  hasCommittee: boolean;
  hidden: boolean;
  /** The time for supporting it is over. */
  overdue: boolean;
  completed: boolean;
  /** An answer was "no" before, and its promoters have replied once. */
  replied: boolean;
};

export type ActRefusal =
  | "initiatives:refusal.notYours"
  | "initiatives:refusal.tied"
  | "initiatives:refusal.ownIdea"
  | "initiatives:refusal.notNow"
  | "initiatives:refusal.timeIsUp"
  | "initiatives:refusal.repliedOnce"
  | "initiatives:refusal.notCompleted";

/** Lives in a condominium today. */
export const livesThere = (actor: Actor, condominiumId: number) =>
  isMember(actor) && actor.home.condominiumId === condominiumId;

/** Works for the office of the territory in which a house stands. */
export const worksThere = (actor: Actor, place: { territoryId: number }) =>
  isOffice(actor) && actor.territoryIds.includes(place.territoryId);

/** Speaks for the office in a house: works for its territory and has no tie to the house. */
export const isOfficeOf = (actor: Actor, place: { territoryId: number; condominiumId: number }) =>
  worksThere(actor, place) && !isTied(actor, place.condominiumId);

/** Whether somebody is the committee for an initiative: the house's, or the office where the house has none; nobody in somebody else's name. */
function standsForHouse(actor: Actor, initiative: InitiativeFacts): boolean {
  if (actor.assistedBy) return false;
  if (initiative.hasCommittee) return isCommittee(actor) && livesThere(actor, initiative.condominiumId);
  return isOfficeOf(actor, initiative);
}

/** As what somebody may act on an initiative. */
export function rolesIn(actor: Actor, initiative: InitiativeFacts): InitiativeRole[] {
  const roles: InitiativeRole[] = [];
  const home = livesThere(actor, initiative.condominiumId);
  if (home && [initiative.authorId, initiative.helperId].includes(actor.personId)) roles.push("author");
  if (home && initiative.promoterIds.includes(actor.personId)) roles.push("promoter");
  if (standsForHouse(actor, initiative)) roles.push("committee");
  const asked = initiative.path === "office" ? isOfficeOf(actor, initiative) : standsForHouse(actor, initiative);
  if (asked && (initiative.path === "office" || initiative.path === "committee")) roles.push("answerer");
  return roles;
}

/** In whose voice somebody acts on an initiative: that of who promotes it before that of the committee. */
export function voiceOf(actor: Actor, initiative: InitiativeFacts): "promoter" | "committee" | "office" {
  if (!livesThere(actor, initiative.condominiumId)) return "office";
  return initiative.promoterIds.includes(actor.personId) ? "promoter" : "committee";
}

/**
 * Who may do what with an initiative, and when: the table of model.ts, and what it means by its guards. Whoever promotes
 * an idea does not answer it or confirm it done, and an officer with a tie to the house decides nothing there.
 */
export function mayAct(actor: Actor, act: InitiativeAct, initiative: InitiativeFacts): Decision<ActRefusal> {
  const { who, from, guard } = transitionOf(act);
  const mine = rolesIn(actor, initiative).filter((role) => who.includes(role));
  if (mine.length === 0) {
    const tied = worksThere(actor, initiative) && isTied(actor, initiative.condominiumId);
    return deny(tied ? "initiatives:refusal.tied" : "initiatives:refusal.notYours");
  }
  const judges = !who.includes("promoter") && !who.includes("author") && act !== "refer";
  if (judges && initiative.promoterIds.includes(actor.personId)) return deny("initiatives:refusal.ownIdea");
  if (initiative.hidden || !from.includes(initiative.state)) return deny("initiatives:refusal.notNow");
  if (initiative.state === "gathering" && initiative.overdue) return deny("initiatives:refusal.timeIsUp");
  // Where there is no committee nobody else can be asked.
  if (act === "refer" && !initiative.hasCommittee && initiative.path === "office")
    return deny("initiatives:refusal.notNow");
  if (guard === "firstAnswer" && initiative.replied) return deny("initiatives:refusal.repliedOnce");
  if (guard === "completed" && !initiative.completed) return deny("initiatives:refusal.notCompleted");
  if (guard === "notCompleted" && initiative.completed) return deny("initiatives:refusal.notNow");
  return allow;
}

export type SupportRefusal =
  "initiatives:refusal.notNeighbour" | "initiatives:refusal.notNow" | "initiatives:refusal.timeIsUp";

/** Who may support an initiative or take the support back: who lives there, while it gathers support or is talked about. */
export function maySupport(actor: Actor, initiative: InitiativeFacts): Decision<SupportRefusal> {
  if (!livesThere(actor, initiative.condominiumId)) return deny("initiatives:refusal.notNeighbour");
  if (initiative.hidden || !supportable.includes(initiative.state)) return deny("initiatives:refusal.notNow");
  return initiative.state === "gathering" && initiative.overdue ? deny("initiatives:refusal.timeIsUp") : allow;
}

/** Who may enter supports that were signed on paper: the committee, nobody in somebody else's name. */
export function mayEnterPaper(
  actor: Actor,
  initiative: InitiativeFacts,
): Decision<SupportRefusal | "initiatives:refusal.notYours"> {
  if (!isCommittee(actor) || actor.assistedBy) return deny("initiatives:refusal.notYours");
  return maySupport(actor, initiative);
}

/** Who may begin an idea for a house: who lives there; for a neighbour, who sits on the committee. */
export function mayBegin(
  actor: Actor,
  condominiumId: number,
  forNeighbour: boolean,
): Decision<"initiatives:refusal.notNeighbour" | "initiatives:refusal.notYours"> {
  if (!livesThere(actor, condominiumId)) return deny("initiatives:refusal.notNeighbour");
  return !forNeighbour || (isCommittee(actor) && !actor.assistedBy) ? allow : deny("initiatives:refusal.notYours");
}

/** Who may write on a draft: its author, who writes it for them, and who accepted to promote it. */
export function mayWriteDraft(actor: Actor, initiative: InitiativeFacts): Decision<ActRefusal> {
  const mine = rolesIn(actor, initiative);
  if (!mine.includes("author") && !mine.includes("promoter")) return deny("initiatives:refusal.notYours");
  return initiative.state === "draft" ? allow : deny("initiatives:refusal.notNow");
}

/** Who may change the words once they are out: a promoter, while neighbours can still say what they think of the change. */
export function mayRevise(actor: Actor, initiative: InitiativeFacts): Decision<ActRefusal> {
  if (!rolesIn(actor, initiative).includes("promoter")) return deny("initiatives:refusal.notYours");
  if (initiative.hidden || !supportable.includes(initiative.state)) return deny("initiatives:refusal.notNow");
  return initiative.state === "gathering" && initiative.overdue ? deny("initiatives:refusal.timeIsUp") : allow;
}

const asking: readonly InitiativeState[] = ["draft", "gathering", "discussion"];

/** Who may ask neighbours to promote an idea: who promotes it or writes it, until it is answered. */
export function mayInvite(actor: Actor, initiative: InitiativeFacts): Decision<ActRefusal> {
  const mine = rolesIn(actor, initiative);
  if (!mine.includes("author") && !mine.includes("promoter")) return deny("initiatives:refusal.notYours");
  return !initiative.hidden && asking.includes(initiative.state) ? allow : deny("initiatives:refusal.notNow");
}

/** Who may say yes or no when asked to promote: who lives there, until the idea is answered. */
export function mayAnswerInvitation(actor: Actor, initiative: InitiativeFacts): Decision<ActRefusal> {
  if (!livesThere(actor, initiative.condominiumId)) return deny("initiatives:refusal.notYours");
  return !initiative.hidden && asking.includes(initiative.state) ? allow : deny("initiatives:refusal.notNow");
}

/** Who may be told of an idea or not: who lives there, once it is out; also when it is over. */
export function mayFollow(
  actor: Actor,
  initiative: Pick<InitiativeFacts, "state" | "condominiumId" | "hidden">,
): Decision<"initiatives:refusal.notNeighbour" | "initiatives:refusal.notNow"> {
  if (!livesThere(actor, initiative.condominiumId)) return deny("initiatives:refusal.notNeighbour");
  return initiative.hidden || initiative.state === "draft" ? deny("initiatives:refusal.notNow") : allow;
}

/** Who may print a poster of an idea: who writes or promotes it and the house's committee, while it gathers support and once it is done. */
export function mayPrintPoster(actor: Actor, initiative: InitiativeFacts): Decision<ActRefusal> {
  const mine = rolesIn(actor, initiative);
  const committee = isCommittee(actor) && livesThere(actor, initiative.condominiumId);
  if (!committee && !mine.includes("author") && !mine.includes("promoter")) return deny("initiatives:refusal.notYours");
  const hangs = initiative.state === "done" || (initiative.state === "gathering" && !initiative.overdue);
  return hangs && !initiative.hidden ? allow : deny("initiatives:refusal.notNow");
}

/** Who may have a calendar of the ideas they follow: who lives somewhere, alone, because its address is a secret. */
export function mayHaveCalendar(
  actor: Actor,
): Decision<"initiatives:refusal.notNeighbour" | "initiatives:following.refusal.alone"> {
  if (!isMember(actor)) return deny("initiatives:refusal.notNeighbour");
  return actor.assistedBy ? deny("initiatives:following.refusal.alone") : allow;
}
