import { type Actor, isOffice, isTied } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

export type ServeRefusal = "people:refusal.notYours" | "people:refusal.tied";
export type CommitteeRefusal = ServeRefusal;

/** A person as the decisions need it: where they live, or lived last; null for who never lived anywhere. */
export type PersonFacts = { personId: number; home: { condominiumId: number; territoryId: number } | null };

const seesEverybody = (actor: Actor) => actor.roles.some((role) => role === "coordinator" || role === "director");

/**
 * Who may look at a person's sheet and do something for them at the desk: the office, for people of its territories
 * (coordinators and directors for everybody), never for themselves or for people of a building they have a tie to.
 */
export function mayServe(actor: Actor, { personId, home }: PersonFacts): Decision<ServeRefusal> {
  const theirs = home !== null && actor.territoryIds.includes(home.territoryId);
  if (!isOffice(actor) || !(theirs || seesEverybody(actor))) return deny("people:refusal.notYours");
  const tied = personId === actor.personId || (home !== null && isTied(actor, home.condominiumId));
  return tied ? deny("people:refusal.tied") : allow;
}

/** Who may appoint and end committee offices, and read who lives behind which door: the office of the territory without a tie. */
export function mayKeepCommittee(
  actor: Actor,
  place: { condominiumId: number; territoryId: number },
): Decision<CommitteeRefusal> {
  if (!isOffice(actor) || !actor.territoryIds.includes(place.territoryId)) return deny("people:refusal.notYours");
  return isTied(actor, place.condominiumId) ? deny("people:refusal.tied") : allow;
}
